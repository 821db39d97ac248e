import { receiptChanges } from "../../shared/annex/receipt-line.ts";
import type { Receipt } from "../../shared/report/head.ts";
import { NO_OPTIONS } from "../../shared/report/submission.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Checked, checkReport } from "./check-report.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import type { Written } from "./open-workbook.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

/**
 * Writes the receipt under the tables, for those who print the sheets. `sentFrom` is the workbook as it was checked
 * before sending; without it (the pane was opened anew) the workbook is read first.
 */
export async function writeReceipt(
  { workbook, now }: Pick<Deps, "workbook" | "now">,
  target: ReportTarget,
  sentFrom: Checked | null,
  receipt: Receipt,
): Promise<Result<Written, Trouble>> {
  const read = sentFrom === null ? await checkReport({ workbook, now }, target, NO_OPTIONS) : ok(sentFrom);
  if (!read.ok) return fail(read.error);
  const { book, annexes } = read.value;
  const changes = receiptChanges(target.campaign, target.unit, book, annexes, receipt);
  return onWorkbook(() => workbook.write(changes));
}
