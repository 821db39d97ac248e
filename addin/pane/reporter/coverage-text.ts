import type { Strings } from "../strings/strings.ts";

/** What was read of each sheet, here or by the service; a newer service may know reasons that we do not. */
export type Coverage = readonly {
  readonly sheet: string;
  readonly read: number;
  readonly ignored: readonly { readonly reason: string; readonly cells: number }[];
}[];

/** "Đã đọc n ô, bỏ qua m ô": every filled cell is in one of the two numbers. */
export function cellsText(coverage: Coverage, { check }: Strings): string {
  const read = coverage.reduce((sum, sheet) => sum + sheet.read, 0);
  return check.coverage.cells(
    read,
    coverage.reduce((sum, sheet) => sum + ignoredCells(sheet), 0),
  );
}

/** The same, above the lines that say why. */
export function coverageSummary(coverage: Coverage, strings: Strings): string {
  return strings.check.coverage.summary(cellsText(coverage, strings));
}

/** One line per sheet that holds anything: how much was read, how much was not and why. */
export function coverageLines(coverage: Coverage, { check: { coverage: words } }: Strings): readonly string[] {
  const reasonOf = (reason: string): string =>
    Object.entries(words.reasons).find(([id]) => id === reason)?.[1] ?? reason;
  return coverage.flatMap((sheet) => {
    const skipped = ignoredCells(sheet);
    if (sheet.read + skipped === 0) return [];
    const reasons = sheet.ignored.map(({ reason, cells }) => words.reason(reasonOf(reason), cells)).join(", ");
    return [words.sheet(sheet.sheet, sheet.read) + (skipped === 0 ? "" : words.ignored(skipped, reasons))];
  });
}

function ignoredCells({ ignored }: Coverage[number]): number {
  return ignored.reduce((sum, { cells }) => sum + cells, 0);
}
