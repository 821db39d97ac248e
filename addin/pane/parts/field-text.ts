import type { FieldValue } from "../../../shared/annex/reading.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { annexOf, codeLabel } from "../../../shared/campaign/lookup.ts";
import type { AnnexId, ColumnId } from "../../../shared/ids.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";

/** A stored value as people read it: a code by its label, a date day-first; null where nothing stands. */
export function fieldText(campaign: Campaign, annex: AnnexId, column: ColumnId, value: FieldValue): string | null {
  if (value === null || value === "") return null;
  const field = annexOf(campaign, annex)?.columns.find(({ id }) => id === column)?.field;
  if (field?.kind === "code") return codeLabel(campaign, field.list, value);
  return field?.kind === "date" ? formatDay(value) : value;
}
