import type { Annex, Campaign } from "../campaign/campaign.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { answersOf, documentKey, type MergeDecision, type MergeQuestion, type Pair } from "./decision.ts";
import { documentColumns } from "./documents/document-columns.ts";
import { documentQuestions } from "./documents/document-questions.ts";
import { type DocumentGroup, groupDocuments } from "./documents/group-documents.ts";
import { joinedGroups, type MergedDocument, mergedDocuments } from "./documents/merged-document.ts";
import { likeness } from "./documents/wording.ts";
import type { Scope } from "./scope.ts";

/** One annex that lists documents, each of them once, and what of it only a person can tell. */
export interface AnnexDocuments {
  readonly annex: Annex;
  readonly documents: readonly MergedDocument[];
  readonly questions: readonly MergeQuestion[];
}

export function annexDocuments(
  campaign: Campaign,
  { entries }: Scope,
  decisions: readonly MergeDecision[],
): AnnexDocuments[] {
  const answers = answersOf(decisions);
  return campaign.annexes
    .filter((annex) => documentColumns(annex) !== null)
    .map((annex) => {
      const groups = groupDocuments(campaign, entries, annex);
      const byKey = new Map(groups.map((group) => [keyOf(group), group]));
      const same = answers.all.filter(({ kind, answer }) => kind === "document" && answer === "same");
      const pairs = same.flatMap(({ about: [one, other] }) => {
        const [first, second] = [byKey.get(one), byKey.get(other)];
        // A decision about rows that have since been sent otherwise says nothing any more.
        return first === undefined || second === undefined ? [] : [[first, second] as const];
      });
      const asked = documentQuestions(groups).map(([one, other]): MergeQuestion => {
        const about: Pair = [keyOf(one), keyOf(other)];
        const decided = answers.on("document", about);
        const sides = [sideOf(annex, one), sideOf(annex, other)] as const;
        const score = likeness(one.rows[0]?.words() ?? new Set(), other.rows[0]?.words() ?? new Set());
        return {
          kind: "document",
          about,
          sides,
          score,
          answer: decided?.answer ?? null,
          decidedAt: decided?.at ?? null,
        };
      });
      const documents = mergedDocuments(campaign, annex, joinedGroups(groups, pairs, entries));
      return { annex, documents, questions: asked };
    });
}

/** Keys come back from outside, and places may be long: a question names a document by the fingerprint of what it is. */
function keyOf({ key }: DocumentGroup): string {
  return documentKey(fingerprint(key));
}

function sideOf({ nameColumn }: Annex, { rows }: DocumentGroup): MergeQuestion["sides"][number] {
  return {
    text: rows[0]?.row.values[nameColumn] ?? "",
    units: [...new Set(rows.map(({ entry }) => entry.unit.id))],
  };
}
