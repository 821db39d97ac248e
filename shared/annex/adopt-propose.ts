import type { Book, Sheet } from "../book/book.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import type { AnnexId, ColumnId, UnitId } from "../ids.ts";
import { firstItem, guess, type Stretch, textsUnder } from "./adopt-guess.ts";
import { type ReadingContext, readingContext } from "./context.ts";
import { filledColumns, type Grid, gridOf, isCovered, textAt } from "./grid.ts";
import { headingKey } from "./heading-key.ts";
import { type HeadingMatcher, headingMatcher, matchHeadings } from "./headings.ts";
import { readIdentity } from "./identity.ts";
import { readLegacy } from "./legacy-findings.ts";
import type { Mark } from "./mark-columns.ts";
import { isNamedAfter } from "./sheet-name.ts";
import { findMarks, findTables } from "./tables.ts";

/** A table that somebody typed elsewhere in the workbook, and what its columns seem to be. */
export interface Adoptable {
  readonly sheet: string;
  /** The heading's last row, from 0: data begins under it. */
  readonly header: number;
  /** The row after its last. */
  readonly end: number;
  /** Columns with something in them: where they stand, what their heading says, and a value from below it. */
  readonly columns: readonly { readonly place: number; readonly heading: string; readonly sample: string }[];
  readonly annex: AnnexId;
  /** The proposal; a column of the annex that is not among them has no counterpart. */
  readonly mapping: Mapping;
  /** Columns of the annex that are marked by "x" in several columns of the sheet; `mapping` names the first of them. */
  readonly marks: Marks;
}

export type Marks = Readonly<Record<ColumnId, readonly Mark[]>>;

/** Which column of the sheet (from 0) holds which column of the annex. */
export type Mapping = Readonly<Record<ColumnId, number>>;

/** Rows in which a heading is looked for, and cells that make a row look like one. */
const DEEPEST_HEADING = 40;
const LEAST_COLUMNS = 2;
const LONGEST_HEADING = 120;

/**
 * Tables that could be taken over, the likeliest first. Sheets of ours are passed over, and so are annexes that stand in
 * the workbook already. A narrative is known by the items of the unit's outline.
 */
export function proposeAdoption(campaign: Campaign, unitId: UnitId, book: Book): readonly Adoptable[] {
  const context = readingContext(book, campaign, unitId, { accept: [], choose: {} });
  const taken = new Set(book.names.flatMap(({ name }) => readIdentity(name)?.annex ?? []));
  const ours = new Set(book.names.flatMap((each) => (readIdentity(each.name) === null ? [] : [each.sheet])));
  const annexes = campaign.annexes.filter(({ id }) => !taken.has(id));
  return book.sheets
    .filter(({ name, visibility }) => visibility === "visible" && !ours.has(name))
    .flatMap((sheet) => adoptable(sheet, annexes, context));
}

/** The same table proposed as another annex: its columns are looked at anew. */
export function proposeAs(
  campaign: Campaign,
  unitId: UnitId,
  book: Book,
  table: Adoptable,
  annexId: AnnexId,
): Adoptable {
  const context = readingContext(book, campaign, unitId, { accept: [], choose: {} });
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  const annex = annexOf(campaign, annexId);
  if (sheet === undefined || annex === null) return table;
  return headedAt(readableGrid(sheet), annex, table.header, table.end, context);
}

function adoptable(sheet: Sheet, annexes: readonly Annex[], context: ReadingContext): Adoptable[] {
  const grid = readableGrid(sheet);
  const known = findTables(grid, matchersOf(annexes, context), []);
  if (known.length > 0) {
    return known.map(({ annex, body, end, columns, marks }) =>
      proposal({ grid, annex, header: body - 1, end, marks }, new Map(columns), context),
    );
  }
  const narrative = annexes.find(({ kind }) => kind === "outline");
  const first = narrative === undefined ? null : firstItem(grid, context);
  if (narrative !== undefined && first !== null) return [headedAt(grid, narrative, first - 1, grid.height, context)];
  const header = likelyHeader(grid, matchersOf(annexes, context));
  if (header === null) return [];
  const proposals = annexes
    .map((annex) => headedAt(grid, annex, header, grid.height, context))
    .filter(({ annex, mapping }) => mapping[annexes.find(({ id }) => id === annex)?.nameColumn ?? ""] !== undefined);
  const weight = ({ annex, mapping }: Adoptable): number =>
    Object.keys(mapping).length +
    (annexes.some((each) => each.id === annex && isNamedAfter(sheet.name, each)) ? 10 : 0);
  return proposals.sort((a, b) => weight(b) - weight(a)).slice(0, 1);
}

/** Headings and samples as people see them, whatever the font. */
function readableGrid(sheet: Sheet): Grid {
  return gridOf(readLegacy(sheet, { accept: [], choose: {} }).sheet);
}

function matchersOf(annexes: readonly Annex[], { campaign }: ReadingContext): HeadingMatcher[] {
  return annexes.map((annex) => headingMatcher(campaign, annex));
}

function headedAt(grid: Grid, annex: Annex, header: number, end: number, context: ReadingContext): Adoptable {
  const matcher = headingMatcher(context.campaign, annex);
  const found = matchHeadings(matcher, (grid.texts[header] ?? []).map(headingKey));
  const { row, marks } = findMarks(grid, header, found.get(annex.nameColumn), matcher.labels);
  for (const [column, [first]] of marks) if (first !== undefined) found.set(column, first.place);
  return proposal({ grid, annex, header: Math.min(row, end - 1), end, marks }, found, context);
}

/** The row that looks most like a heading: short words in most columns, words we know, and something under it. */
function likelyHeader(grid: Grid, matchers: readonly HeadingMatcher[]): number | null {
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(grid.height - 1, DEEPEST_HEADING); row++) {
    const texts = filledColumns(grid, row)
      .filter((place) => !isCovered(grid, row, place))
      .map((place) => textAt(grid, row, place));
    const words = texts.filter((text) => text.length <= LONGEST_HEADING && /\p{L}/u.test(text));
    const under = filledColumns(grid, row + 1).length;
    if (words.length < LEAST_COLUMNS || words.length < texts.length || under < LEAST_COLUMNS) continue;
    const keys = (grid.texts[row] ?? []).map(headingKey);
    const matched = Math.max(0, ...matchers.map((matcher) => matchHeadings(matcher, keys).size));
    const score = matched * 10 + words.length;
    if (best === null || score > best.score) best = { row, score };
  }
  return best?.row ?? null;
}

function proposal(stretch: Stretch, found: Map<ColumnId, number>, context: ReadingContext): Adoptable {
  const { grid, annex, header, end, marks } = stretch;
  const columns = columnsOf(grid, header, end);
  guess(stretch, columns, found, context);
  return {
    sheet: grid.sheet.name,
    header,
    end,
    columns,
    annex: annex.id,
    mapping: Object.fromEntries(found),
    marks: Object.fromEntries(marks),
  };
}

function columnsOf(grid: Grid, header: number, end: number): Adoptable["columns"] {
  const places = new Set<number>();
  for (let row = header; row < end; row++) for (const place of filledColumns(grid, row)) places.add(place);
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => ({
      place,
      heading: headingOver(grid, header, place),
      sample: textsUnder(grid, header, end, place)[0] ?? "",
    }));
}

/** Over a heading of two rows the words of a single column stand in the upper one, merged down. */
function headingOver(grid: Grid, header: number, place: number): string {
  let row = header;
  while (row > 0 && isCovered(grid, row, place)) row -= 1;
  return textAt(grid, row, place);
}
