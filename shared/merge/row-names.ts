import { type ComparableName, comparableName } from "../annex/name-likeness.ts";
import type { ReportRow } from "../annex/reading.ts";
import type { Annex } from "../campaign/campaign.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { nameKey } from "./decision.ts";

/** A row's name: one and the same object for all rows that write the same words. */
export interface RowName extends ComparableName {
  /** As the first unit wrote it. */
  readonly text: string;
  /** What questions and decisions call it: its words, not the row it stands in. Most names are never asked for it. */
  readonly id: () => string;
}

/** Names of one annex, each taken apart once however often it is written. */
export function rowNames(annex: Annex): (row: ReportRow) => RowName {
  const byText = new Map<string, RowName>();
  const byKey = new Map<string, RowName>();
  return ({ values }) => {
    const text = values[annex.nameColumn] ?? "";
    const known = byText.get(text);
    if (known !== undefined) return known;
    const name = comparableName(text);
    const id = (): string => nameKey(fingerprint(annex.id, name.key));
    const same = byKey.get(name.key) ?? { ...name, text, id };
    byKey.set(name.key, same);
    byText.set(text, same);
    return same;
  };
}
