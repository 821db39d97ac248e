import type { DocumentNumber } from "../../text/document-number.ts";
import { matchKey } from "../../text/match-key.ts";

/** The words of a document's text, without its number: what it is about. Most texts are never asked for them. */
export function wordsOf(text: string, number: DocumentNumber | null): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | null = null;
  return () => {
    known ??= wordSet(text, number);
    return known;
  };
}

function wordSet(text: string, number: DocumentNumber | null): ReadonlySet<string> {
  const spoken = number === null ? "" : matchKey(number.text);
  const key = matchKey(text);
  return new Set((spoken === "" ? key : key.replace(spoken, " ")).split(" ").filter((word) => word !== ""));
}

/** Shared words of all words (Jaccard), 0 to 1; 1 for two texts without words. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}
