import type { Artifacts } from "../artifacts/artifacts.ts";
import { keyOf } from "../store/attributes.ts";
import type { Database } from "../store/database.ts";
import { isPersonKey, isStateKey } from "../store/keys.ts";
import { migrate } from "../store/migrations.ts";
import { NewerSchema, SCHEMA } from "../store/schema.ts";
import { readTableState, writeTableState } from "../store/table-state.ts";
import type { WholeTable } from "../store/whole-table.ts";
import { type BackupFolder, type Manifest, OperationTrouble } from "./backup-folder.ts";
import { itemOf, lineOf, sha256 } from "./stored-lines.ts";

export interface RestoreInput {
  readonly whole: WholeTable;
  readonly database: Database;
  readonly artifacts: Pick<Artifacts, "put" | "read">;
  readonly folder: BackupFolder;
  /** Makes the table where there is none. */
  readonly makeTable: () => Promise<void>;
}

export interface Restored {
  readonly items: number;
  readonly files: number;
}

/**
 * A backup into an empty table: all of it is read and compared with its hashes before the first write, and all that was
 * written is read back and compared after the last. Until then the table says that it is half-way, and the same backup
 * may go on where it broke off.
 */
export async function restore(input: RestoreInput): Promise<Restored> {
  const { whole, database, folder } = input;
  const manifest = await folder.manifest();
  if (manifest.schema > SCHEMA) throw new NewerSchema(manifest.schema);
  await compareFolder(folder, manifest);
  await claimTable(input, manifest);
  for (const part of manifest.items) await whole.write((await folder.readItems(part)).map(itemOf));
  await putFiles(input, manifest);
  const restored = await compareRestored(input, manifest);
  await writeTableState(database, { reached: manifest.schema, restoring: null });
  await migrate(database, whole);
  return restored;
}

async function compareFolder(folder: BackupFolder, manifest: Manifest): Promise<void> {
  for (const part of manifest.items) await folder.readItems(part);
  for (const file of manifest.files) await fileOf(folder, file);
}

async function fileOf(folder: BackupFolder, { key, sha256: expected }: Manifest["files"][number]): Promise<Uint8Array> {
  const bytes = await folder.readFile(key);
  if (bytes === null || sha256(bytes) !== expected)
    throw new OperationTrouble(`${folder.path}: ${key} is missing or damaged.`);
  return bytes;
}

async function claimTable({ whole, database, makeTable }: RestoreInput, { id }: Manifest): Promise<void> {
  const first = await whole.firstItems();
  if (first === null) await makeTable();
  const state = first === null ? null : await readTableState(database);
  const goesOn = state?.restoring === id;
  if (!goesOn && (state?.restoring ?? null) !== null) {
    throw new OperationTrouble("The table holds half of another backup: restore that one, or take an empty table.");
  }
  const holdsReports = (first ?? []).map(keyOf).some((key) => !isPersonKey(key) && !isStateKey(key));
  if (!goesOn && holdsReports)
    throw new OperationTrouble("The table is not empty: a backup goes into an empty one only.");
  await writeTableState(database, { reached: 1, restoring: id });
}

async function putFiles({ artifacts, folder }: RestoreInput, { files }: Manifest): Promise<void> {
  for (const file of files) {
    const there = await artifacts.read(file.key);
    if (there !== null && sha256(there) === file.sha256) continue;
    await artifacts.put(file.key, await fileOf(folder, file), file.key.split("/").at(-1) ?? file.key);
  }
}

async function compareRestored({ whole, artifacts, folder }: RestoreInput, manifest: Manifest): Promise<Restored> {
  let items = 0;
  for (const part of manifest.items) {
    const lines = await folder.readItems(part);
    const stored = new Set((await whole.get(lines.map((line) => keyOf(itemOf(line))))).map(lineOf));
    const wrong = lines.filter((line) => !stored.has(line)).length;
    if (wrong > 0)
      throw new OperationTrouble(`${wrong} of ${lines.length} items of ${part.name} did not arrive as they are.`);
    items += lines.length;
  }
  for (const { key, sha256: expected } of manifest.files) {
    const there = await artifacts.read(key);
    if (there === null || sha256(there) !== expected) throw new OperationTrouble(`${key} did not arrive as it is.`);
  }
  return { items, files: manifest.files.length };
}
