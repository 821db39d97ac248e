import type { InsertOutcome } from "../../actions/insert-annexes.ts";
import type { Strings } from "../strings/strings.ts";

/** What inserting did, in one or two sentences. */
export function insertionText(insertion: InsertOutcome, { insert }: Strings): string {
  if (insertion.kind === "foreign") return insert.foreign(insertion.foreign.join(", "));
  const { added, kept, carried } = insertion;
  const said = [
    ...(added.length > 0 ? [insert.added(added.join(", "))] : []),
    ...(carried === undefined
      ? []
      : [carried.fetched ? insert.carried(carried.year) : insert.notCarried(carried.year)]),
    ...(kept.length > 0 ? [insert.kept(kept.join(", "))] : []),
  ];
  return said.join(" ");
}
