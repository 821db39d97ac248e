import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { writeXlsx } from "../../../functions/xlsx/write.ts";
import type { AnnexRows } from "../../../shared/annex/reading.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import type { Contribution } from "../../../shared/merge/contribution.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { problemTitle } from "../../../shared/problem.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { Stopwatch } from "./stopwatch.ts";
import { campaignOf } from "./units.ts";

/** The whole job in one process: every file of a folder read and checked, all merged, one workbook written. */
const [folder = "", count = "", output = ""] = process.argv.slice(2);
const watch = new Stopwatch();
watch.ends("start");

const campaign = campaignOf(Number(count));
const contributions: Contribution[] = [];
for (const [index, { id }] of campaign.units.entries()) {
  const book = await readXlsx(await readFile(join(folder, `${id}.xlsx`)));
  if (!book.ok) throw new Error(`${id}: ${problemTitle(book.error)}`);
  watch.ends("read");
  contributions.push(contributionOf(campaign, id, index, assessWorkbook(campaign, id, book.value, NO_OPTIONS).annexes));
  watch.ends("understand");
}
const asOf = "2023-11-01T02:00:00.000Z";
const book = merge(campaign, { asOf, units: null, contributions, standings: [], decisions: [], previous: null });
watch.ends("merge");
await writeFile(output, await writeXlsx(book));
watch.ends("write");
watch.report(contributions.flatMap(({ annexes }) => annexes.flatMap(({ rows }) => rows)).length);

function contributionOf(
  { id: name }: Campaign,
  unit: string,
  index: number,
  annexes: readonly AnnexRows[],
): Contribution {
  const acceptedAt = "2023-10-30T02:00:00.000Z";
  const receiptCode = `${name}/${unit}/1/${index + 1}`;
  return { unit, n: 1, state: "sent", receiptCode, acceptedAt, late: false, letter: null, annexes };
}
