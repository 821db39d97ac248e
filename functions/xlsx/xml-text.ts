const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string | undefined>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Cuts text out of a part, with its entities decoded; remembers where the next one stands, as most parts have none. */
export class XmlText {
  readonly xml: string;
  /** There is no `&` from `#from` up to `#next`. */
  #from = 0;
  #next = -1;

  constructor(xml: string) {
    this.xml = xml;
  }

  between(start: number, end: number): string {
    const text = this.xml.slice(start, end);
    if (start < this.#from) return decodeEntities(text);
    if (start > this.#next) {
      const found = this.xml.indexOf("&", start);
      this.#from = start;
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return end <= this.#next ? text : decodeEntities(text);
  }
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(ENTITY, (whole: string, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
