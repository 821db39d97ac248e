import type { DryRun } from "../api/workbook-client.ts";
import type { Strings } from "../pane/strings/strings.ts";

/** "Đã đọc n ô, bỏ qua m ô": every filled cell of the file is in one of the two numbers. */
export function coverageSummary(coverage: DryRun["coverage"], { upload }: Strings): string {
  const read = coverage.reduce((sum, sheet) => sum + sheet.read, 0);
  return upload.coverage.summary(
    read,
    coverage.reduce((sum, sheet) => sum + ignoredCells(sheet), 0),
  );
}

/** One line per sheet that holds anything: how much was read, how much was not and why. */
export function coverageLines(
  coverage: DryRun["coverage"],
  { upload: { coverage: words } }: Strings,
): readonly string[] {
  const reasonOf = (reason: string): string =>
    Object.entries(words.reasons).find(([id]) => id === reason)?.[1] ?? reason;
  return coverage.flatMap((sheet) => {
    const skipped = ignoredCells(sheet);
    if (sheet.read + skipped === 0) return [];
    const reasons = sheet.ignored.map(({ reason, cells }) => words.reason(reasonOf(reason), cells)).join(", ");
    return [words.sheet(sheet.sheet, sheet.read) + (skipped === 0 ? "" : words.ignored(skipped, reasons))];
  });
}

function ignoredCells({ ignored }: DryRun["coverage"][number]): number {
  return ignored.reduce((sum, { cells }) => sum + cells, 0);
}
