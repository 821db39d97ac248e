import type { Style } from "../../shared/book/book.ts";
import { MAX_PLACES } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import type { Attributes } from "./xml.ts";
import { decodeEscapes, walkXml } from "./xml.ts";

/** A text with the font its first run gives itself, if it does: in rich text that may be all that tells the encoding. */
export interface RichText {
  readonly text: string;
  readonly font: Style["font"] | null;
}

/**
 * Gathers the text of one `<si>` or `<is>` element, whose parts are `<t>`, or runs `<r>` of properties and `<t>`.
 * Phonetic readings (`<rPh>`) are beside the text, not of it.
 */
export class RichTextGatherer {
  #text = "";
  #name: string | undefined;
  #size: string | undefined;
  #runs = 0;
  #inText = false;
  #inPhonetic = false;

  open(name: string, attributes: Attributes): void {
    if (name === "rPh") this.#inPhonetic = true;
    else if (name === "t") this.#inText = !this.#inPhonetic;
    else if (name === "r") this.#runs++;
    else if (this.#runs !== 1) return;
    else if (name === "rFont") this.#name = attributes["val"];
    else if (name === "sz") this.#size = attributes["val"];
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
    const font = this.#name === undefined ? null : { name: this.#name, ...(size > 0 && { size }) };
    return { text: decodeEscapes(this.#text), font };
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
