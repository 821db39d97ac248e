import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { type Book, type Cell, cellAt } from "../../../shared/book/book.ts";
import { dateOfSerial, isDateFormat } from "../../../shared/book/dates.ts";
import { UNCOMPUTED } from "../../../shared/book/formula-errors.ts";
import { problemTitle } from "../../../shared/problem.ts";
import { streamedZip, type TestWorkbook, workbookOf } from "./packages.ts";

async function read(workbook: TestWorkbook): Promise<Book> {
  const result = await readXlsx(workbookOf(workbook));
  if (!result.ok) throw new Error(problemTitle(result.error));
  return result.value;
}

/** The cells of the first row. */
async function readRow(cells: string, more: TestWorkbook = {}): Promise<readonly (Cell | null)[]> {
  const book = await read({ ...more, sheet: `<sheetData><row r="1">${cells}</row></sheetData>` });
  return book.sheets[0]?.rows[0] ?? [];
}

const valuesOf = (cells: readonly (Cell | null)[]): unknown[] => cells.map((cell) => cell?.value ?? null);

const FONTS =
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val=".VnTime"/></font></fonts>';
const FORMATS = '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>';
const CELL_FORMATS =
  '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="49" fontId="1"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
/** Fonts of conditional formats, which are nobody's cell font. */
const OTHER_FONTS = '<dxfs><dxf><font><i/><name val="Arial"/></font></dxf></dxfs>';
const styles = FORMATS + FONTS + CELL_FORMATS + OTHER_FONTS;

describe("values as other programs write them", () => {
  it("shared texts, also in runs of rich text, without phonetic readings", async () => {
    const strings = [
      "<si><t>Đã hoàn thành</t></si>",
      "<si><r><t>Đã </t></r><r><rPr><b/></rPr><t xml:space='preserve'>hoàn </t></r><r><t>thành</t></r></si>",
      "<si><t>漢</t><rPh sb='0' eb='1'><t>kan</t></rPh></si>",
      "<si><t>a_x000D_b &amp; &lt;&#7897;&#x1F600;&gt; <![CDATA[<c>]]></t></si>",
      "<si/>",
    ];
    const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join("");
    const row = await readRow(cells, { strings: strings.join("") });
    expect(valuesOf(row)).toEqual(["Đã hoàn thành", "Đã hoàn thành", "漢", "a\rb & <ộ😀> <c>"]);
  });

  it("inline texts, last values of formulas, yes and no, errors as their text", async () => {
    const row = await readRow(
      '<c t="inlineStr"><is><t>trong ô</t></is></c><c t="inlineStr"><is><r><t>hai </t></r><r><t>đoạn</t></r></is></c>' +
        '<c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>chữ</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>' +
        '<c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>IF(1,"","")</f></c><c s="1"/>',
    );
    expect(valuesOf(row)).toEqual(["trong ô", "hai đoạn", 2, "chữ", true, false, "#DIV/0!"]);
  });

  it("at their addresses, or one after the other where addresses are left out", async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="3"><c><v>3</v></c></row></sheetData>';
    const rows = (await read({ sheet })).sheets[0]?.rows ?? [];
    expect(rows.map(valuesOf)).toEqual([[1, null, null, 4, 5], [], [3]]);
  });

  it("without a stray styled cell at the end of the sheet", async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>';
    expect((await read({ sheet, styles })).sheets[0]?.rows).toHaveLength(1);
  });

  it("with prefixed elements, comments and byte order marks", async () => {
    const sheet = '<x:sheetData><!-- <row> --><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>';
    expect(valuesOf((await read({ sheet })).sheets[0]?.rows[0] ?? [])).toEqual([7]);
  });
});

describe("what is out of sight", () => {
  it("hidden and filtered rows and hidden columns are told, their cells read like others", async () => {
    const sheet =
      '<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
      '<row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="0"><c r="A3"><v>3</v></c></row></sheetData>';
    const [read2] = (await read({ sheet })).sheets;
    expect(read2?.rows.map(valuesOf)).toEqual([[1], [2], [3]]);
    expect([...(read2?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(read2?.hiddenColumns ?? [])]).toEqual([1, 2]);
  });

  it("struck-through text is told of a whole cell; of a part of it, the rest is the value", async () => {
    const fonts = '<fonts><font><name val="Arial"/></font><font><strike/></font><font><strike val="0"/></font></fonts>';
    const xfs = '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
    const struck = (text: string): string => `<r><rPr><strike/></rPr><t>${text}</t></r>`;
    const strings = `<si><r><t>mới </t></r>${struck("cũ")}</si><si>${struck("tất ")}${struck("cả")}</si>`;
    const texts = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>';
    const row = await readRow(`<c><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c>${texts}`, {
      styles: fonts + xfs,
      strings,
    });
    expect(row.map((cell) => cell?.style.font?.strike === true)).toEqual([false, true, false, false, true]);
    expect(row[3]).toMatchObject({ value: "mới ", whole: "mới cũ", style: { font: { name: "Arial" } } });
    expect(row[4]).toMatchObject({ value: "tất cả" });
    expect(row[4]?.whole).toBeUndefined();
  });
});

describe("comments", () => {
  const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  const relations = `<Relationships><Relationship Id="rId1" Type="${type}" Target="../comments1.xml"/></Relationships>`;
  const relationsPart = { name: "xl/worksheets/_rels/sheet1.xml.rels", content: relations };

  it("are counted, not read", async () => {
    const content =
      '<comments><commentList><comment ref="A1"><text/></comment><comment ref="B2"/></commentList></comments>';
    const [told] = (await read({ sheet, more: [relationsPart, { name: "xl/comments1.xml", content }] })).sheets;
    expect(told?.comments).toBe(2);
    expect(told?.rows.map(valuesOf)).toEqual([[1]]);
  });

  it("that a file promises and does not hold are none", async () => {
    expect((await read({ sheet, more: [relationsPart] })).sheets[0]?.comments).toBeUndefined();
    expect((await read({ sheet })).sheets[0]?.comments).toBeUndefined();
  });
});

describe("formulas that were never computed", () => {
  it("are no empty cells, unless others of the sheet show that the empty ones are meant", async () => {
    const never = await readRow("<c><f>A1+1</f></c><c><f>B1</f><v></v></c><c><v>7</v></c>");
    expect(valuesOf(never)).toEqual([UNCOMPUTED, UNCOMPUTED, 7]);
    const computed = await readRow('<c t="str"><f>IF(1,"","")</f><v></v></c><c><f>IF(1,"","")</f></c><c><v>7</v></c>');
    expect(valuesOf(computed)).toEqual([null, null, 7]);
  });
});

describe("styles", () => {
  it("tell font and number format", async () => {
    const [first, second] = await readRow('<c s="1"><v>1</v></c><c s="9"><v>1</v></c>', { styles });
    expect(first?.style).toEqual({ numberFormat: "@", font: { name: ".VnTime", size: 13, bold: true } });
    expect(second?.style).toEqual({ numberFormat: "General" });
  });

  it("give way to the font of the first run, which may be all that tells the encoding", async () => {
    const runs =
      '<si><r><rPr><rFont val="VNI-Times"/><sz val="12"/></rPr><t>Ñaõ </t></r><r><rPr><rFont val="Arial"/></rPr><t>x</t></r></si>';
    const [cell] = await readRow('<c t="s" s="1"><v>0</v></c>', { styles, strings: runs });
    expect(cell?.style.font).toEqual({ name: "VNI-Times", size: 12, bold: true });
    expect(cell?.style.numberFormat).toBe("@");
  });

  it("make days of numbers, in built-in and own formats", async () => {
    const row = await readRow('<c s="2"><v>45118</v></c><c s="3"><v>45118</v></c><c s="0"><v>45118</v></c>', {
      styles,
    });
    expect(row.map((cell) => isDateFormat(cell?.style.numberFormat ?? ""))).toEqual([true, true, false]);
    // Excel's own short date follows the reader's settings: it says nothing of the month standing first.
    expect(row[1]?.style.numberFormat).toBe("dd/mm/yyyy");
  });
});

describe("days", () => {
  it("of workbooks that count from 1904 are counted from 1900; other numbers stay", async () => {
    const before = '<workbookPr date1904="1"/>';
    const row = await readRow('<c s="2"><v>43656</v></c><c><v>43656</v></c>', { styles, before });
    expect(dateOfSerial(Number(row[0]?.value))).toBe("2023-07-11");
    expect(row[1]?.value).toBe(43_656);
    expect((await read({ styles, before })).date1904).toBe(true);
    expect((await read({ styles })).date1904).toBeUndefined();
  });

  it("written as ISO text are serial numbers under a date format", async () => {
    const [cell, wrong] = await readRow('<c t="d"><v>2023-07-11T00:00:00</v></c><c t="d"><v>2023-02-30</v></c>');
    expect([cell?.value, cell?.style.numberFormat]).toEqual([45_118, "yyyy-mm-dd"]);
    expect(wrong?.value).toBe("2023-02-30");
  });
});

describe("the workbook round the values", () => {
  it("keeps names of ranges, hidden and scoped, and passes over formulas, lost ranges and Excel's own names", async () => {
    const after =
      "<definedNames><definedName name='_TH.c.u.a' hidden='1' localSheetId='0'>'Trang 1'!$A$4:$C$4</definedName>" +
      "<definedName name='Moc'>'Trang 1'!B2</definedName><definedName name='So'>42</definedName>" +
      "<definedName name='Mat'>#REF!</definedName><definedName name='Khac'>[1]Sheet1!$A$1</definedName>" +
      "<definedName name='_xlnm.Print_Titles' localSheetId='0'>'Trang 1'!$1:$1</definedName></definedNames>";
    expect((await read({ after })).names).toEqual([
      {
        name: "_TH.c.u.a",
        hidden: true,
        scope: "Trang 1",
        sheet: "Trang 1",
        range: { top: 3, left: 0, bottom: 3, right: 2 },
      },
      { name: "Moc", hidden: false, scope: null, sheet: "Trang 1", range: { top: 1, left: 1, bottom: 1, right: 1 } },
    ]);
  });

  it("keeps dropdowns, also those Excel puts into an extension because their list is on another sheet", async () => {
    const sheet =
      '<sheetData/><dataValidations><dataValidation type="list" sqref="C1:C9 E1" showErrorMessage="1" error="Chọn"><formula1>$A$1:$A$3</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="F1"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
      "<extLst><ext><x14:dataValidations><x14:dataValidation type='list' prompt='Mời chọn'><x14:formula1><xm:f>'Danh mục'!$B$2:$B$6</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation></x14:dataValidations>" +
      "<x14:conditionalFormatting><xm:sqref>Z1</xm:sqref></x14:conditionalFormatting></ext></extLst>";
    const list = (
      right: string,
      range: object,
      source: object,
      prompt: string | null,
      error: string | null,
    ): object => ({
      kind: "list",
      range,
      source: { sheet: right, range: source },
      prompt,
      error,
    });
    const labels = { top: 0, left: 0, bottom: 2, right: 0 };
    expect((await read({ sheet })).sheets[0]?.validations).toEqual([
      list("Trang 1", { top: 0, left: 2, bottom: 8, right: 2 }, labels, null, "Chọn"),
      list("Trang 1", { top: 0, left: 4, bottom: 0, right: 4 }, labels, null, "Chọn"),
      list(
        "Danh mục",
        { top: 0, left: 3, bottom: 0, right: 3 },
        { top: 1, left: 1, bottom: 5, right: 1 },
        "Mời chọn",
        null,
      ),
    ]);
  });

  it("keeps widths, heights set by hand, merges and frozen rows", async () => {
    const sheet =
      '<sheetViews><sheetView><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>' +
      '<cols><col min="2" max="3" width="20.5" customWidth="1"/><col min="4" max="16384" width="9"/></cols>' +
      '<sheetData><row r="1" ht="40" customHeight="1"/><row r="2" ht="30"/></sheetData>' +
      '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>';
    expect((await read({ sheet })).sheets[0]).toMatchObject({
      columnWidths: [null, 20.5, 20.5],
      rowHeights: new Map([[0, 40]]),
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      frozenRows: 2,
    });
  });

  it("never looks at what links elsewhere: external books, pictures, embedded objects", async () => {
    const more = [
      { name: "xl/externalLinks/externalLink1.xml", content: "<!DOCTYPE x><broken" },
      { name: "xl/embeddings/oleObject1.bin", content: "\0\x01" },
      { name: "xl/drawings/drawing1.xml", content: "not xml <" },
    ];
    const book = await read({ more, sheet: "<sheetData><row><c><v>1</v></c></row></sheetData>" });
    expect(book.sheets[0] && cellAt(book.sheets[0], { row: 0, column: 0 })?.value).toBe(1);
  });
});

describe("packages of programs that stream", () => {
  const cells = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Cao Bằng</t></is></c></row></sheetData>';
  const plain = workbookOf({ sheet: cells });

  it("say all sizes in 64 bits, behind the parts", async () => {
    const streamed = await readXlsx(streamedZip(plain));
    expect(streamed).toMatchObject({ ok: true });
    expect(streamed).toEqual(await readXlsx(plain));
  });

  it("are refused where they say nothing at all, or more than there is", async () => {
    const bytes = Buffer.from(streamedZip(plain));
    const record = bytes.indexOf(Buffer.from([0x01, 0, 24, 0]));
    bytes.writeBigUInt64LE(1n << 40n, record + 4);
    expect(await readXlsx(bytes)).toMatchObject({ ok: false, error: { code: "unreadable-workbook" } });
    bytes.writeUInt16LE(0x7777, record);
    expect(await readXlsx(bytes)).toMatchObject({ ok: false, error: { code: "unreadable-workbook" } });
  });
});
