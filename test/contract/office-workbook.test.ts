import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookOf, cell, sheetOf } from "../../shared/book/builders.ts";
import { plainBook } from "../../shared/book/plain-book.ts";
import { type OfficeSession, openOfficeSession } from "../support/office/session.ts";

let session: OfficeSession;
beforeAll(async () => {
  session = await openOfficeSession();
});
afterAll(() => session?.close());
beforeEach(() => session.excel.evaluate(() => window.excel.clear()));

describe("the open workbook, as actions see it", () => {
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

  it("writes single cells with two syncs, and leaves those that have changed or hold a formula", async () => {
    await insert("keep");
    await session.excel.evaluate(() => {
      const sheet = window.excel.document.sheets.find(({ name }) => name === "Phụ lục 3");
      sheet?.write(1, 0, { kind: "value", value: "đã sửa tay" });
      sheet?.write(2, 1, { kind: "formula", formula: "=A1" });
    });
    const change = { sheet: "Phụ lục 3", numberFormat: null };
    const outcome = await session.addin.evaluate(
      async (changes) => {
        window.addin.syncs();
        const { written, left } = await window.addin.workbook.write(changes);
        return {
          written: written.map(({ cell }) => cell),
          left: left.map(({ cell }) => cell),
          syncs: window.addin.syncs(),
        };
      },
      [
        { ...change, cell: "B1", was: "Tên", value: "=1+1" },
        { ...change, cell: "A2", was: 1, value: 2 },
        { ...change, cell: "B2", was: "việc", value: 45118, numberFormat: "dd/mm/yyyy" },
        { ...change, cell: "B3", was: "#NAME?", value: "mất công thức" },
        { ...change, cell: "C9", was: "", value: "dòng mới", font: "Arial" },
      ],
    );
    expect(outcome).toEqual({ written: ["B1", "B2", "C9"], left: ["A2", "B3"], syncs: 2 });
    const cells = await session.excel.evaluate(() => {
      const sheet = window.excel.document.sheets.find(({ name }) => name === "Phụ lục 3");
      return [sheet?.cell(0, 1), sheet?.cell(1, 0), sheet?.cell(1, 1), sheet?.cell(2, 1)].map((cell) => [
        cell?.content,
        cell?.format.numberFormat,
      ]);
    });
    expect(cells.map(([content]) => content)).toEqual([
      { kind: "value", value: "=1+1" },
      { kind: "value", value: "đã sửa tay" },
      { kind: "value", value: 45118 },
      { kind: "formula", formula: "=A1" },
    ]);
    expect(cells[2]?.[1]).toBe("dd/mm/yyyy");
    const font = await session.excel.evaluate(
      () => window.excel.document.sheets.find(({ name }) => name === "Phụ lục 3")?.cell(8, 2).format.fontName,
    );
    expect(font).toBe("Arial");
  });

  it("takes back what it placed when Excel refuses a part of it", async () => {
    const name = {
      name: "AB12",
      hidden: true,
      scope: null,
      sheet: "Danh mục",
      range: { top: 0, left: 0, bottom: 0, right: 0 },
    };
    const kind = await session.addin.evaluate(
      (plain) => window.addin.workbook.insert(window.addin.bookOfPlain(plain)).catch((trouble) => trouble.kind),
      plainBook({ ...book, names: [name] }),
    );
    expect(kind).toBe("failed");
    expect(await tabs()).toEqual(["Sheet1"]);
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
    await session.excel.evaluate(() => window.excel.document.sheets[0]?.setRowHidden(2_999, true));
    const seen = await session.addin.evaluate(async () => {
      const [sheet] = (await window.addin.workbook.read()).sheets;
      return [
        sheet?.rows.length,
        sheet?.rows[1]?.[1]?.value,
        sheet?.rows[3_000]?.[99]?.value,
        sheet?.rows[7]?.[7] ?? null,
        ...(sheet?.hiddenRows ?? []),
      ];
    });
    expect(seen).toEqual([3_001, "cuối", "cuối", null, 2_999]);
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

  it("stops listening in the middle of a cell's editing too, once the cell is let go", async () => {
    await session.addin.evaluate(async () => {
      Object.assign(window, { stop: await window.addin.workbook.onChange(() => undefined) });
    });
    await session.excel.evaluate(() => window.excel.host.beginCellEdit());
    const stopped = session.addin.evaluate(async () => {
      await Reflect.get(window, "stop")();
      return "stopped";
    });
    await session.addin.evaluate(() => Excel.run(async (context) => context.sync()).catch(() => undefined));
    await session.excel.evaluate(() => window.excel.host.endCellEdit());
    expect(await stopped).toBe("stopped");
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

  it("hears a notice also when the page that left it goes on writing", async () => {
    await session.addin.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      await window.addin.workbook.onNotice((notice) => heard.push(notice));
    });
    const commands = session.excel.frames().find((frame) => frame.url().endsWith("?commands"));
    await commands?.evaluate(async () => {
      await window.addin.workbook.leaveNotice("lệnh đã xong");
      localStorage.setItem("tong-hop.base/nq57-2023/bct", "1");
    });
    await expect.poll(() => session.addin.evaluate(() => Reflect.get(window, "heard"))).toEqual(["lệnh đã xong"]);
  });
});
