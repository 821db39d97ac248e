import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellContent } from "../document.ts";

const EMPTY: CellContent = { kind: "empty" };

export function contentOf(cell: Nullable<ICellData>): CellContent {
  if (!cell) return EMPTY;
  if (typeof cell.f === "string" && cell.f !== "")
    return { kind: "formula", formula: cell.f, result: plainValue(cell) };
  const value = plainValue(cell);
  return value === null || value === "" ? EMPTY : { kind: "value", value };
}

function plainValue(cell: ICellData): string | number | boolean | null {
  // Text with lines or with parts of its own look is a small document.
  const typed = cell.p?.body?.dataStream;
  if (typed !== undefined) return typed.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  if (t === CellValueType.BOOLEAN) return v === true || Number(v) === 1;
  return v;
}

/** The value part of a cell, its type said, so that Univer guesses none. */
export function dataOf(content: CellContent): Pick<ICellData, "v" | "t" | "f"> {
  if (content.kind === "empty") return {};
  if (content.kind === "formula") return { f: content.formula };
  const { value } = content;
  if (typeof value === "string") return { v: value, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
}
