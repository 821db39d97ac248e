import type { Annex } from "../../campaign/campaign.ts";
import type { ColumnId } from "../../ids.ts";
import { makeFinding } from "../make-finding.ts";
import { annexesOf, type Rule, sheetOf } from "../rule.ts";

/** Values under a column id that the annex does not keep; one line for each such id. */
export const unknownColumn: Rule = (report) =>
  annexesOf(report).flatMap((checked) => {
    const { annex, sent } = checked;
    const kept = keptColumns(annex);
    const ids = new Set(sent.rows.flatMap(({ values }) => Object.keys(values)).filter((id) => !kept.has(id)));
    const place = { annex: annex.id, sheet: sheetOf(checked), cell: null };
    return [...ids].map((column) => makeFinding("unknown-column", "error", place, column, { parameters: { column } }));
  });

/** Ordinals and printed labels are drawn anew by every sheet; they are no part of a report. */
function keptColumns(annex: Annex): Set<ColumnId> {
  const kept = annex.columns.filter(({ field }) => field.kind !== "ordinal" && field.kind !== "label");
  return new Set(kept.map(({ id }) => id));
}
