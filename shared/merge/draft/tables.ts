import type { DrawnChart, Table, TableColumn, TableRow } from "../../document/document.ts";
import { formatCount } from "../../text/numbers.ts";
import { levelLook, NO_LEVEL_LOOK } from "../level-looks.ts";
import type { Totals, TotalsLine } from "../totals.ts";
import { NO_LEVEL } from "../words.ts";

/** Tables and charts of totals, as the draft shows them. */

export function column(heading: string, share: number, align: TableColumn["align"] = "right"): TableColumn {
  return { heading, share, align };
}

export function plainRow(cells: readonly (string | number)[]): TableRow {
  return { cells: texts(cells), look: "plain" };
}

export function totalRow(cells: readonly (string | number)[]): TableRow {
  return { cells: texts(cells), look: "total" };
}

function texts(cells: readonly (string | number)[]): string[] {
  return cells.map((cell) => (typeof cell === "number" ? formatCount(cell) : cell));
}

/** The levels' names, and "Không có mức đánh giá" where rows without one were sent. */
export function levelNames({ levels, all }: Totals): string[] {
  const names = levels.map(({ label }) => label);
  return all.tally.unknown === 0 ? names : [...names, NO_LEVEL];
}

export function levelCounts({ tally }: TotalsLine, { all }: Totals): number[] {
  return all.tally.unknown === 0 ? [...tally.levels] : [...tally.levels, tally.unknown];
}

/** One line per group, one column per level, the total below. A group nobody reported for has no numbers. */
export function levelsTable(totals: Totals, heading: string, lines: readonly TotalsLine[]): Table {
  const cells = (line: TotalsLine): (string | number)[] =>
    line.reported === 0
      ? [line.label]
      : [line.label, ...levelCounts(line, totals), levelCounts(line, totals).reduce((sum, count) => sum + count, 0)];
  return {
    kind: "table",
    columns: [
      column(heading, 26, "left"),
      ...levelNames(totals).map((name) => column(name, 14)),
      column("Tổng số", 10),
    ],
    rows: [...lines.map((line) => plainRow(cells(line))), totalRow(cells(totals.all))],
  };
}

export function levelsChart(
  totals: Totals,
  lines: readonly TotalsLine[],
  words: Pick<DrawnChart, "title" | "description">,
  grouping: "stacked" | "share",
): DrawnChart {
  return {
    kind: "chart",
    bars: "bar",
    grouping,
    ...words,
    categories: lines.map(({ label }) => label),
    series: levelNames(totals).map((name, index) => ({
      name,
      values: lines.map((line) => (line.reported === 0 ? null : (levelCounts(line, totals)[index] ?? null))),
      look: index < totals.levels.length ? levelLook(index) : NO_LEVEL_LOOK,
    })),
  };
}
