import { type Place, parsePlace } from "../../shared/book/address.ts";
import { MAX_TAG } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import type { XmlText } from "./xml-text.ts";

export const BROKEN = "nội dung XML bên trong tệp bị hỏng";

const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const ZERO = 48;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
/** So many always make a number that is exact. */
const SAFE_DIGITS = 15;

/**
 * One opening tag at a time. Each of its characters is looked at once, and only places are kept: a sheet has some
 * hundred thousand tags, and most of what they say is never asked for.
 */
export class Tag {
  /** As it is written, and without its namespace prefix. */
  qualified = "";
  name = "";
  /** `<c/>`: it closes itself. */
  isEmpty = false;
  /** How many attributes it has. */
  count = 0;
  readonly #text: XmlText;
  readonly #xml: string;
  /** Four places to an attribute: where its name (without prefix) and its value start and end. */
  #places: number[] = [];

  constructor(text: XmlText) {
    this.#text = text;
    this.#xml = text.xml;
  }

  /** Reads the tag at `mark`; returns where it ends. Throws a Refusal where it is not well-formed. */
  read(mark: number): number {
    const limit = Math.min(this.#xml.length, mark + MAX_TAG);
    this.count = 0;
    let at = this.#readName(mark + 1, limit);
    for (;;) {
      at = this.#afterSpace(at, limit);
      const code = this.#xml.charCodeAt(at);
      if (code === GREATER || code === SLASH) break;
      at = this.#readAttribute(at, limit);
    }
    this.isEmpty = this.#xml.charCodeAt(at) === SLASH;
    const end = this.isEmpty ? at + 1 : at;
    return this.#xml.charCodeAt(end) === GREATER ? end + 1 : refuseContent(BROKEN);
  }

  has(name: string): boolean {
    return this.#find(name) >= 0;
  }

  /** The value of an attribute; when it is there twice, the last one. */
  get(name: string): string | undefined {
    const index = this.#find(name);
    return index < 0 ? undefined : this.#value(index);
  }

  /** NaN where the attribute is missing or no number. A few digits, as nearly all are, are read where they stand. */
  number(name: string): number {
    const index = this.#find(name);
    if (index < 0) return Number.NaN;
    const start = this.#place(index, 2);
    const end = this.#place(index, 3);
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = this.#xml.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9) || at - start >= SAFE_DIGITS) return Number(this.#value(index));
      number = number * 10 + digit;
    }
    return end > start ? number : Number.NaN;
  }

  /** The address an attribute holds; null where it is none. */
  place(name: string): Place | null {
    const index = this.#find(name);
    return index < 0 ? null : parsePlace(this.#xml, this.#place(index, 2), this.#place(index, 3));
  }

  #find(name: string): number {
    const first = name.charCodeAt(0);
    for (let index = this.count - 1; index >= 0; index--) {
      const start = this.#place(index, 0);
      if (this.#xml.charCodeAt(start) !== first || this.#place(index, 1) - start !== name.length) continue;
      if (name.length === 1 || this.#xml.startsWith(name, start)) return index;
    }
    return -1;
  }

  attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (let index = 0; index < this.count; index++)
      attributes[this.#xml.slice(this.#place(index, 0), this.#place(index, 1))] = this.#value(index);
    return attributes;
  }

  #readName(start: number, limit: number): number {
    let at = start;
    let local = start;
    for (; at < limit; at++) {
      const code = this.#xml.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH) break;
      if (code === COLON && local === start) local = at + 1;
    }
    this.qualified = this.#xml.slice(start, at);
    this.name = local === start ? this.qualified : this.#xml.slice(local, at);
    return at;
  }

  #readAttribute(start: number, limit: number): number {
    let local = start;
    let at = start;
    for (; at < limit; at++) {
      const code = this.#xml.charCodeAt(at);
      if (code <= SPACE || code === EQUALS || code === DOUBLE_QUOTE || code === SINGLE_QUOTE) break;
      if (code === COLON) local = at + 1;
    }
    const nameEnd = at;
    at = this.#afterSpace(at, limit);
    if (nameEnd === local || this.#xml.charCodeAt(at) !== EQUALS) refuseContent(BROKEN);
    at = this.#afterSpace(at + 1, limit);
    const quote = this.#xml.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) refuseContent(BROKEN);
    const value = at + 1;
    for (at = value; at < limit && this.#xml.charCodeAt(at) !== quote; ) at++;
    if (at >= limit) refuseContent(BROKEN);
    this.#keep(local, nameEnd, value, at);
    return at + 1;
  }

  #keep(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = 4 * this.count;
    this.#places[at] = nameStart;
    this.#places[at + 1] = nameEnd;
    this.#places[at + 2] = valueStart;
    this.#places[at + 3] = valueEnd;
    this.count += 1;
  }

  #place(index: number, which: 0 | 1 | 2 | 3): number {
    return this.#places[4 * index + which] ?? 0;
  }

  #value(index: number): string {
    return this.#text.between(this.#place(index, 2), this.#place(index, 3));
  }

  #afterSpace(from: number, limit: number): number {
    let at = from;
    while (at < limit && this.#xml.charCodeAt(at) <= SPACE) at++;
    return at < limit ? at : refuseContent(BROKEN);
  }
}
