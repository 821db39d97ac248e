import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Artifacts } from "../../../functions/artifacts/artifacts.ts";
import { untouched } from "../../../functions/store/campaign-record.ts";
import type { Store } from "../../../functions/store/store.ts";
import { commitVersion } from "../../../functions/usecases/commit-version.ts";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { problemTitle } from "../../../shared/problem.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { COORDINATOR } from "./coordinator.ts";

/** The rows are sent; their files are not kept. */
const NO_FILES: Artifacts = {
  put: async () => {
    throw new Error("no file is kept here");
  },
  has: async () => false,
  read: async () => null,
  check: async () => {},
  url: async () => "",
};

/** Commits the report of every unit: the same rows as stand in the files. */
export async function storeReports(store: Store, campaign: Campaign, folder: string): Promise<void> {
  const now = (): Date => new Date("2023-10-20T01:00:00Z");
  for (const unit of campaign.units) {
    const book = await readXlsx(await readFile(join(folder, `${unit.id}.xlsx`)));
    if (!book.ok) throw new Error(problemTitle(book.error));
    const { annexes } = assessWorkbook(campaign, unit.id, book.value, NO_OPTIONS);
    const attempt = { annexes, options: NO_OPTIONS, findings: [], via: "workbook" as const, file: null, base: 0 };
    const who = { campaign, record: untouched(campaign), unit, person: COORDINATOR, submissionId: randomUUID() };
    const committed = await commitVersion({ store, artifacts: NO_FILES, now })({ ...who, ...attempt });
    if (!committed.ok) throw new Error(`${unit.id}: ${problemTitle(committed.error)}`);
  }
}
