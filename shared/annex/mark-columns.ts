import type { Cell } from "../book/book.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { codeListOf } from "../campaign/lookup.ts";
import type { ColumnId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { filledColumns, type Grid, isCovered, textAt } from "./grid.ts";
import type { Table } from "./tables.ts";

/** A column whose heading is one value of a code list: an "x" in it chooses that value. */
export interface Mark {
  readonly place: number;
  readonly label: string;
}

/** The code columns of an annex, by the keys of the labels that may stand as headings of their own. */
export type MarkLabels = ReadonlyMap<ColumnId, ReadonlySet<string>>;

const MARK = /^(?:x|v|✓|✔|☑|√|\+|\*|●)$/i;
/** One column with a level for a heading may be a slip; two are a form. */
const LEAST = 2;

export function markLabels(campaign: Campaign, annex: Annex): MarkLabels {
  return new Map(
    annex.columns.flatMap(({ id, field }) => {
      const list = field.kind === "code" ? codeListOf(campaign, field.list) : null;
      return list === null ? [] : [[id, new Set(list.codes.map(({ label }) => matchKey(label)))] as const];
    }),
  );
}

/** The columns of marks that one row of a heading names. */
export function marksIn(grid: Grid, row: number, labels: MarkLabels): Map<ColumnId, Mark[]> {
  const found = new Map<ColumnId, Mark[]>();
  for (const place of filledColumns(grid, row)) {
    const label = textAt(grid, row, place);
    for (const [column, keys] of labels) {
      if (keys.has(matchKey(label))) found.set(column, [...(found.get(column) ?? []), { place, label }]);
    }
  }
  for (const [column, marks] of found) if (marks.length < LEAST) found.delete(column);
  return found;
}

export interface MarkedCell {
  readonly place: number;
  /** As if the level had been written out; several levels stand side by side, and are asked about. */
  readonly cell: Cell | null;
}

/** What the marks of a row say in this column; null for a column that is written, not marked. */
export function markedCell(grid: Grid, table: Table, row: number, column: ColumnId): MarkedCell | null {
  const marks = table.marks.get(column);
  const [first] = marks ?? [];
  if (marks === undefined || first === undefined) return null;
  const made = marks.filter(({ place }) => textAt(grid, row, place) !== "" && !isCovered(grid, row, place));
  const words = made.map(({ place, label }) => {
    const text = textAt(grid, row, place);
    return MARK.test(text) ? label : text;
  });
  const cell = words.length === 0 ? null : { value: words.join(" / "), style: {} };
  return { place: (made[0] ?? first).place, cell };
}
