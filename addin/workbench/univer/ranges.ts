import type { IRange } from "@univerjs/core";
import type { RangeAddress } from "../../../shared/book/address.ts";

export function addressOf(range: IRange): RangeAddress {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

export function rangeOf({ top, left, bottom, right }: RangeAddress): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
