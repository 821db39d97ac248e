import { parseArgs } from "node:util";
import { readStorageConfig } from "../config.ts";
import { migrate } from "../store/migrations.ts";
import { backUp } from "./backup.ts";
import { backupFolder, OperationTrouble } from "./backup-folder.ts";
import { restore } from "./restore.ts";
import { openStorage, type Storage } from "./storage.ts";
import { troubleWords } from "./trouble-words.ts";

/** `npm run backup -- --to FOLDER`, `npm run restore -- --from FOLDER`, `npm run migrate`: over the table that the environment names. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function runBackup(storage: Storage, to: string): Promise<void> {
  const folder = backupFolder(to);
  const { manifest, lost } = await backUp({ ...storage, folder, now: () => new Date() });
  const items = manifest.items.reduce((sum, part) => sum + part.items, 0);
  say(`Đã sao lưu ${items} bản ghi và ${manifest.files.length} tệp vào ${to} / backed up: ${manifest.id}`);
  if (lost.length > 0) {
    throw new OperationTrouble(`Kho tệp không còn các tệp sau / lost from the store of files:\n${lost.join("\n")}`);
  }
}

async function runRestore(storage: Storage, from: string): Promise<void> {
  const { items, files } = await restore({ ...storage, folder: backupFolder(from) });
  say(`Đã khôi phục và so lại đủ ${items} bản ghi, ${files} tệp / restored and compared, all equal.`);
}

async function runMigrate({ database, whole }: Storage): Promise<void> {
  const { from, to, written } = await migrate(database, whole);
  say(`Dữ liệu từ phiên bản ${from} đã ở phiên bản ${to}, ghi thêm ${written} bản ghi / schema ${from} → ${to}.`);
}

async function main(): Promise<void> {
  const options = { to: { type: "string" }, from: { type: "string" } } as const;
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const [operation] = positionals;
  if (operation === "backup" && values.to) return runBackup(openStorage(readStorageConfig()), values.to);
  if (operation === "restore" && values.from) return runRestore(openStorage(readStorageConfig()), values.from);
  if (operation === "migrate") return runMigrate(openStorage(readStorageConfig()));
  throw new OperationTrouble(
    "Cách dùng / usage: npm run backup -- --to FOLDER | npm run restore -- --from FOLDER | npm run migrate",
  );
}

await main().catch((error: unknown) => {
  process.stderr.write(`${troubleWords(error)}\n`);
  process.exitCode = 1;
});
