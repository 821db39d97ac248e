import type { Block } from "../../document/document.ts";

/** What a chapter says under its heading; the draft numbers them. */
export interface Chapter {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** A draft has few chapters and annexes; past the table, plain numbers. */
export function roman(number: number): string {
  return ROMAN[number - 1] ?? String(number);
}

/** "Tình trạng" inside a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
