import type { FieldValue, ReportRow } from "../../../shared/annex/reading.ts";
import type { Book, CellValue } from "../../../shared/book/book.ts";
import type { Contribution, MergeInput } from "../../../shared/merge/contribution.ts";

/** Reports to merge, and a reader of merged sheets that knows nothing of how they are drawn. */

export const BEFORE_DUE = "2023-10-20T02:30:00.000Z";
export const AFTER_DUE = "2023-11-02T01:00:00.000Z";

export function row(values: Record<string, FieldValue>, at = { sheet: "Phụ lục 3", row: 6 }): ReportRow {
  return { at, task: null, values };
}

export function contribution(unit: string, parts: Partial<Contribution> = {}): Contribution {
  return {
    unit,
    n: 1,
    state: "sent",
    receiptCode: `NQ57-${unit}-1`,
    acceptedAt: "2023-10-19T03:05:00.000Z",
    late: false,
    letter: null,
    annexes: [{ annex: "phu-luc-3", rows: [row({ name: `Nhiệm vụ của ${unit}`, status: "hoan-thanh" })] }],
    ...parts,
  };
}

export function input(contributions: readonly Contribution[], parts: Partial<MergeInput> = {}): MergeInput {
  return { asOf: BEFORE_DUE, units: null, contributions, standings: [], decisions: [], previous: null, ...parts };
}

export type Line = Readonly<Record<string, CellValue>>;

/** The rows under a sheet's header row (the one that begins with STT), by heading. */
export function table(book: Book, sheetName: string): Line[] {
  const rows = gridOf(book, sheetName);
  const top = rows.findIndex(([first]) => first === "STT");
  const headings = rows[top] ?? [];
  return rows
    .slice(top + 1)
    .map((cells) => Object.fromEntries(headings.map((heading, column) => [String(heading), cells[column] ?? ""])));
}

export function headings(book: Book, sheetName: string): CellValue[] {
  return gridOf(book, sheetName).find(([first]) => first === "STT") ?? [];
}

/** Every text of a sheet, row by row. */
export function textOf(book: Book, sheetName: string): string {
  return gridOf(book, sheetName)
    .map((cells) => cells.join(" | "))
    .join("\n");
}

export function gridOf(book: Book, sheetName: string): CellValue[][] {
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  return sheet.rows.map((cells) => cells.map((one) => one?.value ?? ""));
}
