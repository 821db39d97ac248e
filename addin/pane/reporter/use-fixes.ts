import { useMemo } from "react";
import { certainFixes, type Fix, suggestedChange, unicodeChanges } from "../../../shared/annex/fixes.ts";
import type { Book } from "../../../shared/book/book.ts";
import type { CellChange } from "../../../shared/book/cell-change.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Finding } from "../../../shared/check/finding.ts";
import type { Suggestion } from "./finding-desk.ts";
import type { ReporterDesk } from "./use-reporter.ts";

export interface Fixes {
  readonly fixes: readonly Fix[];
  /** By the finding that supposes them. */
  readonly suggestions: ReadonlyMap<string, Suggestion>;
}

/** What can be written into the cells of the checked workbook: what is certain for all, what is supposed one by one. */
export function useFixes(campaign: Campaign, { state: { checked }, unit, fix }: ReporterDesk): Fixes {
  const fixes = useMemo(
    () => (checked === null ? [] : certainFixes(campaign, unit, checked.book, checked.annexes)),
    [campaign, unit, checked],
  );
  const supposed = useMemo(
    () =>
      (checked?.findings ?? []).flatMap((finding) => {
        const supposition = checked && supposedBy(campaign, checked.book, finding);
        return supposition ? [{ id: finding.id, ...supposition }] : [];
      }),
    [campaign, checked],
  );
  const suggestions = new Map(
    supposed.map(({ id, change, cells }): [string, Suggestion] => [id, { change, apply: () => fix(cells) }]),
  );
  return { fixes, suggestions };
}

interface Supposition {
  readonly change: Suggestion["change"];
  readonly cells: readonly CellChange[];
}

function supposedBy(campaign: Campaign, book: Book, finding: Finding): Supposition | null {
  if (finding.preview !== undefined) {
    const cells = unicodeChanges(book, finding);
    return cells.length === 0 ? null : { change: { unicodeCells: cells.length }, cells };
  }
  const single = suggestedChange(campaign, book, finding);
  const value = String(finding.parameters.suggestion ?? single?.value);
  return single === null ? null : { change: { value }, cells: [single] };
}
