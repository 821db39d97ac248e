import type { Book, Cell, DefinedName, Sheet, Style } from "../../shared/book/book.ts";
import { WorkbookTrouble } from "../actions/open-workbook.ts";
import { inExcel } from "./batch.ts";
import { readName } from "./defined-names.ts";
import { type LoadedPiece, type LoadedSheet, loadPiece, loadSheet, usedCells } from "./load-sheet.ts";
import { isTooLarge } from "./trouble.ts";
import { gridFromA1 } from "./used-grid.ts";

/** Rows of one piece when a workbook is too large for one answer. */
const PIECE_ROWS = 500;
/** More than this is no report: somebody has filled a whole sheet by mistake. */
const MOST_CELLS = 1_000_000;
const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Two requests; more only where the answer would be larger than Excel gives. */
export async function readBook(): Promise<Book> {
  try {
    return await inExcel((context) => readAll(context));
  } catch (cause) {
    if (!isTooLarge(cause)) throw cause;
    return inExcel((context) => readInPieces(context));
  }
}

async function readAll(context: Excel.RequestContext): Promise<Book> {
  const worksheets = await listSheets(context);
  const parts = worksheets.map((worksheet) => ({
    sheet: loadSheet(worksheet),
    pieces: [loadPiece(usedCells(worksheet))],
  }));
  await context.sync();
  return bookOf(context, parts);
}

async function readInPieces(context: Excel.RequestContext): Promise<Book> {
  const parts: SheetParts[] = [];
  for (const worksheet of await listSheets(context)) {
    const sheet = loadSheet(worksheet);
    const used = usedCells(worksheet).load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    parts.push({ sheet, pieces: used.isNullObject ? [] : await readPieces(context, worksheet, used) });
  }
  return bookOf(context, parts);
}

async function readPieces(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<LoadedPiece[]> {
  if (rowCount * columnCount > MOST_CELLS)
    throw new WorkbookTrouble("too-large", `${worksheet.name}: ${rowCount} × ${columnCount} cells`);
  const pieces: LoadedPiece[] = [];
  for (let row = 0; row < rowCount; row += PIECE_ROWS) {
    const height = Math.min(PIECE_ROWS, rowCount - row);
    pieces.push(loadPiece(worksheet.getRangeByIndexes(rowIndex + row, columnIndex, height, columnCount).untrack()));
    await context.sync();
  }
  return pieces;
}

async function listSheets(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/visible,items/formula,items/scope");
  await context.sync();
  return worksheets.items;
}

interface SheetParts {
  readonly sheet: LoadedSheet;
  readonly pieces: readonly LoadedPiece[];
}

function bookOf(context: Excel.RequestContext, parts: readonly SheetParts[]): Book {
  const workbookNames = context.workbook.names.items
    .filter(({ scope }) => scope === "Workbook")
    .map((item) => readName(item, null));
  const sheetNames = parts.flatMap(({ sheet }) =>
    sheet.names.items.map((item) => readName(item, sheet.worksheet.name)),
  );
  const names = [...workbookNames, ...sheetNames].filter((name): name is DefinedName => name !== null);
  return { sheets: parts.map(sheetOf), names, activeSheet: null };
}

function sheetOf({ sheet, pieces }: SheetParts): Sheet {
  return {
    name: sheet.worksheet.name,
    visibility: VISIBILITY[sheet.worksheet.visibility],
    rows: pieces.flatMap((piece, index) =>
      index === 0 ? cellRows(piece) : cellRows(piece).slice(piece.range.rowIndex),
    ),
    columnWidths: [],
    rowHeights: new Map(),
    merges: sheet.merged.isNullObject
      ? []
      : sheet.merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex,
          left: columnIndex,
          bottom: rowIndex + rowCount - 1,
          right: columnIndex + columnCount - 1,
        })),
    validations: [],
    print: null,
    frozenRows: 0,
    ...hiddenIn(pieces),
  };
}

function cellRows({ range, properties }: LoadedPiece): (Cell | null)[][] {
  if (range.isNullObject) return [];
  const styles = new Map<string, Style>();
  return gridFromA1(range, (value, row, column) => {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
    if (value === "") return null;
    const font = properties.value[row]?.[column]?.format?.font;
    const style = styleOf(String(range.numberFormat[row]?.[column] ?? "General"), font);
    const key = JSON.stringify(style);
    const known = styles.get(key) ?? style;
    styles.set(key, known);
    return { value, style: known };
  });
}

/** Excel says null where the runs of a cell differ, whatever its types promise: then part of it is struck through. */
function styleOf(numberFormat: string, font: Excel.CellPropertiesFont = {}): Style {
  const { name, size, strikethrough } = font;
  const strike = strikethrough === true || strikethrough === null;
  return { numberFormat, font: { ...(name ? { name } : {}), ...(size ? { size } : {}), ...(strike && { strike }) } };
}

/** Counted from A1. */
function hiddenIn(pieces: readonly LoadedPiece[]): Pick<Sheet, "hiddenRows" | "hiddenColumns"> {
  const filled = pieces.filter(({ range }) => !range.isNullObject);
  const rows = filled.flatMap(({ range, rows }) =>
    rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [range.rowIndex + index] : [])),
  );
  const columns = filled.flatMap(({ range, columns }) =>
    columns.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [range.columnIndex + index] : [])),
  );
  return {
    ...(rows.length > 0 && { hiddenRows: new Set(rows) }),
    ...(columns.length > 0 && { hiddenColumns: new Set(columns) }),
  };
}
