import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { pressXlsx, writeXlsx } from "../../../functions/xlsx/write.ts";
import { openZip } from "../../../functions/xlsx/zip.ts";
import { template } from "../../../shared/annex/template.ts";
import type { Book, Sheet } from "../../../shared/book/book.ts";
import { bookOf, cell, landscape, sheetOf } from "../../../shared/book/builders.ts";
import { DATE, HEADER, NOTE, ORDINAL, TEXT } from "../../../shared/book/styles.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { HOSTILE_TEXTS } from "../../contract/random-books.ts";

/** The XML of one part of the pressed Book. */
async function part(book: Book, name: string): Promise<string> {
  const bytes = openZip(await writeXlsx(book)).read(name);
  if (bytes === null) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(bytes);
}

const oneSheet = (parts: Partial<Sheet>): Book =>
  bookOf({ sheets: [sheetOf({ name: "Phụ lục 3", rows: [], ...parts })] });
const SHEET = "xl/worksheets/sheet1.xml";

describe("a pressed workbook", () => {
  it("is the same bytes for the same Book, whenever it is pressed", async () => {
    const book = template(NQ57_2023, "p63-cao-bang");
    expect(Buffer.compare(await writeXlsx(book), await writeXlsx(template(NQ57_2023, "p63-cao-bang")))).toBe(0);
  });

  it("holds no formula, no link, no error and nothing outside itself, whatever the text", async () => {
    const rows = HOSTILE_TEXTS.map((text) => [cell(text, TEXT), cell(text, {})]);
    const zip = openZip(await writeXlsx(oneSheet({ rows })));
    const xml = await part(oneSheet({ rows }), SHEET);
    expect(xml).not.toMatch(/<f[ >]|t="(e|b|str)"|hyperlink/);
    expect(xml.match(/<c [^>]*t="(s|inlineStr)"/g)).toHaveLength(2 * HOSTILE_TEXTS.length);
    expect(zip.names().filter((name) => /rels$/.test(name))).toEqual(["_rels/.rels", "xl/_rels/workbook.xml.rels"]);
  });

  it("shortens, visibly, what no cell can hold", async () => {
    const read = await readXlsx(await writeXlsx(oneSheet({ rows: [[cell("x".repeat(40_000))]] })));
    const value = read.ok ? read.value.sheets[0]?.rows[0]?.[0]?.value : null;
    expect(value).toBe(`${"x".repeat(32_766)}…`);
  });

  it("prints on A4 across, one page wide, with margins in inches and the heading on every page", async () => {
    const book = bookOf({ sheets: [sheetOf({ name: "Tỉnh 'A' & B", rows: [[cell("STT")]], print: landscape(5) })] });
    const xml = await part(book, SHEET);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml).toContain('<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874"');
    expect(await part(book, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Tỉnh ''A'' &amp; B'!$6:$6</definedName>`,
    );
  });

  it("opens on a sheet that can be seen, even when the first one is hidden", async () => {
    const sheets = [sheetOf({ name: "Ẩn", rows: [], visibility: "hidden" }), sheetOf({ name: "Hiện", rows: [] })];
    expect(await part(bookOf({ sheets }), "xl/workbook.xml")).toContain('activeTab="1"');
    expect(await part(bookOf({ sheets, activeSheet: "Ẩn" }), "xl/workbook.xml")).toContain('activeTab="1"');
  });

  it("gives rows that fit themselves a height to start from, which programs may still change", async () => {
    const rows = [[cell("chữ ".repeat(60))], [cell("ngắn")]];
    const xml = await part(oneSheet({ rows, columnWidths: [20], rowHeights: new Map([[1, 50]]) }), SHEET);
    expect(xml).toMatch(/<row r="1" ht="(1[5-9]\d|2\d\d)">/);
    expect(xml).toContain('<row r="2" ht="50" customHeight="1">');
  });

  it("shows each cell in its own look, on whatever sheet it stands", async () => {
    const looks = [HEADER, {}, TEXT, ORDINAL, DATE, NOTE, { ...HEADER }, {}];
    const sheets = [
      sheetOf({ name: "Một", rows: [[cell("x", NOTE)], [cell("y", TEXT)]] }),
      sheetOf({ name: "Hai", rows: looks.map((look) => [null, cell("z", look)]) }),
    ];
    const styles = await part(bookOf({ sheets }), "xl/styles.xml");
    const formats = [...styles.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].slice(1).map(([xf]) => xf);
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
    const xml = await part(bookOf({ sheets }), "xl/worksheets/sheet2.xml");
    const numbers = [...xml.matchAll(/<c r="B\d+"(?: s="(\d+)")? t="s">/g)].map(([, number = "0"]) => Number(number));
    const fontOf = (number: number): string => fonts[Number(/fontId="(\d+)"/.exec(formats[number] ?? "")?.[1])] ?? "";
    const [header = 0, plain, text = 0, ordinal, date, note = 0, sameHeader, samePlain] = numbers;
    expect([samePlain, sameHeader]).toEqual([plain, header]);
    expect(new Set([header, plain, text, ordinal, date, note]).size).toBe(6);
    expect(formats[header]).toMatch(/applyFill="true".*horizontal="center" vertical="center" wrapText="true"/);
    expect(formats[text]).toMatch(/applyBorder="true".*horizontal="left" vertical="top" wrapText="true"/);
    expect([header, note, text].map((number) => /<b\/>|<i\/>/.exec(fontOf(number))?.[0])).toEqual([
      "<b/>",
      "<i/>",
      undefined,
    ]);
  });

  it("keeps each text once, however many cells say it, and counts both", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [cell("Bộ Công Thương"), cell(index % 2 ? "có" : "chưa")]);
    const xml = await part(oneSheet({ rows }), "xl/sharedStrings.xml");
    expect(xml).toContain('count="80" uniqueCount="3"');
    expect(xml).toContain("<si><t>Bộ Công Thương</t></si><si><t>chưa</t></si><si><t>có</t></si></sst>");
  });

  it("writes what XML cannot hold the way Excel does, and text that looks like it as it is", async () => {
    const rows = [[cell("a\rb\u0001c\u0085\ufffe\uffff\ud800"), cell("_x000d_ _X0041_ _x41_")]];
    const xml = await part(oneSheet({ rows }), "xl/sharedStrings.xml");
    expect(xml).toContain("<t>a_x000D_b_x0001_c\u0085\ufffd\ufffd\ufffd</t>");
    expect(xml).toContain("<t>_x005F_x000d_ _x005F_X0041_ _x41_</t>");
  });

  it("leaves numbers that are none empty, and keeps the height of a row below the last value", async () => {
    const rows = [[cell(Number.NaN, ORDINAL), cell(Number.POSITIVE_INFINITY, {}), cell(1e21, {})]];
    const xml = await part(oneSheet({ rows, rowHeights: new Map([[2, 30]]) }), SHEET);
    expect(xml).toMatch(
      /<c r="A1" s="\d+"\/><c r="B1" s="\d+"\/><c r="C1" s="\d+"><v>1e\+21<\/v><\/c><\/row><row r="3" ht="30" customHeight="1"\/>/,
    );
    expect(xml).toContain('<dimension ref="A1:C1"/>');
  });

  it("has the hash of what any program unpacks from it", async () => {
    const { bytes, hash } = await pressXlsx(template(NQ57_2023, "bct"));
    const zip = openZip(bytes);
    const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
    const lines = [...localNames(bytes)].sort().map((name) => {
      const content = zip.read(name) ?? new Uint8Array();
      return `${name}\n${content.length}\n${sha256(content)}\n`;
    });
    expect(lines.length).toBeGreaterThan(10);
    expect(hash).toBe(sha256(lines.join("")));
    const { hash: other } = await pressXlsx(template(NQ57_2023, "p63-cao-bang"));
    expect(other).not.toBe(hash);
  });

  it("does not ask programs to recalculate, so that closing it asks for no saving", async () => {
    expect(await part(oneSheet({}), "xl/workbook.xml")).not.toContain("calcPr");
  });

  it("is a zip that any program unpacks: local headers agree with the directory", async () => {
    const bytes = Buffer.from(await writeXlsx(template(NQ57_2023, "bct")));
    expect(localNames(bytes).map((name) => name.toLowerCase())).toEqual(openZip(bytes).names());
  });
});

/** Names as they stand before the parts, each part unpacked on the way. */
function localNames(workbook: Uint8Array): string[] {
  const bytes = Buffer.from(workbook);
  const names: string[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, packed, size, length] = [8, 18, 22, 26].map((field) =>
      field === 18 || field === 22 ? bytes.readUInt32LE(at + field) : bytes.readUInt16LE(at + field),
    );
    const start = at + 30 + (length ?? 0);
    const content = bytes.subarray(start, start + (packed ?? 0));
    expect((method === 8 ? inflateRawSync(content) : content).length).toBe(size);
    names.push(bytes.toString("utf8", at + 30, start));
    at = start + (packed ?? 0);
  }
  return names;
}
