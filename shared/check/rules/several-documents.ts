import { documentsIn } from "../../annex/listed-documents.ts";
import { makeFinding } from "../make-finding.ts";
import { nameOf, placeOf, type Rule, rowsOf } from "../rule.ts";

/** Several documents in one cell: one day and one state cannot be true of all of them. */
export const severalDocuments: Rule = (report) =>
  rowsOf(report).flatMap((checked) => {
    const { annex } = checked;
    if (!annex.listsDocuments) return [];
    const text = nameOf(checked);
    const count = documentsIn(text);
    if (count < 2) return [];
    const parameters = { count, text, column: annex.nameColumn };
    return [makeFinding("several-documents", "warning", placeOf(checked, annex.nameColumn), text, { parameters })];
  });
