import type { AnnexRows, FieldValue, ReportRow } from "../annex/reading.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import type { AnnexId, ColumnId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";

/** One cell that differs between two versions; null where the row is missing or the cell is empty. */
export interface CellDifference {
  readonly annex: AnnexId;
  /** What the row is called: its name as written, or its number in the annex where it has none. */
  readonly row: string;
  readonly column: ColumnId;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** A difference, with the two rows it was found between. */
export interface LocatedDifference extends CellDifference {
  readonly rowBefore: ReportRow | null;
  readonly rowAfter: ReportRow | null;
}

type Pair = readonly [ReportRow | null, ReportRow | null];

/** Rows are matched by their assigned task, else by their name (an outline's item), and what is left by its order. */
export function differences(
  campaign: Campaign,
  before: readonly AnnexRows[],
  after: readonly AnnexRows[],
): CellDifference[] {
  return locatedDifferences(campaign, before, after).map(({ rowBefore, rowAfter, ...cell }) => cell);
}

/** The same, in the same order, for whoever must find the cells again. */
export function locatedDifferences(
  campaign: Campaign,
  before: readonly AnnexRows[],
  after: readonly AnnexRows[],
): LocatedDifference[] {
  const annexes = [...new Set([...before, ...after].map(({ annex }) => annex))];
  return annexes.flatMap((annex) => {
    const name = annexOf(campaign, annex)?.nameColumn ?? "";
    return pairs(rowsOf(before, annex), rowsOf(after, annex), name).flatMap((pair, index) => {
      const [rowBefore, rowAfter] = pair;
      return cellDifferences(pair).map((cell) => ({
        annex,
        row: labelOf(pair, name, index),
        ...cell,
        rowBefore,
        rowAfter,
      }));
    });
  });
}

/** Cells that say something else now, that say something for the first time, and that say nothing any more. */
export interface DifferenceCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

export function countDifferences(cells: readonly CellDifference[]): DifferenceCounts {
  const added = cells.filter(({ before }) => before === null).length;
  const removed = cells.filter(({ after }) => after === null).length;
  return { changed: cells.length - added - removed, added, removed };
}

function rowsOf(annexes: readonly AnnexRows[], id: AnnexId): ReportRow[] {
  return annexes.filter(({ annex }) => annex === id).flatMap(({ rows }) => rows);
}

function pairs(before: readonly ReportRow[], after: readonly ReportRow[], name: ColumnId): Pair[] {
  const waiting = Map.groupBy(after, (row) => rowKey(row, name));
  const matched = before.map((row): Pair => [row, waiting.get(rowKey(row, name))?.shift() ?? null]);
  const taken = new Set(matched.map(([, row]) => row));
  const left = after.filter((row) => !taken.has(row));
  const inOrder = matched.map(([row, other]): Pair => [row, other ?? left.shift() ?? null]);
  return [...inOrder, ...left.map((row): Pair => [null, row])];
}

/** Equal for two rows of an annex that report the same thing. */
export function rowKey({ task, values }: ReportRow, name: ColumnId): string {
  return task === null ? `name ${matchKey(values[name] ?? "")}` : `task ${task}`;
}

function labelOf([before, after]: Pair, name: ColumnId, index: number): string {
  return after?.values[name] ?? before?.values[name] ?? String(index + 1);
}

function cellDifferences([before, after]: Pair): Pick<CellDifference, "column" | "before" | "after">[] {
  const columns = new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after?.values ?? {})]);
  return [...columns]
    .map((column) => ({ column, before: cellOf(before, column), after: cellOf(after, column) }))
    .filter((cell) => cell.before !== cell.after);
}

/** An empty text and no value are the same cell. */
function cellOf(row: ReportRow | null, column: ColumnId): FieldValue {
  return row?.values[column] || null;
}
