import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import * as z from "zod";
import type { AnnexRows, ReportRow } from "../../shared/annex/reading.ts";
import { finding, submissionOptions } from "../../shared/api.ts";
import type { Finding } from "../../shared/check/finding.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { DamagedStore } from "./damage.ts";
import type { Database } from "./database.ts";
import { contentKey, type Key } from "./keys.ts";
import { areStoredRows } from "./stored-rows.ts";

/** The bulk of a version: immutable, compressed, in pieces an item can hold, named by the hash of its stored bytes. */
export interface Contents {
  /** Writing the same content again changes nothing. */
  write(content: Content): Promise<ContentRef>;
  /** In the order asked; throws where a piece is missing, which a committed version's never is. */
  read(refs: readonly ContentRef[]): Promise<Content[]>;
}

export interface Content {
  readonly annexes: readonly AnnexRows[];
  readonly options: SubmissionOptions;
  /** Warnings and confirmed readings, which travel with the report. */
  readonly findings: readonly Finding[];
}

export interface ContentRef {
  readonly hash: string;
  readonly pieces: number;
}

/** An item may hold 400 KB with its keys; we stay well below. */
const PIECE_BYTES = 340 * 1024;

const storedContent = z.object({
  annexes: z.array(
    z.object({
      annex: z.string(),
      columns: z.record(z.string(), z.string()).optional(),
      rows: z.custom<readonly ReportRow[]>(areStoredRows),
    }),
  ),
  options: submissionOptions,
  findings: z
    .array(finding.omit({ message: true }).extend({ parameters: z.record(z.string(), z.string().or(z.number())) }))
    .default([]),
});

export function contentsIn(database: Database): Contents {
  return {
    async write(content) {
      const bytes = await promisify(gzip)(JSON.stringify(content));
      const hash = sha256(bytes);
      const pieces = Math.ceil(bytes.length / PIECE_BYTES);
      await database.batchWrite(
        Array.from({ length: pieces }, (_, piece) => ({
          ...contentKey(hash, piece),
          bytes: bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES),
        })),
      );
      return { hash, pieces };
    },
    async read(refs) {
      const items = await database.batchGet(refs.flatMap(keysOf));
      const pieces = new Map(items.map((item) => [nameOf(String(item["PK"]), String(item["SK"])), item["bytes"]]));
      return refs.map((ref) => {
        const bytes = keysOf(ref).map(({ PK, SK }) => bytesOf(pieces.get(nameOf(PK, SK)), ref));
        return unpack(Buffer.concat(bytes), ref);
      });
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function keysOf({ hash, pieces }: ContentRef): Key[] {
  return Array.from({ length: pieces }, (_, piece) => contentKey(hash, piece));
}

const nameOf = (partition: string, sort: string): string => `${partition} ${sort}`;

function bytesOf(value: unknown, { hash }: ContentRef): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new DamagedStore(`content ${hash} lacks a piece`);
}

/** Stored bytes that are no longer what was stored are never taken for somebody's report. */
function unpack(bytes: Uint8Array, { hash }: ContentRef): Content {
  if (sha256(bytes) !== hash) throw new DamagedStore(`content ${hash} is damaged`);
  return storedContent.parse(JSON.parse(gunzipSync(bytes).toString("utf8")));
}
