import { makeFinding } from "../make-finding.ts";
import { placeOf, type Rule, rowsOf } from "../rule.ts";

/** What one cell of a workbook can hold, in UTF-16 units. */
const CELL_LIMIT = 32_767;
/** Control characters no workbook can carry; tab and line breaks are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Text that would not survive in the merged workbook. */
export const textLimits: Rule = (report) =>
  rowsOf(report).flatMap((checked) =>
    Object.entries(checked.row.values).flatMap(([column, value]) => {
      if (value === null) return [];
      const place = placeOf(checked, column);
      if (value.length > CELL_LIMIT) {
        const parameters = { length: value.length, limit: CELL_LIMIT, column };
        return [makeFinding("text-too-long", "error", place, value, { parameters })];
      }
      if (!UNPRINTABLE.test(value)) return [];
      return [makeFinding("text-unprintable", "error", place, value, { parameters: { column } })];
    }),
  );
