import type { RangeAddress } from "../../shared/book/address.ts";

/**
 * The small port behind which the workbench keeps its open workbook. The host speaks Office.js' protocol in front of it;
 * a plain in-memory model, or a real grid engine, stands behind it. Rows and columns are counted from 0.
 */
export interface WorkbookDocument {
  /** In tab order; never empty. */
  readonly sheets: readonly DocumentSheet[];
  readonly names: readonly DocumentName[];
  readonly selection: Selection;
  addSheet(name: string): DocumentSheet;
  removeSheet(sheet: DocumentSheet): void;
  /** A name takes the place of one with the same name and scope. */
  putName(name: DocumentName): void;
  removeName(name: DocumentName): void;
  select(selection: Selection): void;
  /** Told after every change, whoever made it. */
  onChange(listener: (change: DocumentChange) => void): () => void;
}

export interface DocumentSheet {
  /** Stable for the sheet's life, in braces as Excel writes it. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** How many top rows and left columns stay in view. */
  frozen: { readonly rows: number; readonly columns: number };
  page: PageSettings;
  readonly merges: readonly RangeAddress[];
  /** The rectangle that holds content, or content and formats; null for a blank sheet. */
  used(contentOnly: boolean): RangeAddress | null;
  cell(row: number, column: number): DocumentCell;
  write(row: number, column: number, content: CellContent): void;
  format(range: RangeAddress, patch: Partial<CellFormat>): void;
  merge(range: RangeAddress): void;
  unmerge(range: RangeAddress): void;
  /** Every rectangle that has a validation; they never overlap. */
  readonly validations: readonly ValidatedRange[];
  validationAt(row: number, column: number): CellValidation | null;
  validate(range: RangeAddress, validation: CellValidation | null): void;
  /** Points, of the columns and rows somebody has sized. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Points. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;
  /** Points; null while the row fits itself. */
  rowHeight(row: number): number | null;
  setRowHeight(row: number, points: number | null): void;
  /** Out of sight, by whoever's doing; the cells are there all the same. */
  rowHidden(row: number): boolean;
  setRowHidden(row: number, hidden: boolean): void;
  columnHidden(column: number): boolean;
  setColumnHidden(column: number, hidden: boolean): void;
  /** Null where the grid draws none: whoever asks for a chart is told so. */
  readonly charts: DocumentChart[] | null;
}

/** A chart as Office.js describes it, over cells of any sheet. */
export interface DocumentChart {
  readonly id: string;
  readonly type: string;
  name: string;
  title: string;
  /** Null while no legend is shown. */
  legend: string | null;
  reversed: boolean;
  position: RangeAddress | null;
  series: DocumentSeries[];
}

export interface DocumentSeries {
  name: string;
  values: ChartedCells | null;
  categories: ChartedCells | null;
  fill: string | null;
  labels: { shown: boolean; numberFormat: string; position: string; color: string };
}

export interface ChartedCells {
  readonly sheet: string;
  readonly range: RangeAddress;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface Selection {
  readonly sheet: DocumentSheet;
  readonly range: RangeAddress;
}

export interface DocumentChange {
  readonly kind: "content" | "format" | "structure" | "selection";
  readonly sheet: DocumentSheet;
  readonly range: RangeAddress | null;
}

/**
 * What a cell holds. The table keeps a formula without calculating it: its value reads as an error, so that an accident
 * shows. A real grid tells its `result`.
 */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "formula"; readonly formula: string; readonly result?: string | number | boolean | null };

export interface DocumentCell {
  readonly content: CellContent;
  readonly format: CellFormat;
}

/** Colours are `#RRGGBB`. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly borders: CellBorders;
}

export interface CellBorders {
  readonly top: BorderLine;
  readonly bottom: BorderLine;
  readonly left: BorderLine;
  readonly right: BorderLine;
}

/** `null` is no line. */
export type BorderLine = { readonly style: string; readonly weight: string; readonly color: string } | null;

export const NO_BORDERS: CellBorders = { top: null, bottom: null, left: null, right: null };

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  strike: false,
  color: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  borders: NO_BORDERS,
};

/** A validation as Office.js tells it: the rule object, and what is said before and after. */
export interface CellValidation {
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

export interface ValidatedRange {
  readonly range: RangeAddress;
  readonly validation: CellValidation;
}

export interface DocumentName {
  readonly name: string;
  /** Null for a name of the whole workbook. */
  readonly scope: DocumentSheet | null;
  readonly sheet: DocumentSheet;
  readonly range: RangeAddress;
  readonly visible: boolean;
}

/** Margins in points; zoom as Office.js tells it. */
export interface PageSettings {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Readonly<Record<string, unknown>>;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly centerHorizontally: boolean;
}

export const DEFAULT_PAGE: PageSettings = {
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
  titleRows: null,
  centerHorizontally: false,
};
