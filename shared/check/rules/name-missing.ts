import { makeFinding } from "../make-finding.ts";
import { nameOf, placeOf, type Rule, rowsOf } from "../rule.ts";

/** A row that does not say what it is about. The items of an outline have a rule of their own. */
export const nameMissing: Rule = (report) =>
  rowsOf(report).flatMap((checked) => {
    const { annex, row } = checked;
    if (annex.kind === "outline" || nameOf(checked).trim() !== "") return [];
    const heading = annex.columns.find(({ id }) => id === annex.nameColumn)?.heading ?? "";
    const parameters = { row: row.at.row, heading, column: annex.nameColumn };
    return [makeFinding("name-missing", "error", placeOf(checked, annex.nameColumn), "", { parameters })];
  });
