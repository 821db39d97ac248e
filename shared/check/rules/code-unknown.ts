import { codeListOf } from "../../campaign/lookup.ts";
import { makeFinding } from "../make-finding.ts";
import { placeOf, type Rule, rowsOf } from "../rule.ts";

/** A value that is no code of its list. */
export const codeUnknown: Rule = (report) =>
  rowsOf(report).flatMap((checked) =>
    checked.annex.columns.flatMap(({ id, field }) => {
      const value = checked.row.values[id] ?? "";
      if (field.kind !== "code" || value.trim() === "") return [];
      const known = codeListOf(report.campaign, field.list)?.codes.some(({ code }) => code === value) ?? true;
      if (known) return [];
      const parameters = { text: value, column: id };
      return [makeFinding("code-unknown", "error", placeOf(checked, id), value, { parameters })];
    }),
  );
