import { isIsoDay } from "../iso-day.ts";
import { makeFinding } from "../make-finding.ts";
import { placeOf, type Rule, rowsOf } from "../rule.ts";

/** A value that is no ISO date, or one that no calendar has: 2023-02-31. */
export const dateImpossible: Rule = (report) =>
  rowsOf(report).flatMap((checked) =>
    checked.annex.columns.flatMap(({ id, field }) => {
      const value = checked.row.values[id] ?? "";
      if (field.kind !== "date" || value.trim() === "" || isIsoDay(value)) return [];
      const parameters = { text: value, column: id };
      return [makeFinding("date-impossible", "error", placeOf(checked, id), value, { parameters })];
    }),
  );
