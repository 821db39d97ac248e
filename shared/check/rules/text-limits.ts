import { makeFinding } from "../make-finding.ts";
import { placeOf, type Rule, rowsOf } from "../rule.ts";

/** What one cell of a workbook can hold, in UTF-16 units. */
const CELL_LIMIT = 32_767;
/** Control characters no workbook can carry; tab and line breaks are text. Halves of a character are looked for apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Text that would not survive in the merged workbook. */
export const textLimits: Rule = (report) =>
  rowsOf(report).flatMap((checked) =>
    Object.entries(checked.row.values).flatMap(([column, value]) => {
      if (value === null) return [];
      if (value.length > CELL_LIMIT) {
        const parameters = { length: value.length, limit: CELL_LIMIT, column };
        return [makeFinding("text-too-long", "error", placeOf(checked, column), value, { parameters })];
      }
      if (!UNPRINTABLE.test(value) && value.isWellFormed()) return [];
      return [makeFinding("text-unprintable", "error", placeOf(checked, column), value, { parameters: { column } })];
    }),
  );
