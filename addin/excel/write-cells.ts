import { type Place, parsePlace, type RangeAddress } from "../../shared/book/address.ts";
import type { CellChange } from "../../shared/book/cell-change.ts";
import { WorkbookTrouble, type Written } from "../actions/open-workbook.ts";
import { inExcel, RequestBudget, weight } from "./batch.ts";
import { cellInput } from "./cell-input.ts";
import { rangeAt } from "./range-at.ts";

/** A range, its format, font and value, beside the value's own weight. */
const BYTES_PER_CELL = 900;

type Placed = CellChange & Place & { readonly asked: CellChange };

/** What stands now in the rectangle around all cells of one sheet that are to be written. */
interface Look {
  readonly changes: readonly Placed[];
  readonly around: RangeAddress;
  readonly worksheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** Two requests: one look at what the cells say now, one that writes those that still say what was read. */
export async function writeCells(changes: readonly CellChange[]): Promise<Written> {
  if (changes.length === 0) return { written: [], left: [] };
  return inExcel(async (context) => {
    const looks = [...Map.groupBy(changes.map(placed), ({ sheet }) => sheet)].map(([sheet, mine]): Look => {
      const around = rectangleAround(mine);
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const range = rangeAt(worksheet, around).load("values,formulas,numberFormat");
      return { changes: mine, around, worksheet, range };
    });
    await context.sync();
    const budget = new RequestBudget(context);
    const written = new Set<CellChange>();
    for (const look of looks) {
      for (const change of look.changes.filter((each) => isUntouched(look, each))) {
        await budget.spend(BYTES_PER_CELL + weight(change.value));
        press(look, change);
        written.add(change.asked);
      }
    }
    if (written.size > 0) await context.sync();
    return { written: [...written], left: changes.filter((change) => !written.has(change)) };
  });
}

function press({ worksheet, range, around }: Look, change: Placed): void {
  const { row, column, value } = change;
  const format = String(range.numberFormat[row - around.top]?.[column - around.left] ?? "General");
  const cell = rangeAt(worksheet, { top: row, left: column, bottom: row, right: column });
  // Before the value: under the text format a number would become text.
  if (change.numberFormat !== null && change.numberFormat !== format) cell.numberFormat = [[change.numberFormat]];
  if (change.font !== undefined) cell.format.font.name = change.font;
  cell.values = [[cellInput({ value, style: { numberFormat: change.numberFormat ?? format } })]];
}

/** The cell still says what was read, and says it by itself: a formula is never written over. */
function isUntouched({ range, around }: Look, { row, column, was }: Placed): boolean {
  const value = range.values[row - around.top]?.[column - around.left];
  return value === was && range.formulas[row - around.top]?.[column - around.left] === value;
}

function placed(change: CellChange): Placed {
  const place = parsePlace(change.cell);
  if (place === null) throw new WorkbookTrouble("failed", `no cell: ${change.cell}`);
  return { ...change, ...place, asked: change };
}

function rectangleAround(places: readonly Place[]): RangeAddress {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  // Spread arguments have their limit; a reduction has none.
  const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b));
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}
