import * as z from "zod";
import { submissionOptions } from "../../shared/api.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../shared/report/submission.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { normaliseText } from "../../shared/text/normalise.ts";
import { parseJson } from "./body.ts";

/** Something beside path and body that a route reads; described and read from one place. */
export interface Parameter<T> {
  readonly name: string;
  readonly in: "query" | "header";
  readonly description: string;
  readonly required?: boolean;
  readonly schema: z.ZodType;
  read(request: Request): Result<T, Problem>;
}

export const submissionId: Parameter<string> = {
  name: "Submission-Id",
  in: "header",
  description: "The UUID of this submission, the same in every retry. Required unless dryRun=1.",
  schema: z.uuid(),
  read({ headers }) {
    const id = z.uuid().safeParse(headers.get("submission-id"));
    return id.success ? ok(id.data.toLowerCase()) : malformed("Submission-Id phải là một UUID");
  },
};

export const baseVersion: Parameter<number> = {
  name: "Base-Version",
  in: "header",
  description: "The version this one replaces; 0 for the first. Required unless dryRun=1.",
  schema: z.int().min(0),
  read({ headers }) {
    const text = headers.get("base-version") ?? "";
    return /^\d{1,9}$/.test(text) ? ok(Number(text)) : malformed("Base-Version phải là số nguyên từ 0");
  },
};

export const options: Parameter<SubmissionOptions> = {
  name: "Submission-Options",
  in: "header",
  description: "base64url of the JSON of SubmissionOptions.",
  schema: z.string(),
  read({ headers }) {
    const text = headers.get("submission-options");
    if (text === null) return ok(NO_OPTIONS);
    if (!/^[\w-]*={0,2}$/.test(text)) return malformed("Submission-Options phải là base64url");
    const parsed = parseJson(Buffer.from(text, "base64url"), submissionOptions);
    return parsed.ok ? parsed : malformed(`trong Submission-Options, ${parsed.error.parameters.detail}`);
  },
};

export const fileName: Parameter<string | null> = {
  name: "File-Name",
  in: "header",
  description: "The workbook's own name in percent-encoded UTF-8, folders in front of it parted by slashes.",
  schema: z.string(),
  read({ headers }) {
    const text = headers.get("file-name");
    if (text === null || text === "") return ok(null);
    try {
      const name = normaliseText(decodeURIComponent(text)).replaceAll(/[\n\\]+/g, " ");
      return name.length > LONGEST_NAME ? malformed(`File-Name dài quá ${LONGEST_NAME} ký tự`) : ok(name || null);
    } catch {
      return malformed("File-Name phải là UTF-8 mã hóa phần trăm");
    }
  },
};

/** Of a path: programs name files with at most 255 letters. */
const LONGEST_NAME = 1_000;

export const archived: Parameter<boolean> = {
  name: "archived",
  in: "query",
  description: "1 lists campaigns that were put away as well.",
  schema: z.enum(["0", "1"]),
  read({ url }) {
    const text = new URL(url).searchParams.get("archived") ?? "0";
    return text === "0" || text === "1" ? ok(text === "1") : malformed("archived phải là 0 hoặc 1");
  },
};

export const revision: Parameter<number | null> = {
  name: "revision",
  in: "query",
  description: "After how many changes; without it, as it stands today.",
  schema: z.int().min(0),
  read({ url }) {
    const text = new URL(url).searchParams.get("revision");
    if (text === null) return ok(null);
    return /^\d{1,6}$/.test(text) ? ok(Number(text)) : malformed("revision phải là số nguyên từ 0");
  },
};

export const dryRun: Parameter<boolean> = {
  name: "dryRun",
  in: "query",
  description: "1 only checks and stores nothing.",
  schema: z.enum(["0", "1"]),
  read({ url }) {
    const text = new URL(url).searchParams.get("dryRun") ?? "0";
    return text === "0" || text === "1" ? ok(text === "1") : malformed("dryRun phải là 0 hoặc 1");
  },
};

function malformed(detail: string): Result<never, Problem> {
  return fail(problem("malformed-request", { detail }));
}
