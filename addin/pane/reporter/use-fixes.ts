import { useMemo } from "react";
import { certainFixes, type Fix, suggestedChange } from "../../../shared/annex/fixes.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
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
  const changes = useMemo(
    () =>
      (checked?.findings ?? []).flatMap((finding) => {
        const change = checked && suggestedChange(campaign, checked.book, finding);
        return change ? [{ id: finding.id, change, value: String(finding.parameters.suggestion ?? change.value) }] : [];
      }),
    [campaign, checked],
  );
  const suggestions = new Map(
    changes.map(({ id, change, value }): [string, Suggestion] => [id, { value, apply: () => fix([change]) }]),
  );
  return { fixes, suggestions };
}
