import { MAX_ELEMENTS, MAX_TAG } from "./limits.ts";
import { refuseContent } from "./refusal.ts";

/** What a reader of a part wants to hear. Names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

export type Attributes = Readonly<Record<string, string | undefined>>;

const BROKEN = "nội dung XML bên trong tệp bị hỏng";
/** OOXML nests some ten deep; a deeper part is made to exhaust parsers. */
const MAX_DEPTH = 100;
/** An element has an opening and a closing tag. */
const MAX_MARKUP = 2 * MAX_ELEMENTS;
/** Sticky, so that a hostile tag costs one look at each of its characters. */
const ATTRIBUTE = /\s*(?:[^\s=:"']+:)?([^\s=:"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Attributes = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** `_x000D_`: how OOXML writes characters that XML cannot hold. */
const OOXML_ESCAPE = /_x([0-9a-f]{4})_/gi;

/**
 * Walks through one part: the XML that OOXML allows, which has no document type and no entities of its own, so
 * nothing is ever expanded or fetched. Throws a Refusal on a DOCTYPE and on XML that is not well-formed.
 */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const xml = decode(bytes);
  const open: string[] = [];
  let marks = 0;
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) break;
    if (tag > at) handlers.text?.(decodeEntities(xml.slice(at, tag)));
    if (++marks > MAX_MARKUP) refuseContent("tệp có quá nhiều nội dung; hãy xóa các dòng, cột và trang tính thừa");
    at = step(xml, tag, open, handlers);
  }
  if (open.length > 0) refuseContent(BROKEN);
}

/** Handles the markup at `tag`; returns where the text after it starts. */
function step(xml: string, tag: number, open: string[], handlers: XmlHandlers): number {
  const kind = xml[tag + 1];
  if (kind === "?") return after(xml, "?>", tag);
  if (kind === "!") return declaration(xml, tag, handlers);
  const end = endOfTag(xml, tag);
  if (kind === "/") {
    const name = localName(xml.slice(tag + 2, end).trimEnd());
    if (open.pop() !== name) refuseContent(BROKEN);
    handlers.close?.(name);
    return end + 1;
  }
  const empty = xml[end - 1] === "/";
  const content = xml.slice(tag + 1, empty ? end - 1 : end);
  const [qualified = ""] = /^[^\s]*/.exec(content) ?? [];
  const name = localName(qualified);
  handlers.open(name, attributesOf(content, qualified.length));
  if (empty) handlers.close?.(name);
  else if (open.push(name) > MAX_DEPTH) refuseContent(BROKEN);
  return end + 1;
}

function declaration(xml: string, tag: number, handlers: XmlHandlers): number {
  if (xml.startsWith("<!--", tag)) return after(xml, "-->", tag);
  if (!xml.startsWith("<![CDATA[", tag)) {
    return refuseContent("tệp chứa khai báo DOCTYPE, không phải do Excel tạo ra");
  }
  const end = after(xml, "]]>", tag);
  handlers.text?.(xml.slice(tag + 9, end - 3));
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? refuseContent(BROKEN) : found + mark.length;
}

const GREATER = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** A `>` inside an attribute's quotes does not end the tag. */
function endOfTag(xml: string, tag: number): number {
  let quote = 0;
  const limit = Math.min(xml.length, tag + MAX_TAG);
  for (let at = tag + 1; at < limit; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return refuseContent(BROKEN);
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1);
}

function attributesOf(content: string, from: number): Attributes {
  const attributes: Record<string, string | undefined> = {};
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(content); match !== null; match = ATTRIBUTE.exec(content)) {
    const [, name = "", double, single] = match;
    attributes[name] = decodeEntities(double ?? single ?? "");
    from = ATTRIBUTE.lastIndex;
  }
  if (content.slice(from).trim() !== "") refuseContent(BROKEN);
  return attributes;
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(ENTITY, (whole: string, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text of a cell as people see it. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(OOXML_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
