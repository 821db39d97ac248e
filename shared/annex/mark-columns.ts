import type { Cell } from "../book/book.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { codeListOf } from "../campaign/lookup.ts";
import type { ColumnId } from "../ids.ts";
import { eachOnce, WORDS } from "../text/each-once.ts";
import { matchKey } from "../text/match-key.ts";
import { closes } from "./closing-words.ts";
import { filledColumns, type Grid, isCovered, textAt } from "./grid.ts";
import { headingKey } from "./heading-key.ts";
import { isSymbolFont } from "./legacy-font.ts";
import type { Table } from "./tables.ts";

/** A column whose heading is one value of a code list: an "x" in it chooses that value. */
export interface Mark {
  readonly place: number;
  readonly label: string;
}

/** The columns of marks, by the annex's column. */
export type Marks = ReadonlyMap<ColumnId, readonly Mark[]>;

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

/**
 * The columns of marks that a heading of these rows names, each by its lowest text: "Đã hoàn thành một phần" over "Đúng
 * hạn" and "Có khả năng chậm" is two of them.
 */
export function marksIn(grid: Grid, header: number, row: number, labels: MarkLabels): Map<ColumnId, Mark[]> {
  const found = new Map<ColumnId, Mark[]>();
  for (const place of placesOf(grid, header, row)) {
    const keys = headingsOver(grid, header, row, place).map((text) => markKey(headingKey(text)));
    for (const [column, meant] of labels) {
      const label = keys.flatMap((key) => meant.get(key) ?? [])[0];
      if (label !== undefined) found.set(column, [...(found.get(column) ?? []), { place, label }]);
    }
  }
  for (const [column, marks] of found) if (marks.length < LEAST) found.delete(column);
  return found;
}

function placesOf(grid: Grid, header: number, row: number): number[] {
  const places = new Set<number>();
  for (let each = header; each <= row; each++) for (const place of filledColumns(grid, each)) places.add(place);
  return [...places].sort((one, other) => one - other);
}

/** What a column's heading may read as: its lowest text alone, then with what stands over it. */
function headingsOver(grid: Grid, header: number, row: number, place: number): string[] {
  const texts: string[] = [];
  const readings: string[] = [];
  for (let each = row; each >= header; each--) {
    // Over a lower text stands what its cell says, or what reaches over it from the left.
    const text = textAt(grid, each, place) || (texts.length > 0 ? overFromLeft(grid, each, place) : "");
    if (text === "") continue;
    texts.unshift(text);
    readings.push(texts.join(" "));
  }
  return readings;
}

/** The nearest text to the left in a row of the heading, with nothing but empty cells between. */
function overFromLeft(grid: Grid, row: number, place: number): string {
  for (let left = place - 1; left >= 0; left--) if (textAt(grid, row, left) !== "") return textAt(grid, row, left);
  return "";
}

/** The rows of a table: its heading's first and last, and the one after all of them. */
interface Rows {
  readonly header: number;
  readonly bottom: number;
  readonly end: number;
}

/**
 * Where some levels have no column, columns beside the others that hold nothing but marks are theirs, whatever their
 * headings say: those are then read as a level that is written.
 */
export function withNeighbours(
  grid: Grid,
  { header, bottom, end }: Rows,
  found: Marks,
  labels: MarkLabels,
  taken: ReadonlySet<number>,
): Marks {
  return new Map(
    [...found].map(([column, marks]) => {
      const levels = new Set(labels.get(column)?.values());
      if (new Set(marks.map(({ label }) => label)).size >= levels.size) return [column, marks] as const;
      const places = new Set(marks.map(({ place }) => place));
      const more: Mark[] = [];
      const [first, last] = [Math.min(...places) - 1, Math.max(...places) + 1];
      for (let place = first; place <= last; place++) {
        if (places.has(place) || taken.has(place) || !isMarkedOnly(grid, bottom + 1, end, place)) continue;
        const label = headingsOver(grid, header, bottom, place)[0];
        if (label !== undefined) more.push({ place, label });
      }
      return [column, [...marks, ...more].sort((one, other) => one.place - other.place)] as const;
    }),
  );
}

function isMarkedOnly(grid: Grid, from: number, to: number, place: number): boolean {
  let marked = false;
  for (let row = from; row < to; row++) {
    const text = textAt(grid, row, place);
    if (/^x{1,2}$|^[✓✔☑√]$/i.test(text)) marked = true;
    // Numbers of columns and totals are no other words.
    else if (/\p{L}{2}/u.test(text) && !closes([text])) return false;
  }
  return marked;
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
