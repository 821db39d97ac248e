import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type OfficeSession, openOfficeSession } from "../support/office/session.ts";

/** The unmodified office.js against our host: what the add-in may rely on, and what must fail loudly. */
let session: OfficeSession;
beforeAll(async () => {
  session = await openOfficeSession();
});
afterAll(() => session?.close());
beforeEach(() => session.excel.evaluate(() => window.excel.clear()));

/** How a batch fails, as its code. */
const failureOf = (body: string): Promise<string> =>
  session.addin.evaluate(
    (source) =>
      Excel.run((context) => new Function("context", `return (async () => { ${source} })()`)(context)).then(
        () => "no failure",
        (error) => `${error.code}: ${error.message}`,
      ),
    body,
  );

const SHEET = "const sheet = context.workbook.worksheets.getItem('Sheet1');";

describe("office.js and our host", () => {
  it("agree on where they are", async () => {
    expect(await session.addin.evaluate(() => window.ready)).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    const facts = await session.addin.evaluate(() => window.addin.workbook.facts);
    expect(facts).toMatchObject({ host: "excel", platform: "OfficeOnline", supported: true, language: "vi-VN" });
  });

  it("send a batch at the sync and not before", async () => {
    const seen = await session.addin.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
        range.values = [
          [1, "hai"],
          ["ba", true],
        ];
        range.load("values,address");
        const early = (() => {
          try {
            return range.values;
          } catch (error) {
            return error instanceof Error && "code" in error ? error.code : error;
          }
        })();
        await context.sync();
        return { early, late: range.values, address: range.address };
      }),
    );
    const late = [
      [1, "hai"],
      ["ba", true],
    ];
    expect(seen).toEqual({ early: late, late, address: "Sheet1!A1:B2" });
  });

  it("refuse a property that was not loaded", async () => {
    expect(await failureOf(`${SHEET} return sheet.getRange('A1').text`)).toMatch(/^PropertyNotLoaded/);
  });

  it("say whether a sheet is there, and fail where it must be", async () => {
    const nulls = await session.addin.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const there = worksheets.getItemOrNullObject("sheet1");
        const missing = worksheets.getItemOrNullObject("Không có");
        const beyond = missing.getUsedRangeOrNullObject();
        await context.sync();
        return [there.isNullObject, missing.isNullObject, beyond.isNullObject];
      }),
    );
    expect(nulls).toEqual([false, true, true]);
    expect(
      await failureOf("context.workbook.worksheets.getItem('Không có').load('name'); await context.sync()"),
    ).toMatch(/^ItemNotFound/);
  });

  it("refuse a second sheet of the same name, a table of the wrong size, a name like a cell", async () => {
    expect(await failureOf("context.workbook.worksheets.add('SHEET1'); await context.sync()")).toMatch(
      /^ItemAlreadyExists/,
    );
    expect(await failureOf(`${SHEET} sheet.getRange('A1:B2').values = [[1]]; await context.sync()`)).toMatch(
      /^InvalidArgument/,
    );
    expect(await failureOf("context.workbook.worksheets.add('a/b'); await context.sync()")).toMatch(/^InvalidArgument/);
    expect(
      await failureOf(`${SHEET} context.workbook.names.add('AB12', sheet.getRange('A1')); await context.sync()`),
    ).toMatch(/^InvalidArgument/);
  });

  it("keep what a failed batch did before it failed", async () => {
    await failureOf(
      "context.workbook.worksheets.add('Đã thêm'); context.workbook.worksheets.getItem('x').load('name'); await context.sync()",
    );
    const names = await session.excel.evaluate(() => window.excel.document.sheets.map(({ name }) => name));
    expect(names).toEqual(["Sheet1", "Đã thêm"]);
  });

  it("name the member the host does not have", async () => {
    expect(
      await failureOf("context.workbook.worksheets.getItem('Sheet1').shapes.load('items'); await context.sync()"),
    ).toMatch(/^ApiNotFound: .*Worksheet\.Shapes/);
    expect(await failureOf(`${SHEET} sheet.getRange('A1').insert('Down'); await context.sync()`)).toMatch(
      /^ApiNotFound: .*Range\.Insert/,
    );
    expect(await failureOf(`${SHEET} sheet.load('tabColor'); await context.sync()`)).toMatch(
      /^ApiNotFound: .*Worksheet\.tabColor/i,
    );
    expect(await failureOf(`${SHEET} sheet.tabColor = '#FF0000'; await context.sync()`)).toMatch(
      /^ApiNotFound: .*Worksheet\.TabColor=/,
    );
  });

  it("cut a large table into pieces and put it together again", async () => {
    const corners = await session.addin.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:K401");
        range.values = Array.from({ length: 400 }, (_, row) =>
          Array.from({ length: 10 }, (_, column) => row * 10 + column),
        );
        await context.sync();
        range.load("values");
        await context.sync();
        return [range.values[0]?.[0], range.values[149]?.[9], range.values[399]?.[9]];
      }),
    );
    expect(corners).toEqual([0, 1499, 3999]);
  });

  it("take what is written as if it were typed", async () => {
    const inputs = ["=1+1", "'=1+1", "007", "'007", "11/9/2020", "50%", "TRUE", "- việc", "3 tháng", "13/9/2020"];
    const seen = await session.addin.evaluate(
      (values) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Sheet1").getRange(`A1:A${values.length}`);
          range.values = values.map((value) => [value]);
          range.load("values,numberFormat");
          await context.sync();
          return range.values.map(([value], row) => [value, range.numberFormat[row]?.[0]]);
        }),
      inputs,
    );
    expect(seen).toEqual([
      ["#NAME?", "General"],
      ["=1+1", "General"],
      [7, "General"],
      ["007", "General"],
      [44_144, "m/d/yyyy"],
      [0.5, "0%"],
      [true, "General"],
      ["#NAME?", "General"],
      ["3 tháng", "General"],
      ["13/9/2020", "General"],
    ]);
  });

  it("answer null for a range whose cells differ", async () => {
    const seen = await session.addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "có,không" } };
        const both = sheet.getRange("A1:A2");
        both.load("format/font/bold,format/font/name,dataValidation/type,dataValidation/rule");
        await context.sync();
        return [both.format.font.bold, both.format.font.name, both.dataValidation.type, both.dataValidation.rule];
      }),
    );
    expect(seen).toEqual([null, "Calibri", "Inconsistent", null]);
  });

  it("keep a tracked range over several syncs", async () => {
    const values = await session.addin.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("C3");
        range.values = [["một"]];
        await context.sync();
        range.load("values");
        await context.sync();
        return range.values;
      }),
    );
    expect(values).toEqual([["một"]]);
  });
});

describe("ribbon commands", () => {
  it("work at the first click, and when clicked twice quickly", async () => {
    await session.excel.evaluate(async () => {
      const { commands } = window.excel;
      await commands.invoke("noteCommand", "TongHop.First");
      await Promise.all([commands.invoke("noteCommand", "TongHop.A"), commands.invoke("noteCommand", "TongHop.B")]);
    });
    const frame = session.excel.frames().find((other) => other.url().endsWith("?commands"));
    expect(await frame?.evaluate(() => window.addin.commandLog)).toEqual(["TongHop.First", "TongHop.A", "TongHop.B"]);
  });
});

describe("the dialog", () => {
  it("hands its message to the page that opened it", async () => {
    const answer = session.addin.evaluate(() => window.addin.workbook.openDialog(`${location.origin}/dialog.html`));
    expect(await answer).toBe("signed in");
  });
});
