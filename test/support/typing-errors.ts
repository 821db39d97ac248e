/** Slips as people make them when they copy a name by hand, from a seed: the same seed, the same slips. */
export type Random = () => number;

export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(next: Random, from: readonly [T, ...T[]] | readonly T[]): T {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

/** Still certainly the same name: case, punctuation, spaces, composed or decomposed letters. */
export function retyped(next: Random, name: string): string {
  const ways: readonly ((text: string) => string)[] = [
    (text) => text.normalize("NFD"),
    (text) => text.toUpperCase(),
    (text) => `- ${text};`,
    (text) => text.replaceAll(", ", " , ").replaceAll(" ", "  "),
    (text) => text.replaceAll(/[.,;]/g, ""),
    (text) => text.replace(" ", "\u00a0"),
    (text) => `“${text}”`,
  ];
  return pick(next, ways)(name);
}

type Slip = (next: Random, words: string[]) => void;

const letterAt = (next: Random, words: readonly string[]): number => {
  const long = words.flatMap((word, index) => (/^\p{L}{3,}$/u.test(word) ? [index] : []));
  return long.length === 0 ? -1 : pick(next, long);
};

/** Letters of one word. */
const inWord =
  (change: (next: Random, letters: string[]) => string[]): Slip =>
  (next, words) => {
    const at = letterAt(next, words);
    if (at !== -1) words[at] = change(next, [...(words[at] ?? "")]).join("");
  };

const SLIPS: readonly Slip[] = [
  // A diacritic lost: "phát trien".
  inWord((_, letters) => [...letters.join("").normalize("NFD").replace(/\p{M}/u, "").normalize("NFC")]),
  inWord((next, letters) => letters.toSpliced(Math.floor(next() * letters.length), 1)),
  inWord((next, letters) => {
    const at = Math.floor(next() * (letters.length - 1));
    return letters.toSpliced(at, 2, letters[at + 1] ?? "", letters[at] ?? "");
  }),
  inWord((next, letters) =>
    letters.toSpliced(Math.floor(next() * letters.length), 0, pick(next, ["n", "g", "h", "o"])),
  ),
  // The letter's own: "Bộ Khoa và và Công nghệ".
  (next, words) => {
    const at = Math.floor(next() * words.length);
    words.splice(at, 0, words[at] ?? "");
  },
  // Two words run together.
  (next, words) => {
    const at = Math.floor(next() * Math.max(1, words.length - 1));
    words.splice(at, 2, `${words[at] ?? ""}${words[at + 1] ?? ""}`);
  },
];

export function mistyped(next: Random, name: string, slips: number): string {
  const words = name.split(" ");
  for (let left = slips; left > 0; left -= 1) pick(next, SLIPS)(next, words);
  return words.join(" ");
}

/** Without any diacritics, as on a keyboard that has none. */
export function bare(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
