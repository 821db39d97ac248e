import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookOf, cell, sheetOf } from "../../shared/book/builders.ts";
import { plainBook } from "../support/office/plain-book.ts";
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

describe("the add-in's press", () => {
  const book = bookOf({
    sheets: [
      sheetOf({
        name: "Phụ lục 3",
        rows: [
          [cell("STT"), cell("Tên")],
          [cell(1), cell("việc")],
        ],
      }),
      sheetOf({ name: "Danh mục", rows: [[cell("a")], [cell("b")]], visibility: "hidden" }),
    ],
    activeSheet: "Phụ lục 3",
  });
  const insert = (whenPresent: "keep" | "add") =>
    session.addin.evaluate(
      async ([plain, mode]) => {
        const outcome = await window.addin.workbook.insert(window.addin.bookOfPlain(plain), mode);
        return { ...outcome, syncs: window.addin.syncs() };
      },
      [plainBook(book), whenPresent] as const,
    );
  const tabs = () => session.excel.evaluate(() => window.excel.document.sheets.map(({ name }) => name));

  it("places a Book with two syncs and two requests, and reads all with two", async () => {
    await session.addin.evaluate(() => window.addin.syncs());
    expect(await insert("keep")).toEqual({ added: ["Phụ lục 3"], kept: [], syncs: 2 });
    expect(await session.excel.evaluate(() => window.excel.batches.length)).toBe(2);
    const syncs = await session.addin.evaluate(async () => {
      await window.addin.workbook.read();
      return window.addin.syncs();
    });
    expect(syncs).toBe(2);
    expect(await session.excel.evaluate(() => window.excel.batches.length)).toBe(4);
  });

  it("writes nothing over what stands, and uses a list that says the same again", async () => {
    await insert("keep");
    await session.excel.evaluate(() => {
      const sheet = window.excel.document.sheets.find(({ name }) => name === "Phụ lục 3");
      sheet?.write(1, 1, { kind: "value", value: "đã sửa tay" });
    });
    expect(await insert("keep")).toMatchObject({ added: [], kept: ["Phụ lục 3"] });
    expect(await insert("add")).toMatchObject({ added: ["Phụ lục 3 (2)"], kept: [] });
    expect(await tabs()).toEqual(["Sheet1", "Phụ lục 3", "Danh mục", "Phụ lục 3 (2)"]);
    const kept = await session.excel.evaluate(
      () => window.excel.document.sheets.find(({ name }) => name === "Phụ lục 3")?.cell(1, 1).content,
    );
    expect(kept).toEqual({ kind: "value", value: "đã sửa tay" });
  });

  it("sends a Book of many megabytes in requests of at most 2.5 MB and some", async () => {
    const rows = Array.from({ length: 4_000 }, (_, row) => [
      cell(row),
      cell("nội dung báo cáo ".repeat(60)),
      cell("đã hoàn thành"),
    ]);
    const large = plainBook(bookOf({ sheets: [sheetOf({ name: "Tổng hợp", rows })] }));
    await session.addin.evaluate((plain) => window.addin.workbook.insert(window.addin.bookOfPlain(plain)), large);
    const sizes = await session.excel.evaluate(() => window.excel.batches.map(({ bytes }) => bytes));
    expect(Math.max(...sizes)).toBeLessThan(2_700_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(5_000_000);
    expect(sizes.length).toBeLessThan(10);
  });

  it("reads a sheet that is too large for one answer in pieces, and gives up on a filled one", async () => {
    const write = (row: number, column: number) =>
      session.excel.evaluate(
        ([r, c]) => window.excel.document.sheets[0]?.write(r, c, { kind: "value", value: "cuối" }),
        [row, column] as const,
      );
    await write(1, 1);
    await write(3_000, 99);
    const seen = await session.addin.evaluate(async () => {
      const [sheet] = (await window.addin.workbook.read()).sheets;
      return [
        sheet?.rows.length,
        sheet?.rows[1]?.[1]?.value,
        sheet?.rows[3_000]?.[99]?.value,
        sheet?.rows[7]?.[7] ?? null,
      ];
    });
    expect(seen).toEqual([3_001, "cuối", "cuối", null]);
    await write(1_000_000, 9);
    const kind = await session.addin.evaluate(() => window.addin.workbook.read().catch((trouble) => trouble.kind));
    expect(kind).toBe("too-large");
  });

  it("goes to a cell, also on a hidden sheet, and says when the sheet is gone", async () => {
    await insert("keep");
    await session.addin.evaluate(() => window.addin.workbook.goTo("Danh mục", "A2"));
    const selection = await session.excel.evaluate(() => {
      const { sheet, range } = window.excel.document.selection;
      return [sheet.name, sheet.visibility, range.top, range.left];
    });
    expect(selection).toEqual(["Danh mục", "Visible", 1, 0]);
    const kind = await session.addin.evaluate(() =>
      window.addin.workbook.goTo("Không có", "A1").catch((trouble) => trouble.kind),
    );
    expect(kind).toBe("not-found");
  });

  it("waits while a cell is being edited", async () => {
    await session.excel.evaluate(() => window.excel.host.beginCellEdit());
    const read = session.addin.evaluate(() => window.addin.workbook.read().then(({ sheets }) => sheets.length));
    const busy = await session.addin.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      }).catch((error) => error.code),
    );
    expect(busy).toBe("InvalidOperationInCellEditMode");
    await session.excel.evaluate(() => window.excel.host.endCellEdit());
    expect(await read).toBe(1);
  });

  it("tells of changed cells until told to stop", async () => {
    const counts = await session.addin.evaluate(async () => {
      let told = 0;
      const stop = await window.addin.workbook.onChange(() => {
        told += 1;
      });
      const write = () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("A1:B9").values = Array.from({ length: 9 }, () => [
            1, 2,
          ]);
          await context.sync();
        });
      await write();
      const first = told;
      await stop();
      await write();
      return [first, told];
    });
    expect(counts).toEqual([1, 1]);
  });

  it("leaves notices for the pane, each one once", async () => {
    const heard = await session.addin.evaluate(async () => {
      await window.addin.workbook.leaveNotice("lệnh đã xong");
      const notices: string[] = [];
      const stop = await window.addin.workbook.onNotice((notice) => notices.push(notice));
      stop();
      await window.addin.workbook.onNotice((notice) => notices.push(notice)).then((end) => end());
      return notices;
    });
    expect(heard).toEqual(["lệnh đã xong"]);
  });
});
