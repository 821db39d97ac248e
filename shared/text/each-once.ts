/** More different words than the reports of a campaign hold; a few megabytes at most, and then it starts again. */
const MOST_KNOWN = 20_000;
/** A longer one is seldom met again. */
const LONGEST_KNOWN = 40;

/** What `work` makes of a word, worked out once for each: reports repeat some thousand words a hundred thousand times. */
export function eachOnce<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = work(word);
    if (word.length > LONGEST_KNOWN) return made;
    if (known.size >= MOST_KNOWN) known.clear();
    // A copy: an engine keeps the whole of what a text was cut from, here a part of somebody's file.
    known.set(` ${word}`.slice(1), made);
    return made;
  };
}
