import { type RequestBudget, weight } from "./batch.ts";
import { cellInput } from "./cell-input.ts";
import type { Piece } from "./press-sheet.ts";
import { rangeAt } from "./range-at.ts";

/** Rows go in blocks of about this weight: few calls, and none that fills a request alone. */
const BLOCK_BYTES = 400_000;

/** `null` leaves a cell as it is. */
type InputRow = (string | number | boolean | null)[];

/** Writes the values, row blocks at a time; cells of the Book without a value stay untouched. */
export async function pressValues(worksheet: Excel.Worksheet, piece: Piece, budget: RequestBudget): Promise<void> {
  const columns = piece.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return;
  const inputs = piece.rows.map(
    (row): InputRow =>
      Array.from({ length: columns }, (_, column) => {
        const cell = row[column];
        return cell === null || cell === undefined || cell.value === "" ? null : cellInput(cell);
      }),
  );
  for (const block of blocks(inputs)) {
    await budget.spend(block.bytes);
    const top = piece.top + block.top;
    const bottom = top + block.rows.length - 1;
    rangeAt(worksheet, { top, left: 0, bottom, right: columns - 1 }).values = block.rows;
  }
}

function blocks(
  rows: readonly InputRow[],
): { readonly top: number; readonly rows: InputRow[]; readonly bytes: number }[] {
  const found: { top: number; rows: InputRow[]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const bytes = weight(row);
    const last = found.at(-1);
    // Rows with nothing in them are not worth a block, but may stand inside one.
    if (last !== undefined && last.bytes + bytes <= BLOCK_BYTES) {
      last.rows.push(row);
      last.bytes += bytes;
    } else found.push({ top: index, rows: [row], bytes });
  });
  return found;
}
