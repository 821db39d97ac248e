import { readXlsx } from "../../functions/xlsx/read.ts";
import { writeXlsx } from "../../functions/xlsx/write.ts";
import type { Cell, Sheet } from "../../shared/book/book.ts";

/** What a person types into the template of a unit: a level for every assigned task, and some documents. */
export interface Typed {
  /** The wording picked from the dropdown. */
  readonly level: string;
  /** Content, serial number of the day, issuer, state. */
  readonly documents: readonly (readonly [string, number, string, string])[];
}

/** Rows below the header of an annex as the template has it. */
const FIRST_ROW = 6;

/** Fills a template in as Excel would save it: through the file, not through the Book it was pressed from. */
export async function fillTemplate(template: Uint8Array, { level, documents }: Typed): Promise<Uint8Array> {
  const book = await readXlsx(template);
  if (!book.ok) throw new Error(book.error.code);
  const sheets = book.value.sheets.map((sheet) => {
    if (sheet.name === "Phụ lục 3") return withRows(sheet, (row) => (isFilled(row[1]) ? [row[0], row[1], level] : row));
    if (sheet.name !== "Phụ lục 4") return sheet;
    // Rows that are empty are not in the file.
    const room = { ...sheet, rows: [...sheet.rows, ...documents.map(() => [])] };
    return withRows(room, (row, index) => [row[0], ...(documents[index] ?? row.slice(1))]);
  });
  return writeXlsx({ ...book.value, sheets });
}

type Typeable = Cell | Cell["value"] | null | undefined;

function withRows(sheet: Sheet, change: (row: readonly (Cell | null)[], index: number) => readonly Typeable[]): Sheet {
  const rows = sheet.rows.map((row, index) =>
    index < FIRST_ROW ? row : change(row, index - FIRST_ROW).map((value, column) => typed(value, row[column] ?? null)),
  );
  return { ...sheet, rows };
}

function typed(value: Typeable, before: Cell | null): Cell | null {
  if (value === null || value === undefined || typeof value === "object") return value ?? null;
  return { value, style: before?.style ?? {} };
}

function isFilled(cell: Cell | null | undefined): boolean {
  return typeof cell?.value === "string" && cell.value.trim() !== "";
}
