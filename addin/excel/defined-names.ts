import { parseRange } from "../../shared/book/address.ts";
import type { DefinedName } from "../../shared/book/book.ts";

/** Names Excel keeps for itself: print titles, print areas, filters. */
const OF_EXCEL = /^(_xlnm\.|Print_Titles$|Print_Area$|_FilterDatabase$)/i;
const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/;

/** A name over one range, from the formula Office.js gives (`='Phụ lục 3'!$A$3:$E$3`); null for any other name. */
export function readName(
  item: { name: string; visible: boolean; formula: unknown },
  scope: string | null,
): DefinedName | null {
  const [, quoted, plain, address = ""] = REFERENCE.exec(String(item.formula)) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const range = parseRange(address);
  if (OF_EXCEL.test(item.name) || sheet === undefined || range === null) return null;
  return { name: item.name, hidden: !item.visible, scope, sheet, range };
}
