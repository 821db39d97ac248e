import { type Attributes, fromAttributes, keyOf } from "../store/attributes.ts";
import { contentKey, eventKey, type Key, placeOfKey, versionKey } from "../store/keys.ts";
import { fileKey } from "../usecases/keep-file.ts";

/**
 * What the items of a table say about each other. A table is read page by page while people go on working: a head read
 * late may name a version that was written after its own page had gone by. All of it is immutable, so fetching it
 * afterwards makes the backup whole.
 */
export interface NamedThings {
  see(item: Attributes): void;
  /** Keys that something seen names and that were not seen themselves; each is told once. */
  unseen(): Key[];
  /** Keys of the files that something seen names. */
  files(): string[];
}

const name = ({ PK, SK }: Key): string => `${PK}\n${SK}`;

export function namedThings(): NamedThings {
  const seen = new Set<string>();
  const named = new Map<string, Key>();
  const files = new Set<string>();
  const mention = (key: Key): void => void named.set(name(key), key);
  return {
    see(attributes) {
      const key = keyOf(attributes);
      seen.add(name(key));
      const place = placeOfKey(key);
      const item = fromAttributes(attributes);
      if (place.kind === "head") {
        for (const { id, kind } of entriesOf(item["log"])) {
          mention(
            kind === "version" ? versionKey(place.campaign, place.unit, id) : eventKey(place.campaign, place.unit, id),
          );
        }
      }
      for (const { hash, pieces } of Object.values(item).flatMap(contentsIn)) {
        for (let piece = 0; piece < pieces; piece += 1) mention(contentKey(hash, piece));
      }
      if (place.kind === "version") {
        const sha256 = memberOf(item["file"], "sha256");
        if (typeof sha256 === "string") files.add(fileKey({ sha256 }));
      }
      if (place.kind === "merge" && typeof item["artifact"] === "string") files.add(item["artifact"]);
    },
    unseen() {
      const keys = [...named].flatMap(([each, key]) => (seen.has(each) ? [] : [key]));
      named.clear();
      return keys;
    },
    files: () => [...files].sort(),
  };
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === "object" && value !== null && member in value
    ? value[member as keyof typeof value]
    : undefined;
}

function entriesOf(log: unknown): { readonly id: string; readonly kind: string }[] {
  const entries: unknown[] = Array.isArray(log) ? log : [];
  return entries.map((entry) => ({ id: String(memberOf(entry, "id")), kind: String(memberOf(entry, "kind")) }));
}

/** Whatever refers to content names the hash of its bytes and in how many pieces they lie. */
function contentsIn(value: unknown): { readonly hash: string; readonly pieces: number }[] {
  const hash = memberOf(value, "hash");
  const pieces = memberOf(value, "pieces");
  return typeof hash === "string" && typeof pieces === "number" ? [{ hash, pieces }] : [];
}
