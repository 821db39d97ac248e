import type { Merge, Place, RangeAddress } from "./address.ts";
import type { Chart } from "./chart.ts";

/**
 * A Book is our plain description of a workbook. It is what templates and merged results are described as, and what
 * reading a file or the open workbook gives back. Presses turn it into .xlsx bytes or Office.js calls.
 * Rows and columns are counted from 0 in code; people see A1.
 */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** The sheet shown first; null leaves it to the program. */
  readonly activeSheet: string | null;
  /** The file counted days from 1904: its dates are moved to the 1900 system, its bare numbers stand as they were. */
  readonly date1904?: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Rows from the first one on; a missing cell or row is empty. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Widths in characters, as Excel counts them; null is the default width. */
  readonly columnWidths: readonly (number | null)[];
  /** Heights in points by row index; absent rows fit themselves. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Merge[];
  readonly validations: readonly Validation[];
  readonly print: PrintSetup | null;
  /** How many top rows stay in view. */
  readonly frozenRows: number;
  /** Rows and columns out of sight, filtered ones among them; absent is none, or not told. Only read, never written. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** How many cells have a comment; absent is none, or not told. Only read. */
  readonly comments?: number;
  /** Drawn over the cells; absent is none. Only written: reading a workbook never gives any. */
  readonly charts?: readonly Chart[];
}

/** Dates are serial numbers of the 1900 system under a date format, as in Excel itself; see `dates.ts`. */
export type CellValue = string | number | boolean;

export interface Cell {
  readonly value: CellValue;
  /** Shared objects: a press may compare styles by identity. */
  readonly style: Style;
  /** Rich text in several fonts, as a file tells it: in fonts from before Unicode the same letter is another one. */
  readonly runs?: readonly TextRun[];
  /** The text with the part of it that is struck through, where a file tells: `value` is the rest. Only read. */
  readonly whole?: string;
}

export interface TextRun {
  readonly text: string;
  /** Null where the program does not say. */
  readonly font: string | null;
}

export interface Style {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    /** Struck through. Only read. */
    readonly strike?: boolean;
    /** `RRGGBB`. */
    readonly color?: string;
  };
  /** An OOXML format code: `dd/mm/yyyy`, `@`, `General`. */
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** `RRGGBB`. */
  readonly fill?: string;
  /** Thin lines round the cell. */
  readonly border?: boolean;
}

export type Validation =
  /**
   * A dropdown whose values stand in a range, nearly always on the hidden list sheet. `error` is said when something
   * else is typed; null: the values are only offered, and anything may be typed.
   */
  | {
      readonly kind: "list";
      readonly range: RangeAddress;
      readonly source: { readonly sheet: string; readonly range: RangeAddress };
      readonly prompt: string | null;
      readonly error: string | null;
    }
  | {
      readonly kind: "date";
      readonly range: RangeAddress;
      readonly from: number;
      readonly to: number;
      readonly prompt: string | null;
      readonly error: string;
    };

/** A defined name for a range. Hidden ones say which annex of which campaign a sheet is, and for which unit (`annex/identity.ts`). */
export interface DefinedName {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet that owns the name (copies of a sheet have names of their own); null for the whole workbook. */
  readonly scope: string | null;
  readonly sheet: string;
  readonly range: RangeAddress;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4";
  /** First and last row repeated on every page, from 0; null for none. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly fitToWidth: boolean;
  /** In millimetres (Decree 30/2020/NĐ-CP). */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** The cell at a place, or null where there is none. */
export function cellAt(sheet: Sheet, place: Place): Cell | null {
  return sheet.rows[place.row]?.[place.column] ?? null;
}
