import type { DocumentGroup } from "./group-documents.ts";
import { isKnownBody } from "./issuing-body.ts";
import { likeness } from "./wording.ts";

/** Two groups that may be one document: only a person can say. The smaller key stands first, whoever asks. */
export type DocumentPair = readonly [one: DocumentGroup, other: DocumentGroup];

/** Texts this alike, of one day, may be one document although one of them gives no number. */
const ALIKE = 0.75;
/** Nobody answers more about one document; and what a thousand wrong rows could ask must not stop a merge. */
const CANDIDATES = 3;
const QUESTIONS = 1000;

/** In the order of the groups; each pair once. */
export function documentQuestions(groups: readonly DocumentGroup[]): DocumentPair[] {
  const asked = new Map<string, DocumentPair>();
  for (const pair of [...numbered(groups), ...unnumbered(groups)]) {
    asked.set(pair.map(({ key }) => key).join("\n"), pair);
    if (asked.size === QUESTIONS) break;
  }
  return [...asked.values()];
}

/** The same number and symbol, but one of the two does not say of which year, or whose. */
function* numbered(groups: readonly DocumentGroup[]): Iterable<DocumentPair> {
  const named = groups.filter(({ name }) => name !== null);
  const byNumber = Map.groupBy(named, ({ name }) => (name ?? "").replace(/@.*$/, ""));
  for (const group of named) {
    if (group.year !== null && isKnownBody(group.name ?? "")) continue;
    const alike = byNumber.get((group.name ?? "").replace(/@.*$/, "")) ?? [];
    yield* someOf(alike, group, (other) => agree(group, other));
  }
}

/** Nothing that both tell is told differently. */
function agree(one: DocumentGroup, other: DocumentGroup): boolean {
  const years = one.year === null || other.year === null || one.year === other.year;
  const bodies = !isKnownBody(one.name ?? "") || !isKnownBody(other.name ?? "") || one.name === other.name;
  return years && bodies;
}

/** Different units, one day, nearly the same words, and at least one of them without a number. */
function* unnumbered(groups: readonly DocumentGroup[]): Iterable<DocumentPair> {
  const byDay = Map.groupBy(groups, ({ rows }) => `${rows[0]?.issuedOn ?? ""}`);
  for (const group of groups) {
    const first = group.rows[0];
    if (group.name !== null || first === undefined || first.issuedOn === null) continue;
    const sameDay = byDay.get(first.issuedOn) ?? [];
    const alike = ({ rows: [one] }: DocumentGroup): boolean =>
      one !== undefined && likeness(first.words(), one.words()) >= ALIKE;
    yield* someOf(sameDay, group, alike);
  }
}

/** The first candidates of other units that fit: what one unit wrote twice, its own check has told it. */
function* someOf(
  candidates: readonly DocumentGroup[],
  group: DocumentGroup,
  fits: (other: DocumentGroup) => boolean,
): Iterable<DocumentPair> {
  let left = CANDIDATES;
  for (const other of candidates.slice(0, QUESTIONS)) {
    if (left === 0) return;
    if (other === group || sameUnit(group, other) || !fits(other)) continue;
    left -= 1;
    yield group.key < other.key ? [group, other] : [other, group];
  }
}

function sameUnit(one: DocumentGroup, other: DocumentGroup): boolean {
  return one.rows[0]?.entry.unit.id === other.rows[0]?.entry.unit.id;
}
