import { parseRange } from "../../../shared/book/address.ts";
import type { CellValidation, WorkbookDocument } from "../document.ts";
import { contentText } from "../richapi/cell-text.ts";

/** What a dropdown offers: the cells its source points at, or a literal list; null for other validations. */
export function listChoices(document: WorkbookDocument, validation: CellValidation | null): string[] | null {
  const list = validation?.rule.list;
  if (typeof list !== "object" || list === null || !("source" in list)) return null;
  const source = String(list.source);
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const split = source.lastIndexOf("!");
  const name = source
    .slice(1, split)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const sheet = document.sheets.find((other) => other.name.toLowerCase() === name.toLowerCase());
  const range = parseRange(source.slice(split + 1));
  if (sheet === undefined || range === null) return [];
  const choices: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) choices.push(contentText(sheet.cell(row, range.left)));
  return choices.filter((choice) => choice !== "");
}
