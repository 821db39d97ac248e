import * as z from "zod";
import type { AnnexRows, ReportRow } from "../../shared/annex/reading.ts";
import { finding, submissionOptions } from "../../shared/api.ts";
import type { Finding } from "../../shared/check/finding.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import type { PackedJson, PackedRef } from "./packed-json.ts";
import { areStoredRows } from "./stored-rows.ts";

/** The bulk of a version, which is immutable and too big for its item. */
export interface Contents {
  /** Writing the same content again changes nothing. */
  write(content: Content): Promise<PackedRef>;
  /** In the order asked; throws where a piece is missing, which a committed version's never is. */
  read(refs: readonly PackedRef[]): Promise<Content[]>;
}

export interface Content {
  readonly annexes: readonly AnnexRows[];
  readonly options: SubmissionOptions;
  /** Warnings and confirmed readings, which travel with the report. */
  readonly findings: readonly Finding[];
}

const storedContent = z.lazy(() =>
  z.object({
    annexes: z.array(
      z.object({
        annex: z.string(),
        columns: z.record(z.string(), z.string()).optional(),
        rows: z.custom<readonly ReportRow[]>(areStoredRows),
      }),
    ),
    options: submissionOptions,
    findings: z
      .array(
        finding
          .unwrap()
          .omit({ message: true })
          .extend({ parameters: z.record(z.string(), z.string().or(z.number())) }),
      )
      .default([]),
  }),
);

export function contentsIn(packed: PackedJson): Contents {
  return {
    write: (content) => packed.write(content),
    async read(refs) {
      return (await packed.read(refs)).map((content) => storedContent.parse(content));
    },
  };
}
