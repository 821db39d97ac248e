import type { CellValidation, WorkbookDocument } from "../document.ts";
import { contentText } from "../richapi/cell-text.ts";
import { parseReference } from "../sheet-reference.ts";

/** What a dropdown offers: the cells its source points at, or a literal list; null for other validations. */
export function listChoices(document: WorkbookDocument, validation: CellValidation | null): string[] | null {
  const list = validation?.rule.list;
  if (typeof list !== "object" || list === null || !("source" in list)) return null;
  const source = String(list.source);
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const target = parseReference(source);
  const sheet = document.sheets.find((other) => other.name.toLowerCase() === target?.sheet.toLowerCase());
  if (sheet === undefined || target === null) return [];
  const { range } = target;
  const choices: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) choices.push(contentText(sheet.cell(row, range.left)));
  return choices.filter((choice) => choice !== "");
}
