import type { Book, Sheet } from "../../shared/book/book.ts";
import type { CellChange } from "../../shared/book/cell-change.ts";

/**
 * All that an action may ask of the program the add-in runs in. `addin/excel` implements it over Office.js; tests hand
 * in a plain object. Promises reject only with `WorkbookTrouble`. While a cell is being edited or a list is open, Excel
 * makes every call wait: after a second or two say "hãy kết thúc sửa ô (Enter hoặc Esc)", and do not time out.
 * `addin/excel/connect.ts` exports `connectWorkbook(): Promise<OpenWorkbook>`; outside Excel it resolves too, with
 * `facts.host === "browser"`, and everything but openExternal and the notices rejects as `unsupported`.
 */
export interface OpenWorkbook {
  readonly facts: HostFacts;
  /**
   * Every sheet's values, number formats, font names, merges and defined names, hidden sheets included, and what is hidden
   * or struck through in them.
   * Validations, widths and print set-up are left out: nothing asks for them.
   */
  read(): Promise<Book>;
  /** Adds the Book's sheets and names, all of them or none; what already stands in the workbook is never written over. */
  insert(book: Book, whenPresent?: WhenPresent): Promise<Insertion>;
  /** Writes single cells. A cell that says something else by now, or holds a formula, stays as it is and is told. */
  write(changes: readonly CellChange[]): Promise<Written>;
  /**
   * Places sheets that are too large for one request, piece by piece, all of them or none: null when `signal` stopped
   * it, and then what was placed has been taken away again. Sheets whose names are taken stay; ours get other names.
   */
  place(book: BookInPieces, watch: PlaceWatch): Promise<Insertion | null>;
  /** Shows the sheet and selects the cell (A1), or only the sheet when no cell is given, as in a Finding. */
  goTo(sheet: string, cell: string | null): Promise<void>;
  /** Calls back after changes of cells, until the returned function is called. */
  onChange(listener: () => void): Promise<() => void>;
  /** The person has chosen another theme of the program's. Returns how to stop listening. */
  onTheme(listener: (theme: HostTheme) => void): () => void;
  /** Opens a page of our own origin in a dialog; resolves with what it hands over, null when the person closes it. */
  openDialog(url: string): Promise<string | null>;
  /** Opens an address in the person's browser, e.g. a signed download link. */
  openExternal(url: string): void;
  /**
   * Ribbon commands run in a page of their own, beside the pane. What one has to say is left here (any text, JSON if
   * you like); `onNotice` gives it to the pane at once, and one that was left while no pane was open as soon as it opens.
   */
  leaveNotice(notice: string): Promise<void>;
  onNotice(listener: (notice: string) => void): Promise<() => void>;
}

/** `keep`: a sheet whose name is taken stays as it is. `add`: the new sheet is placed beside it as "Tên (2)". */
export type WhenPresent = "keep" | "add";

/** A Book whose rows are asked for as they are needed; it brings no names and no dropdowns. */
export interface BookInPieces {
  readonly sheets: readonly SheetOutline[];
  readonly activeSheet: string | null;
  /** Tells its sheets from those that stand already: with "tổng hợp" the second "Bìa" is called "Bìa (tổng hợp 2)". */
  readonly label: string;
  /** Some rows of a sheet from `from` on, at least one while there are any; long rows come fewer at a time. */
  rows(sheet: string, from: number): Promise<Sheet["rows"]>;
}

/** A sheet without its cells. */
export type SheetOutline = Omit<Sheet, "rows" | "validations"> & { readonly rowCount: number };

export interface PlaceWatch {
  readonly signal: AbortSignal;
  /** How many rows of all sheets stand by now. */
  readonly onRows: (done: number) => void;
}

/** Names of sheets as they stand in the workbook now; hidden list sheets are not mentioned. */
export interface Insertion {
  readonly added: readonly string[];
  readonly kept: readonly string[];
}

export interface Written {
  readonly written: readonly CellChange[];
  /** Left alone: the cell has changed since it was read. */
  readonly left: readonly CellChange[];
}

export interface HostFacts {
  readonly host: "excel" | "browser";
  /** As Office.js says it: `PC`, `Mac`, `OfficeOnline`, …; empty where there is no Office. */
  readonly platform: string;
  readonly version: string;
  /** Whether insert, check and read work here: ExcelApi 1.14. Older programs download the template and upload the file. */
  readonly supported: boolean;
  /** What the program offers, for whoever looks after it. */
  readonly requirementSets: readonly RequirementSet[];
  /** BCP 47, e.g. `vi-VN`. */
  readonly language: string;
  readonly theme: HostTheme;
}

/** The newest version of a set of Office.js members that the program has; null for none. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string | null;
}

/** Colours as `#rrggbb`, or null where the program does not say. */
export interface HostTheme {
  readonly dark: boolean;
  readonly background: string | null;
  readonly foreground: string | null;
}

/**
 * busy: a cell is being edited or a list is open: finish it and try again. protected: the workbook or a sheet is locked.
 * too-large: more than the program takes in one go. unsupported: this program lacks a feature we need.
 * not-found: the sheet is no longer there. dialog-blocked: the dialog could not be opened. failed: anything else.
 */
export type TroubleKind =
  | "busy"
  | "protected"
  | "too-large"
  | "unsupported"
  | "not-found"
  | "dialog-blocked"
  | "failed";

export class WorkbookTrouble extends Error {
  readonly kind: TroubleKind;
  /** What the program itself said, for the log. */
  readonly detail: string;

  constructor(kind: TroubleKind, detail: string, options?: ErrorOptions) {
    super(`${kind}: ${detail}`, options);
    this.name = "WorkbookTrouble";
    this.kind = kind;
    this.detail = detail;
  }
}

/**
 * The ribbon buttons that do something by themselves. `addin/actions/ribbon.ts` exports
 * `runRibbonCommand(command: RibbonCommand, workbook: OpenWorkbook): Promise<void>`: it does the work and leaves a
 * notice with the outcome. `addin/excel/commands.ts` ties it to the buttons of manifest.xml.
 */
export type RibbonCommand = "insertAnnexes" | "checkReport" | "submitNow";
