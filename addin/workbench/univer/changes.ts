import type { RangeAddress } from "../../../shared/book/address.ts";
import type { DocumentChange } from "../document.ts";

const SHEET = "sheet.mutation.";

/** What a person's doing in the grid means to a document; null for what changes nothing of ours (scrolling, drawing). */
const KINDS: Readonly<Record<string, DocumentChange["kind"]>> = {
  [`${SHEET}set-range-values`]: "content",
  [`${SHEET}insert-row`]: "content",
  [`${SHEET}remove-rows`]: "content",
  [`${SHEET}insert-col`]: "content",
  [`${SHEET}remove-col`]: "content",
  [`${SHEET}move-rows`]: "content",
  [`${SHEET}move-columns`]: "content",
  [`${SHEET}move-range`]: "content",
  [`${SHEET}reorder-range`]: "content",
  [`${SHEET}add-worksheet-merge`]: "content",
  [`${SHEET}remove-worksheet-merge`]: "content",
  [`${SHEET}insert-sheet`]: "structure",
  [`${SHEET}remove-sheet`]: "structure",
  [`${SHEET}set-worksheet-name`]: "structure",
  [`${SHEET}set-worksheet-hidden`]: "structure",
  [`${SHEET}set-worksheet-order`]: "structure",
  "sheet.operation.set-selections": "selection",
  "sheet.operation.set-worksheet-active": "selection",
};

export interface PersonChange {
  readonly kind: DocumentChange["kind"];
  readonly sheetId: string | null;
  readonly range: RangeAddress | null;
}

export function changeOf(id: string, parameters: unknown): PersonChange | null {
  const kind = KINDS[id];
  if (kind === undefined) return null;
  const sheetId = memberOf(parameters, "subUnitId");
  return {
    kind,
    sheetId: typeof sheetId === "string" ? sheetId : null,
    range: rangeOf(memberOf(parameters, "range")) ?? spanOf(memberOf(parameters, "cellValue")),
  };
}

function rangeOf(range: unknown): RangeAddress | null {
  const [top, left, bottom, right] = ["startRow", "startColumn", "endRow", "endColumn"].map((name) =>
    Number(memberOf(range, name)),
  );
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return null;
  return [top, left, bottom, right].every(Number.isInteger) ? { top, left, bottom, right } : null;
}

/** `{row: {column: cell}}`: the rectangle round its cells. */
function spanOf(cells: unknown): RangeAddress | null {
  if (typeof cells !== "object" || cells === null) return null;
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    top: rows.reduce((a, b) => Math.min(a, b)),
    left: columns.reduce((a, b) => Math.min(a, b)),
    bottom: rows.reduce((a, b) => Math.max(a, b)),
    right: columns.reduce((a, b) => Math.max(a, b)),
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
