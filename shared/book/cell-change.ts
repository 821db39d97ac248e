import type { CellValue } from "./book.ts";

/** One cell to be written, if it still says what it said when that was decided. */
export interface CellChange {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** What stood there, as the workbook was read; "" for an empty cell. */
  readonly was: CellValue;
  readonly value: CellValue;
  /** An OOXML format code to set beside the value; null keeps the cell's own. */
  readonly numberFormat: string | null;
  /** The name of a font to set beside the value, where the cell's own would show other letters. */
  readonly font?: string;
}
