import { makeFinding } from "../make-finding.ts";
import { placeOf, type Rule, rowsOf } from "../rule.ts";

/** Empty cells in columns that should be filled: a level must be chosen, the rest may be explained. */
export const valueMissing: Rule = (report) =>
  rowsOf(report).flatMap((checked) => {
    const { annex, row } = checked;
    return annex.columns.flatMap(({ id, heading, field, whenEmpty }) => {
      if (whenEmpty === "nothing" || id === annex.nameColumn) return [];
      if (field.kind === "ordinal" || field.kind === "label") return [];
      if ((row.values[id] ?? "").trim() !== "") return [];
      const rule = field.kind === "code" && whenEmpty === "error" ? "level-missing" : "value-missing";
      const parameters = { row: row.at.row, heading, column: id };
      return [makeFinding(rule, whenEmpty, placeOf(checked, id), "", { parameters })];
    });
  });
