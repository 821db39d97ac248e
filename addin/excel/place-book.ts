import type { BookInPieces, Insertion, PlaceWatch, SheetOutline } from "../actions/open-workbook.ts";
import { inExcel, RequestBudget } from "./batch.ts";
import { drawCharts } from "./draw-charts.ts";
import { placementNames } from "./placement-names.ts";
import { pressFrame, pressPiece } from "./press-sheet.ts";
import { takeBack } from "./take-back.ts";

/**
 * Places a large Book with one request per piece, so that none is large and the page can breathe in between. Excel on
 * the web drops what takes too long; here every answer comes soon.
 */
export async function placeBook(book: BookInPieces, watch: PlaceWatch): Promise<Insertion | null> {
  const sheets: PlacedSheets = { names: [], keys: [] };
  try {
    const finished = await inExcel(async (context) => {
      const worksheets = await addSheets(context, book, sheets);
      return fillSheets(context, worksheets, book, watch);
    });
    if (finished) return { added: sheets.names, kept: [] };
  } catch (cause) {
    await takeBack(sheets.keys).catch(() => undefined);
    throw cause;
  }
  await takeBack(sheets.keys);
  return null;
}

/** What to take back, if it must be: names at first, since the answer with the ids may get lost. */
interface PlacedSheets {
  names: readonly string[];
  keys: readonly string[];
}

/**
 * All sheets at once, empty, before any is filled: while filling goes on the person may make or rename sheets, and
 * theirs must neither be met nor taken back.
 */
async function addSheets(
  context: Excel.RequestContext,
  book: BookInPieces,
  sheets: PlacedSheets,
): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const present = worksheets.items.map(({ name }) => name);
  const wanted = book.sheets.map(({ name }) => name);
  sheets.names = placementNames(wanted, present, book.label);
  sheets.keys = sheets.names;
  const added = sheets.names.map((name) => worksheets.add(name).load("id"));
  await context.sync();
  sheets.keys = added.map(({ id }) => id);
  return added;
}

/** False when stopped. */
async function fillSheets(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  book: BookInPieces,
  { signal, onRows }: PlaceWatch,
): Promise<boolean> {
  let done = 0;
  for (const [index, worksheet] of worksheets.entries()) {
    const sheet = book.sheets[index];
    if (sheet === undefined) continue;
    const before = done;
    const onMore = (rows: number): void => onRows(before + rows);
    if (!(await fillSheet(context, worksheet, book, sheet, { signal, onRows: onMore }))) return false;
    done += sheet.rowCount;
  }
  const placed = new Map(book.sheets.map(({ name }, index) => [name, worksheets[index]]));
  await drawCharts(context, book.sheets, (name) => placed.get(name) ?? context.workbook.worksheets.getItem(name));
  worksheets[book.sheets.findIndex(({ name }) => name === book.activeSheet)]?.activate();
  await context.sync();
  return true;
}

async function fillSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  book: BookInPieces,
  sheet: SheetOutline,
  { signal, onRows }: PlaceWatch,
): Promise<boolean> {
  await pressFrame(worksheet, sheet, new RequestBudget(context));
  for (let top = 0; top < sheet.rowCount; ) {
    const rows = await book.rows(sheet.name, top);
    if (signal.aborted) return false;
    if (rows.length === 0) throw new Error(`${sheet.name}: no rows from ${top} on`);
    await pressPiece(worksheet, sheet, { top, rows }, new RequestBudget(context));
    await context.sync();
    top += rows.length;
    onRows(top);
  }
  return !signal.aborted;
}
