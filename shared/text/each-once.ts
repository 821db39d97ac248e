/** How much is remembered: so many texts, none of them longer. When it is full it starts again. */
export interface Memory {
  readonly most: number;
  readonly longest: number;
}

/** More words than the reports of a campaign hold; a longer one is seldom met again. A few megabytes at most. */
export const WORDS: Memory = { most: 20_000, longest: 40 };

/** Texts met lately: reading, checking and merging ask several things of one text, one after the other. */
export const TEXTS: Memory = { most: 2_000, longest: 500 };

/** What `work` makes of a text, worked out once for each that is remembered. */
export function eachOnce<T>({ most, longest }: Memory, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (text.length > longest) return work(text);
    // A copy: an engine keeps the whole of what a text was cut from, here a part of somebody's file.
    const own = ` ${text}`.slice(1);
    const made = work(own);
    if (known.size >= most) known.clear();
    known.set(own, made);
    return made;
  };
}
