import type { RangeAddress } from "../../shared/book/address.ts";

/**
 * The range at an address, untracked: it is used within this batch only, and every tracked range costs Excel three
 * more actions and a clean-up request at the end.
 */
export function rangeAt(worksheet: Excel.Worksheet, { top, left, bottom, right }: RangeAddress): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}
