import { ownDate } from "../../annex/own-document.ts";
import { contradictedDay } from "../contradicted-day.ts";
import { isIsoDay } from "../iso-day.ts";
import { makeFinding } from "../make-finding.ts";
import { nameOf, placeOf, type Rule, rowsOf } from "../rule.ts";

/**
 * A day against the one in the document's own text. Reading a workbook asks the same at the cell, under the same id:
 * once answered there, the row holds the day chosen and the answer goes with it.
 */
export const dateContradictsText: Rule = (report) =>
  rowsOf(report).flatMap((checked) =>
    checked.annex.columns.flatMap(({ id, field }) => {
      const day = checked.row.values[id] ?? "";
      if (field.kind !== "date" || !isIsoDay(day)) return [];
      const own = ownDate(nameOf(checked));
      if (own === null || own === day) return [];
      const { identity, parameters, options } = contradictedDay(day, own);
      const more = { need: "choose", parameters: { ...parameters, column: id }, options } as const;
      return [makeFinding("date-contradicts-text", "error", placeOf(checked, id), identity, more)];
    }),
  );
