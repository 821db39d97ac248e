import { cellTextXml } from "./escape-xml.ts";

/**
 * The texts of a workbook, each kept once and referred to by number. A merge repeats names, levels and sources on
 * thousands of rows: with its texts written into the cells it unpacks to a third more, and every program pays for that.
 */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  #references = 0;

  /** The number a cell refers to the text by. */
  placeOf(text: string): number {
    this.#references += 1;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  /** The part, once every cell has been written. */
  *xml(): Generator<string> {
    const counts = `count="${this.#references}" uniqueCount="${this.#places.size}"`;
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
    yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    for (const text of this.#places.keys()) {
      // Without the mark programs drop white space at the ends.
      const mark = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
      yield `<si><t${mark}>${cellTextXml(text)}</t></si>`;
    }
    yield "</sst>";
  }
}
