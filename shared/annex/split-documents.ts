import type { Cell } from "../book/book.ts";
import type { Annex } from "../campaign/campaign.ts";
import type { Finding } from "../check/finding.ts";
import { type FindingPlace, makeFinding } from "../check/make-finding.ts";
import { listedDocuments } from "./listed-documents.ts";

export const LINES = [/\r?\n/];
export const LINES_OR_SEMICOLONS = [...LINES, /[;\n]/];

/** One of several documents that a cell lists. */
export interface DocumentPart {
  readonly text: string;
  readonly index: number;
  readonly count: number;
}

/** The documents a row's own text lists, where it lists several. */
export function documentParts({ listsDocuments }: Annex, text: string): DocumentPart[] {
  if (!listsDocuments) return [];
  const documents = listedDocuments(text);
  if (documents.length < 2) return [];
  return documents.map((listed, index) => ({ text: listed, index, count: documents.length }));
}

/**
 * What another cell of the row says of one document: its own line, where there is one for each; else all of it. Between
 * semicolons the order counts only where nothing else tells whose is whose: `signs` are what may part the cell.
 */
export function cellOfPart(cell: Cell | null, { index, count }: DocumentPart, signs: readonly RegExp[]): Cell | null {
  if (typeof cell?.value !== "string") return cell;
  const value = cell.value;
  const parted = signs.map((sign) => value.split(sign).filter((line) => line.trim() !== ""));
  const line = parted.find((lines) => lines.length === count)?.[index];
  return line === undefined ? cell : { ...cell, value: line.trim() };
}

/** The rows proposed for one cell, to be accepted as a whole. */
export function splitProposed(
  place: FindingPlace,
  parts: readonly DocumentPart[],
  text: string,
  column: string,
): Finding {
  const parameters = { count: parts.length, text, column };
  return makeFinding("documents-split", "warning", place, text, { need: "accept", parameters });
}
