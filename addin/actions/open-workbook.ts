import type { Book } from "../../shared/book/book.ts";

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
   * Every sheet's values, number formats, font names, merges and defined names, hidden sheets included.
   * Validations, widths and print set-up are left out: nothing asks for them.
   */
  read(): Promise<Book>;
  /** Adds the Book's sheets and names, all of them or none; what already stands in the workbook is never written over. */
  insert(book: Book, whenPresent?: WhenPresent): Promise<Insertion>;
  /** Shows the sheet and selects the cell (A1), or only the sheet when no cell is given, as in a Finding. */
  goTo(sheet: string, cell: string | null): Promise<void>;
  /** Calls back after changes of cells, until the returned function is called. */
  onChange(listener: () => void): Promise<() => void>;
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

/** Names of sheets as they stand in the workbook now; hidden list sheets are not mentioned. */
export interface Insertion {
  readonly added: readonly string[];
  readonly kept: readonly string[];
}

export interface HostFacts {
  readonly host: "excel" | "browser";
  /** As Office.js says it: `PC`, `Mac`, `OfficeOnline`, …; empty where there is no Office. */
  readonly platform: string;
  readonly version: string;
  /** Whether insert, check and read work here: ExcelApi 1.14. Older programs download the template and upload the file. */
  readonly supported: boolean;
  /** BCP 47, e.g. `vi-VN`. */
  readonly language: string;
  readonly theme: HostTheme;
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
