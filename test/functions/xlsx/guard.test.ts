import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { writeXlsx } from "../../../functions/xlsx/write.ts";
import { bookOf, cell, sheetOf } from "../../../shared/book/builders.ts";
import { problemStatus, problemTitle } from "../../../shared/problem.ts";
import { workbookOf, zipOf } from "./packages.ts";

/** What the person who sent the bytes is told: status and sentence. Fails when the file is read. */
async function refusal(bytes: Uint8Array | string): Promise<string> {
  const read = await readXlsx(Buffer.from(bytes));
  if (read.ok) throw new Error("the file was read");
  return `${problemStatus(read.error)} ${problemTitle(read.error)}`;
}

const row = (content: string): string => `<sheetData><row r="1">${content}</row></sheetData>`;

describe("files that are no .xlsx are named, with what to do", () => {
  it.each([
    ["an old .xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "Excel cũ (.xls)"],
    ["a PDF", "%PDF-1.7\n%\xe2\xe3", "PDF"],
    ["a web page called .xls", "\xef\xbb\xbf\r\n<!DOCTYPE html><html>", "HTML"],
    ["a table of a web page", "<table><tr><td>", "HTML"],
    ["XML of Excel 2003", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "Excel 2003"],
    ["CSV", "STT;Tên nhiệm vụ;Tình trạng\r\n1;x;y", "CSV"],
    ["CSV in UTF-16", "\xff\xfeS\0T\0T\0", "CSV"],
    ["a picture", "\x89PNG\r\n\x1a\n\0\0", "hình ảnh"],
    ["a .rar", "Rar!\x1a\x07", ".rar"],
    ["Word's .rtf", "{\\rtf1\\ansi", "Word"],
    ["something unknown", "\0\x01\x02\x03\x04", "không nhận ra"],
  ])("%s", async (_, bytes, words) => {
    const told = await refusal(Buffer.from(bytes, "latin1"));
    expect(told).toContain("415");
    expect(told).toContain(words);
    expect(told).toContain("Lưu thành (Save As)");
  });

  it("a workbook with a password, in the container of old files", async () => {
    const bytes = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal(bytes)).toContain("gỡ mật khẩu");
  });

  it.each([
    ["OpenDocument", [{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }], ".ods"],
    ["Word", [{ name: "word/document.xml", content: "<w/>" }], ".docx"],
    ["binary Excel", [{ name: "xl/workbook.bin", content: "x" }], ".xlsb"],
    ["a zip of files", [{ name: "báo cáo.xlsx", content: "x" }], "giải nén"],
  ])("a zip that is %s", async (_, parts, words) => expect(await refusal(zipOf(parts))).toContain(words));

  it("a workbook with macros", async () => {
    expect(await refusal(workbookOf({ more: [{ name: "xl/vbaProject.bin", content: "x" }] }))).toContain("macro");
  });

  it("an empty file", async () => expect(await refusal("")).toContain("415 Tệp không phải .xlsx: tệp rỗng"));
});

describe("damaged and hostile packages are refused", () => {
  it("cut off anywhere, or with any byte changed: read or refused, never an exception", async () => {
    const whole = await writeXlsx(bookOf({ sheets: [sheetOf({ name: "a", rows: [[cell("Đã hoàn thành")]] })] }));
    const anywhere = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.boolean());
    await fc.assert(
      fc.asyncProperty(anywhere, async ([at, byte, cut]) => {
        const bytes = cut ? whole.slice(0, at) : whole.map((old, index) => (index === at ? byte : old));
        const read = await readXlsx(bytes);
        if (cut) expect(read.ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("one that says it unpacks to too much, before unpacking anything", async () => {
    const told = await refusal(workbookOf({ more: [{ name: "x.xml", content: "x", declaredSize: 25 * 1024 * 1024 }] }));
    expect(told).toContain("lớn hơn 24 MB");
  });

  it("a bomb that declares little and unpacks to much", async () => {
    const bomb = { name: "xl/sharedStrings.xml", content: Buffer.alloc(20_000_000, " "), declaredSize: 1_000 };
    const rels = `<Relationships><Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
    const parts = [
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "xl/workbook.xml", content: "<workbook/>" },
      { name: "xl/_rels/workbook.xml.rels", content: rels },
    ];
    expect(await refusal(zipOf([...parts, bomb]))).toContain("nhiều hơn mục lục khai báo");
  });

  it.each([{ declaredSize: 30 }, { declaredCrc: 1 }])("a part that is not what the directory says: %j", async (lie) => {
    const mimetype = { name: "mimetype", content: "application/vnd", ...lie };
    expect(await refusal(workbookOf({ more: [mimetype] }))).toContain("không khớp với mục lục");
  });

  it("two parts of one name", async () => {
    const told = await refusal(workbookOf({ more: [{ name: "XL/Workbook.xml", content: "<workbook/>" }] }));
    expect(told).toContain("trùng tên");
  });

  it("two sheets of one part, as if to be unpacked a thousand times", async () => {
    const after = '<sheets><sheet name="Trang 2" sheetId="2" r:id="rId1"/></sheets>';
    expect(await refusal(workbookOf({ after }))).toContain("dùng chung");
  });

  it("thousands of parts", async () => {
    const more = Array.from({ length: 2_001 }, (_, index) => ({ name: `x${index}`, content: "" }));
    expect(await refusal(workbookOf({ more }))).toContain("quá nhiều phần");
  });

  it("a DOCTYPE, whatever entities it declares", async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><sst/>';
    const strings = { name: "xl/sharedStrings.xml", content: lol };
    const rels = `<Relationships><Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
    const parts = [
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "xl/workbook.xml", content: "<workbook/>" },
      { name: "xl/_rels/workbook.xml.rels", content: rels },
    ];
    expect(await refusal(zipOf([...parts, strings]))).toContain("DOCTYPE");
  });

  it.each([
    ["a value in the last cell of all", row('<c r="XFD1048576"><v>1</v></c>'), "XFD1048576"],
    ["a row number beyond all rows", '<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>', "quá xa"],
    ["a row number that is none", '<sheetData><row r="x"><c><v>1</v></c></row></sheetData>', "quá xa"],
    ["an address that is none", row('<c r="1A"><v>1</v></c>'), "địa chỉ ô"],
    ["tags that do not close", "<sheetData>", "XML"],
    ["tags that close crosswise", "<a><b></a></b>", "XML"],
    ["a depth without end", "<a>".repeat(5_000), "XML"],
    ["an attribute without its quotes", "<a b=c>", "XML"],
    ["merges without end", `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(20_001)}</mergeCells>`, "ô gộp"],
  ])("%s", async (_, sheet, words) => {
    const told = await refusal(workbookOf({ sheet }));
    expect(told).toContain("422 Không đọc được tệp");
    expect(told).toContain(words);
  });

  it("one long text in very many cells", async () => {
    const strings = `<si><t>${"x".repeat(32_000)}</t></si>`;
    const sheet = row(Array.from({ length: 600 }, () => '<c t="s"><v>0</v></c>').join(""));
    expect(await refusal(workbookOf({ strings, sheet }))).toContain("quá nhiều chữ");
  });

  it("very many places for very few cells", async () => {
    const rows = Array.from(
      { length: 2_100 },
      (_, index) => `<row r="${index + 1}"><c r="ALL${index + 1}"><v>1</v></c></row>`,
    );
    expect(await refusal(workbookOf({ sheet: `<sheetData>${rows.join("")}</sheetData>` }))).toContain("quá nhiều ô");
  });

  it("any bytes after the mark of a zip", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await refusal(Buffer.concat([Buffer.from("PK\x03\x04"), bytes]))).toContain("422");
      }),
    ));
});
