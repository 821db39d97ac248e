import type { Cell } from "../book/book.ts";
import { displayText } from "./display-text.ts";
import { type Grid, isCovered, shownAt, textAt } from "./grid.ts";
import type { Table } from "./tables.ts";

/** "nt", "-nt-", "như trên", and the quotes that say the same. A dash alone says nothing. */
const DITTO = /^(?:-? ?(?:n\.?t\.?|như (?:dòng |ô )?trên) ?-?|["”“″〃]{1,2}|-? ?["”″] ?-?)$/i;
/** As long as the longest of them. */
const LONGEST = 14;

/** What a cell that says "như trên" repeats: the same column of the nearest row above that has a name; null for every other cell. */
export function repeatedAbove(grid: Grid, table: Table, row: number, place: number): Cell | null {
  if (!isDitto(textAt(grid, row, place))) return null;
  const name = table.columns.get(table.annex.nameColumn);
  for (let above = row - 1; above >= table.body; above--) {
    if (textAt(grid, above, name) === "" || isCovered(grid, above, name ?? 0)) continue;
    const { cell } = shownAt(grid, above, place, table.body);
    const text = cell === null ? "" : displayText(cell);
    // A group's heading has nothing in this column, and does not end what is repeated.
    if (text !== "" && !isDitto(text)) return cell;
  }
  return null;
}

const isDitto = (text: string): boolean => text.length <= LONGEST && DITTO.test(text);
