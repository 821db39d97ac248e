import type { Style } from "./book.ts";
import { textHeight } from "./text-height.ts";

/** Points under Excel's tallest row, which is 409: more of a text would stand there unseen. */
const TALLEST = 400;
/** So many characters at most are tried as one piece, where a text has no line breaks. */
const LONG = 1_500;

/**
 * A text in parts that each fit one row of a column this wide, cut between lines, else between words: together they are
 * the text, sign for sign. A short text is its own only part.
 */
export function splitText(text: string, style: Style, width: number): string[] {
  const fits = (part: string): boolean => textHeight(part, style, width) <= TALLEST;
  if (text.length < LONG && fits(text)) return [text];
  const parts: string[] = [];
  let part = "";
  for (const piece of piecesOf(text, fits)) {
    if (part !== "" && !fits(part + piece)) {
      parts.push(part);
      part = "";
    }
    part += piece;
  }
  return part === "" && parts.length > 0 ? parts : [...parts, part];
}

/** Lines with their breaks; a line that fits nowhere, in words; a word that fits nowhere, in characters. */
function piecesOf(text: string, fits: (part: string) => boolean): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.flatMap((line) => {
    if (line.length < LONG && fits(line)) return [line];
    const words = line.match(/\S*\s+|\S+$/g) ?? [];
    return words.flatMap((word) => (word.length < LONG && fits(word) ? [word] : [...word]));
  });
}
