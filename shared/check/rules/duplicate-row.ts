import { matchKey } from "../../text/match-key.ts";
import { makeFinding } from "../make-finding.ts";
import { type CheckedRow, nameOf, placeOf, type Rule, rowsOf } from "../rule.ts";

/** The same task, document or outline item a second time. */
export const duplicateRow: Rule = (report) => {
  const first = new Map<string, number>();
  return rowsOf(report).flatMap((checked) => {
    const key = keyOf(checked);
    if (key === null) return [];
    const seen = first.get(key);
    if (seen === undefined) {
      first.set(key, checked.row.at.row);
      return [];
    }
    const text = nameOf(checked);
    const parameters = { row: checked.row.at.row, first: seen, text };
    const place = placeOf(checked, checked.annex.nameColumn);
    return [makeFinding("duplicate-row", "warning", place, text, { parameters })];
  });
};

/** Numbers of documents repeat from year to year, so their days count too. */
function keyOf(checked: CheckedRow): string | null {
  const { annex, row } = checked;
  const name = matchKey(nameOf(checked));
  if (name === "") return null;
  const days = annex.columns.flatMap(({ id, field }) => (field.kind === "date" ? [row.values[id] ?? ""] : []));
  return JSON.stringify([annex.id, row.task ?? name, ...days]);
}
