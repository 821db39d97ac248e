import type { ReportRow } from "../annex/reading.ts";
import type { Annex, Campaign, Column, Outline, OutlineItem } from "../campaign/campaign.ts";
import type { Contribution } from "./contribution.ts";
import { rowsOf, type UnitEntry } from "./scope.ts";

/** What one unit wrote under one item, in its own words and with the row it stood in. */
export interface Answer {
  readonly entry: UnitEntry;
  readonly contribution: Contribution;
  readonly row: ReportRow;
}

/** One item of an outline, and what the units wrote under it, in the campaign's order. */
export interface NarrativeItem {
  readonly item: Pick<OutlineItem, "id" | "title" | "answered">;
  readonly answers: readonly Answer[];
}

/** The narrative by outline: what Phụ lục 1 asked the ministries, and Phụ lục 2 the provinces. */
export interface NarrativePart {
  readonly outline: Outline;
  /** Units of this outline whose report is in the merge. */
  readonly reported: number;
  readonly items: readonly NarrativeItem[];
}

/** Where answers go whose item the outline does not know: nothing a unit wrote is dropped. */
const OTHER = { title: "Nội dung ngoài các mục của đề cương", answered: true } as const;

/** Outlines nobody wrote under are left out; rows in which a unit wrote nothing are no answers. */
export function narrativeOf(campaign: Campaign, entries: readonly UnitEntry[], annex: Annex): NarrativePart[] {
  const columns = answerColumns(annex);
  return campaign.outlines.flatMap((outline) => {
    const mine = entries.filter(({ unit, contribution }) => contribution !== null && unit.outline === outline.id);
    const answers = mine.flatMap((entry) => answersOf(entry, annex, columns));
    if (answers.length === 0) return [];
    const byItem = Map.groupBy(answers, ({ row }) => row.values[annex.nameColumn] ?? "");
    const known = new Set(outline.items.map(({ id }) => id));
    const others = [...byItem.keys()].filter((id) => !known.has(id)).sort();
    const items = [...outline.items, ...others.map((id) => ({ ...OTHER, id }))];
    return [
      {
        outline,
        reported: mine.length,
        items: items.map((item) => ({ item, answers: byItem.get(item.id) ?? [] })),
      },
    ];
  });
}

/** The columns units write in: not the item's number, and not the title that is printed for them. */
export function answerColumns(annex: Annex): Column[] {
  return annex.columns.filter(
    ({ id, field }) => id !== annex.nameColumn && field.kind !== "label" && field.kind !== "ordinal",
  );
}

function answersOf(entry: UnitEntry, annex: Annex, columns: readonly Column[]): Answer[] {
  const { contribution } = entry;
  if (contribution === null) return [];
  return rowsOf(contribution, annex.id)
    .filter(({ values }) => columns.some(({ id }) => (values[id] ?? "").trim() !== ""))
    .map((row) => ({ entry, contribution, row }));
}
