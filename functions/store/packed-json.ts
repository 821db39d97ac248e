import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import * as z from "zod";
import { DamagedStore } from "./damage.ts";
import type { Database } from "./database.ts";
import { contentKey, type Key } from "./keys.ts";

/** What is too big for one item: compressed, in pieces an item can hold, named by the hash of its stored bytes. */
export interface PackedJson {
  /** Writing the same again changes nothing. */
  write(value: unknown): Promise<PackedRef>;
  /** In the order asked; throws where a piece is missing, which one that something refers to never is. */
  read(refs: readonly PackedRef[]): Promise<unknown[]>;
}

export interface PackedRef {
  readonly hash: string;
  readonly pieces: number;
}

export const packedRef = z.object({ hash: z.string(), pieces: z.int() });

/** An item may hold 400 KB with its keys; we stay well below. */
const PIECE_BYTES = 340 * 1024;

export function packedJsonIn(database: Database): PackedJson {
  return {
    async write(value) {
      const bytes = await promisify(gzip)(JSON.stringify(value));
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

function keysOf({ hash, pieces }: PackedRef): Key[] {
  return Array.from({ length: pieces }, (_, piece) => contentKey(hash, piece));
}

const nameOf = (partition: string, sort: string): string => `${partition} ${sort}`;

function bytesOf(value: unknown, { hash }: PackedRef): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new DamagedStore(`content ${hash} lacks a piece`);
}

/** Stored bytes that are no longer what was stored are never taken for somebody's report. */
function unpack(bytes: Uint8Array, { hash }: PackedRef): unknown {
  if (sha256(bytes) !== hash) throw new DamagedStore(`content ${hash} is damaged`);
  return JSON.parse(gunzipSync(bytes).toString("utf8"));
}
