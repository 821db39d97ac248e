import { MAX_ELEMENTS } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import { BROKEN, Tag } from "./xml-tag.ts";
import { XmlText } from "./xml-text.ts";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a reader of a part wants to hear. Names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The same for parts of very many elements: only the attributes that are asked for are ever made into text. */
export interface XmlScanner extends Omit<XmlHandlers, "open"> {
  readonly open: (name: string, tag: Tag) => void;
}

/** OOXML nests some ten deep; a deeper part is made to exhaust parsers. */
const MAX_DEPTH = 100;
/** An element has an opening and a closing tag. */
const MAX_MARKUP = 2 * MAX_ELEMENTS;
/** `_x000D_`: how OOXML writes characters that XML cannot hold. */
const OOXML_ESCAPE = /_x([0-9a-f]{4})_/gi;
const NONE: Attributes = {};

/**
 * Walks through one part: the XML that OOXML allows, which has no document type and no entities of its own, so
 * nothing is ever expanded or fetched. Throws a Refusal on a DOCTYPE and on XML that is not well-formed.
 */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  scanXml(bytes, { ...handlers, open: (name, tag) => handlers.open(name, tag.count === 0 ? NONE : tag.attributes()) });
}

/** The same walk, with a view of each tag in place of its attributes: good until the handler returns. */
export function scanXml(bytes: Uint8Array, scanner: XmlScanner): void {
  new Walk(decode(bytes), scanner).walk();
}

const SPACE = 32;
const EXCLAMATION = 33;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

class Walk {
  readonly #xml: string;
  readonly #scanner: XmlScanner;
  readonly #text: XmlText;
  readonly #tag: Tag;
  /** The elements that are open: as they are written, and without their prefix. */
  readonly #open: string[] = [];
  readonly #names: string[] = [];

  constructor(xml: string, scanner: XmlScanner) {
    this.#xml = xml;
    this.#scanner = scanner;
    this.#text = new XmlText(xml);
    this.#tag = new Tag(this.#text);
  }

  walk(): void {
    const xml = this.#xml;
    let marks = 0;
    for (let at = 0; at < xml.length; ) {
      const mark = xml.charCodeAt(at) === LESS ? at : xml.indexOf("<", at);
      if (mark < 0) break;
      if (mark > at) this.#scanner.text?.(this.#text.between(at, mark));
      if (++marks > MAX_MARKUP) refuseContent("tệp có quá nhiều nội dung; hãy xóa các dòng, cột và trang tính thừa");
      at = this.#step(mark);
    }
    if (this.#open.length > 0) refuseContent(BROKEN);
  }

  /** Handles the markup at `mark`; returns where the text after it starts. */
  #step(mark: number): number {
    const kind = this.#xml.charCodeAt(mark + 1);
    if (kind === SLASH) return this.#closing(mark);
    if (kind === QUESTION) return this.#after("?>", mark);
    if (kind === EXCLAMATION) return this.#declaration(mark);
    const tag = this.#tag;
    const end = tag.read(mark);
    const { name } = tag;
    this.#scanner.open(name, tag);
    if (tag.isEmpty) this.#scanner.close?.(name);
    else {
      this.#names.push(name);
      if (this.#open.push(tag.qualified) > MAX_DEPTH) refuseContent(BROKEN);
    }
    return end;
  }

  #closing(mark: number): number {
    const xml = this.#xml;
    const qualified = this.#open.pop();
    const name = this.#names.pop();
    if (qualified === undefined || name === undefined) return refuseContent(BROKEN);
    let end = mark + 2;
    for (let at = 0; at < qualified.length; at++)
      if (xml.charCodeAt(end++) !== qualified.charCodeAt(at)) refuseContent(BROKEN);
    while (xml.charCodeAt(end) <= SPACE) end++;
    if (xml.charCodeAt(end) !== GREATER) refuseContent(BROKEN);
    this.#scanner.close?.(name);
    return end + 1;
  }

  #declaration(mark: number): number {
    if (this.#xml.startsWith("<!--", mark)) return this.#after("-->", mark);
    if (!this.#xml.startsWith("<![CDATA[", mark)) {
      return refuseContent("tệp chứa khai báo DOCTYPE, không phải do Excel tạo ra");
    }
    const end = this.#after("]]>", mark);
    this.#scanner.text?.(this.#xml.slice(mark + 9, end - 3));
    return end;
  }

  #after(sign: string, from: number): number {
    const found = this.#xml.indexOf(sign, from);
    return found < 0 ? refuseContent(BROKEN) : found + sign.length;
  }
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}

/** Text of a cell as people see it. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(OOXML_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
