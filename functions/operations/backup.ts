import type { Artifacts } from "../artifacts/artifacts.ts";
import { FILES } from "../artifacts/artifacts.ts";
import { type Attributes, fromAttributes, keyOf } from "../store/attributes.ts";
import { isStateKey } from "../store/keys.ts";
import { schemaOf } from "../store/schema.ts";
import type { WholeTable } from "../store/whole-table.ts";
import type { BackupFolder, Manifest, Part } from "./backup-folder.ts";
import { namedThings } from "./named-things.ts";
import { lineOf, sha256 } from "./stored-lines.ts";

export interface BackupInput {
  readonly table: string;
  readonly whole: WholeTable;
  readonly artifacts: Pick<Artifacts, "read">;
  readonly folder: BackupFolder;
  readonly now: () => Date;
}

export interface BackedUp {
  readonly manifest: Manifest;
  /** Files that units sent and that the store has lost: nobody can make these again. */
  readonly lost: readonly string[];
}

/** Lines of one file at most, and their letters: what is held in memory at a time. */
const LINES = 2_000;
const LETTERS = 4_000_000;

/** Every item and every file it names, into a folder that can be told whole from half. Safe to repeat. */
export async function backUp({ table, whole, artifacts, folder, now }: BackupInput): Promise<BackedUp> {
  const startedAt = now().toISOString();
  await folder.begin(table);
  const { parts, schema, files } = await saveItems(whole, folder);
  const saved: Manifest["files"] = [];
  const gone: string[] = [];
  for (const key of files) {
    const bytes = (await keptAlready(folder, key)) ?? (await artifacts.read(key));
    if (bytes === null) gone.push(key);
    else {
      await folder.writeFile(key, bytes);
      saved.push({ key, bytes: bytes.length, sha256: sha256(bytes) });
    }
  }
  const id = sha256([...parts.map((one) => one.sha256), ...saved.map((one) => one.sha256)].join("\n"));
  const finishedAt = now().toISOString();
  const manifest: Manifest = { format: 1, id, table, schema, startedAt, finishedAt, items: parts, files: saved, gone };
  await folder.finish(manifest);
  return { manifest, lost: gone.filter((key) => key.startsWith(FILES)) };
}

async function saveItems(whole: WholeTable, folder: BackupFolder) {
  const parts: Part[] = [];
  const things = namedThings();
  let lines: string[] = [];
  let letters = 0;
  let schema = 1;
  const flush = async (): Promise<void> => {
    if (lines.length > 0) parts.push(await folder.writeItems(lines, parts.length + 1));
    lines = [];
    letters = 0;
  };
  const save = async (items: readonly Attributes[]): Promise<void> => {
    for (const item of items) {
      // What is said of the table as a whole is not part of what it holds.
      if (isStateKey(keyOf(item))) continue;
      things.see(item);
      schema = Math.max(schema, schemaOf(fromAttributes(item)));
      const line = lineOf(item);
      lines.push(line);
      letters += line.length;
      if (lines.length >= LINES || letters >= LETTERS) await flush();
    }
  };
  for await (const page of whole.pages()) await save(page);
  // What came meanwhile may name what came meanwhile. An event without words has no item of its own.
  for (let keys = things.unseen(); keys.length > 0; keys = things.unseen()) await save(await whole.get(keys));
  await flush();
  return { parts, schema, files: things.files() };
}

/** A file that units sent is named by its own hash: an earlier try may have fetched it. */
async function keptAlready(folder: BackupFolder, key: string): Promise<Uint8Array | null> {
  if (!key.startsWith(FILES)) return null;
  const bytes = await folder.readFile(key);
  return bytes !== null && key === `${FILES}${sha256(bytes)}.xlsx` ? bytes : null;
}
