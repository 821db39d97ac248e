import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import * as z from "zod";
import { sha256 } from "./stored-lines.ts";

const part = z.object({ name: z.string(), items: z.int(), sha256: z.string() });
const manifest = z.object({
  format: z.literal(1),
  /** Names this backup: the hash of all it holds. */
  id: z.string(),
  table: z.string(),
  /** The newest schema among its items. */
  schema: z.int(),
  startedAt: z.string(),
  finishedAt: z.string(),
  items: z.array(part),
  files: z.array(z.object({ key: z.string(), bytes: z.int(), sha256: z.string() })),
  /** Files that the table names and nobody has: of merges, which can be made again. */
  gone: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifest>;
export type Part = z.infer<typeof part>;

/** Something the person at the keyboard can put right. */
export class OperationTrouble extends Error {
  override name = "OperationTrouble";
}

const MANIFEST = "manifest.json";

/** A folder of a backup: written piece by piece, each under its own name only once it is whole, the manifest last. */
export function backupFolder(path: string) {
  const place = (name: string): string => join(path, name);
  const write = async (name: string, bytes: Uint8Array | string): Promise<void> => {
    await mkdir(dirname(place(name)), { recursive: true });
    await writeFile(`${place(name)}.part`, bytes);
    await rename(`${place(name)}.part`, place(name));
  };
  const fileName = (key: string): string => join("files", ...key.split("/"));
  return {
    path,
    /** Begins, or begins again where an earlier try broke off: its items are written anew, its files are kept. */
    async begin(table: string): Promise<void> {
      const names = await readdir(path).catch((): string[] => []);
      if (names.includes(MANIFEST))
        throw new OperationTrouble(`${path} holds a finished backup: choose an empty folder.`);
      const started = await readFile(place("unfinished"), "utf8").catch(() => null);
      const isOurs = names.length === 0 || started === table;
      if (!isOurs) throw new OperationTrouble(`${path} holds something else: choose an empty folder.`);
      await write("unfinished", table);
      await rm(place("items"), { recursive: true, force: true });
    },
    async writeItems(lines: readonly string[], index: number): Promise<Part> {
      const name = `items/${String(index).padStart(5, "0")}.jsonl.gz`;
      const text = lines.map((line) => `${line}\n`).join("");
      await write(name, await promisify(gzip)(text));
      return { name, items: lines.length, sha256: sha256(text) };
    },
    /** Its lines; throws where they are not those that were written. */
    async readItems({ name, items, sha256: expected }: Part): Promise<string[]> {
      const packed = await readFile(place(name)).catch(() => null);
      const text = packed === null ? null : await promisify(gunzip)(packed).then(String, () => null);
      if (text === null || sha256(text) !== expected)
        throw new OperationTrouble(`${place(name)} is missing or damaged.`);
      const lines = text.split("\n").slice(0, -1);
      if (lines.length !== items) throw new OperationTrouble(`${place(name)} is damaged.`);
      return lines;
    },
    writeFile: (key: string, bytes: Uint8Array): Promise<void> => write(fileName(key), bytes),
    /** Null where it is not there. */
    readFile: (key: string): Promise<Uint8Array | null> => readFile(place(fileName(key))).catch(() => null),
    async finish(done: Manifest): Promise<void> {
      await write(MANIFEST, `${JSON.stringify(done, null, 1)}\n`);
      await rm(place("unfinished"));
    },
    async manifest(): Promise<Manifest> {
      const text = await readFile(place(MANIFEST), "utf8").catch(() => null);
      if (text === null) {
        throw new OperationTrouble(
          `${path} holds no finished backup (no ${MANIFEST}): it may have broken off half-way.`,
        );
      }
      return manifest.parse(JSON.parse(text));
    },
  };
}

export type BackupFolder = ReturnType<typeof backupFolder>;
