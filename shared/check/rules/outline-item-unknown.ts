import { outlineOf, unitOf } from "../../campaign/lookup.ts";
import { makeFinding } from "../make-finding.ts";
import { nameOf, placeOf, type Rule, rowsOf } from "../rule.ts";

/** An answer under no item of the unit's outline: the merge would not know where to print it. */
export const outlineItemUnknown: Rule = (report) => {
  const unit = unitOf(report.campaign, report.unitId);
  const items = (unit === null ? null : outlineOf(report.campaign, unit))?.items ?? [];
  const known = new Set(items.map(({ id }) => id));
  const example = items.find(({ answered }) => answered)?.id ?? "";
  return rowsOf(report).flatMap((checked) => {
    const { annex, row } = checked;
    const text = nameOf(checked);
    if (annex.kind !== "outline" || known.has(text)) return [];
    const heading = annex.columns.find(({ id }) => id === annex.nameColumn)?.heading ?? "";
    const parameters = { row: row.at.row, text, heading, example };
    return [makeFinding("outline-item-unknown", "error", placeOf(checked, annex.nameColumn), text, { parameters })];
  });
};
