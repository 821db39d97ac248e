import type { Cell } from "../book/book.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { codeListOf } from "../campaign/lookup.ts";
import type { ColumnId } from "../ids.ts";
import { eachOnce, WORDS } from "../text/each-once.ts";
import { matchKey } from "../text/match-key.ts";
import { filledColumns, type Grid, isCovered, textAt } from "./grid.ts";
import { headingKey } from "./heading-key.ts";
import { isSymbolFont } from "./legacy-font.ts";
import type { Table } from "./tables.ts";

/** A column whose heading is one value of a code list: an "x" in it chooses that value. */
export interface Mark {
  readonly place: number;
  readonly label: string;
}

/** The code columns of an annex: by the keys of the wordings that may stand as headings of their own, the labels meant. */
export type MarkLabels = ReadonlyMap<ColumnId, ReadonlyMap<string, string>>;

const MARK = /^[[(]?(?:x|v|✓|✔|☑|√|\+|\*|●)[\])]?\.?$/i;
/** A mark and a remark: "x (chậm 2 tháng)"; "xx" and "1" are marks of people in a hurry. To be confirmed. */
const LIKELY_MARK = /^(?:(?:x|v|✓|✔)\s*(?=[-(:;,])|x{2,3}$|1$)/i;
/** One column with a level for a heading may be a slip; two are a form. */
const LEAST = 2;

export function markLabels(campaign: Campaign, annex: Annex): MarkLabels {
  return new Map(
    annex.columns.flatMap(({ id, field }) => {
      const list = field.kind === "code" ? codeListOf(campaign, field.list) : null;
      if (list === null) return [];
      const wordings = list.codes.flatMap(({ label, variants }) =>
        [...variants, label].map((wording) => [matchKey(wording), label] as const),
      );
      return [[id, new Map(wordings)] as const];
    }),
  );
}

/** A heading's key without the number of its level: "(3) Đã hoàn thành", "2. Chưa đến thời điểm". */
export const markKey = eachOnce(WORDS, (headingKey) =>
  headingKey.replace(/^(?:mức )?(?:\d{1,2}|[a-eđ]|i{1,3}|iv|v) /, ""),
);

/** The columns of marks that one row of a heading names. */
export function marksIn(grid: Grid, row: number, labels: MarkLabels): Map<ColumnId, Mark[]> {
  const found = new Map<ColumnId, Mark[]>();
  for (const place of filledColumns(grid, row)) {
    const key = markKey(headingKey(textAt(grid, row, place)));
    for (const [column, meant] of labels) {
      const label = meant.get(key);
      if (label !== undefined) found.set(column, [...(found.get(column) ?? []), { place, label }]);
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
  const made = marks.filter(({ place }) => isMade(grid, row, place));
  const words = made.map(({ place, label }) => wordsOf(grid, row, place, label));
  const cell = words.length === 0 ? null : { value: words.join(" / "), style: {} };
  return { place: (made[0] ?? first).place, cell };
}

/** A box that is not ticked says nothing. */
function isMade(grid: Grid, row: number, place: number): boolean {
  return (
    textAt(grid, row, place) !== "" && grid.sheet.rows[row]?.[place]?.value !== false && !isCovered(grid, row, place)
  );
}

function wordsOf(grid: Grid, row: number, place: number, label: string): string {
  const text = textAt(grid, row, place);
  const cell = grid.sheet.rows[row]?.[place];
  if (cell?.value === true || MARK.test(text)) return label;
  if (text.length === 1 && isSymbolFont(cell?.style.font?.name)) return label;
  const [mark] = LIKELY_MARK.exec(text) ?? [];
  if (mark === undefined) return text;
  return mark === text ? `${label} (${text})` : `${label} ${text.slice(mark.length)}`;
}
