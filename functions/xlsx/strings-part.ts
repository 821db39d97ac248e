import type { Style, TextRun } from "../../shared/book/book.ts";
import { MAX_PLACES } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import type { Attributes } from "./xml.ts";
import { decodeEscapes, walkXml } from "./xml.ts";

/**
 * A text with the font its first run gives itself, if it does: in rich text that may be all that tells the encoding.
 * Where some of its runs are struck through, it is what the others say.
 */
export interface RichText {
  readonly text: string;
  /** With the part struck through; null where nothing is, or everything. */
  readonly whole: string | null;
  readonly font: Style["font"] | null;
  /** Where its runs differ in their fonts: each with its own, null for the cell's. */
  readonly runs: readonly TextRun[] | null;
}

/**
 * Gathers the text of one `<si>` or `<is>` element, whose parts are `<t>`, or runs `<r>` of properties and `<t>`.
 * Phonetic readings (`<rPh>`) are beside the text, not of it.
 */
export class RichTextGatherer {
  #text = "";
  #name: string | undefined;
  #size: string | undefined;
  /** Where each run begins in the text, its font, and whether it is struck through. */
  readonly #runs: { readonly start: number; font: string | null; strike: boolean }[] = [];
  #inText = false;
  #inPhonetic = false;

  open(name: string, attributes: Attributes): void {
    if (name === "rPh") this.#inPhonetic = true;
    else if (name === "t") this.#inText = !this.#inPhonetic;
    else if (name === "r") this.#runs.push({ start: this.#text.length, font: null, strike: false });
    else if (name === "rFont") this.#fontOf(attributes["val"] ?? null);
    else if (name === "strike") this.#strike(attributes["val"] !== "0" && attributes["val"] !== "false");
    else if (name === "sz" && this.#runs.length === 1) this.#size = attributes["val"];
  }

  #fontOf(name: string | null): void {
    const run = this.#runs.at(-1);
    if (run === undefined || this.#inPhonetic) return;
    run.font = name;
    if (this.#runs.length === 1 && name !== null) this.#name = name;
  }

  #strike(strike: boolean): void {
    const run = this.#runs.at(-1);
    if (run !== undefined && !this.#inPhonetic) run.strike = strike;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#inPhonetic = false;
  }

  result(): RichText {
    const size = Number(this.#size);
    const named = this.#name === undefined ? null : { name: this.#name, ...(size > 0 && { size }) };
    const text = decodeEscapes(this.#text);
    if (!this.#runs.some(({ strike }) => strike))
      return { text, whole: null, font: named, runs: this.#differing(this.#texts()) };
    const kept = this.#texts().filter(({ strike }) => !strike);
    const rest = kept.map((run) => run.text).join("");
    const isAllStruck = rest.trim() === "";
    return isAllStruck
      ? { text, whole: null, font: { ...named, strike: true }, runs: this.#differing(this.#texts()) }
      : { text: rest, whole: text, font: named, runs: this.#differing(kept) };
  }

  #texts() {
    return this.#runs.map(({ start, font, strike }, index) => ({
      text: decodeEscapes(this.#text.slice(start, this.#runs[index + 1]?.start)),
      font,
      strike,
    }));
  }

  #differing(runs: readonly TextRun[]): TextRun[] | null {
    const [first] = runs;
    return runs.every(({ font }) => font === first?.font) ? null : runs.map(({ text, font }) => ({ text, font }));
  }
}

export function readSharedStrings(bytes: Uint8Array): RichText[] {
  const strings: RichText[] = [];
  let gatherer = new RichTextGatherer();
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === "si") gatherer = new RichTextGatherer();
      else gatherer.open(name, attributes);
    },
    text: (text) => gatherer.text(text),
    close: (name) => {
      if (strings.length > MAX_PLACES) refuseContent("tệp có quá nhiều chữ; hãy xóa các dòng, cột và trang tính thừa");
      if (name === "si") strings.push(gatherer.result());
      else gatherer.close(name);
    },
  });
  return strings;
}
