import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Book } from "../../shared/book/book.ts";
import { bookOf, cell, sheetOf } from "../../shared/book/builders.ts";
import { bookOfPlain, plainBook } from "../../shared/book/plain-book.ts";
import { type DocumentKind, type OfficeSession, openOfficeSession } from "../support/office/session.ts";
import { pressContract } from "./press-contract.ts";

/** The Office.js press over one of the documents behind the host. */
export function officePressContract(kind: DocumentKind, randomRuns: number): void {
  describe(`over the ${kind} document`, () => {
    let session: OfficeSession;
    beforeAll(async () => {
      session = await openOfficeSession(kind);
    });
    afterAll(() => session?.close());

    /** Cells, merges, names and sheets as the press reads them; what it does not read (widths, dropdowns) as the document shows it. */
    async function readBack(): Promise<Book> {
      const seen = bookOfPlain(await session.excel.evaluate(() => window.excel.book()));
      const read = bookOfPlain(
        await session.addin.evaluate(async () => window.addin.plainBook(await window.addin.workbook.read())),
      );
      const sheets = read.sheets.map((sheet) => {
        const shown = seen.sheets.find(({ name }) => name === sheet.name);
        if (shown === undefined) throw new Error(`no sheet ${sheet.name}`);
        return { ...shown, name: sheet.name, visibility: sheet.visibility, rows: sheet.rows, merges: sheet.merges };
      });
      return { ...read, sheets, activeSheet: seen.activeSheet };
    }

    const press = async (book: Book): Promise<void> => {
      await session.excel.evaluate(() => window.excel.clear());
      await session.addin.evaluate(async (plain) => {
        await window.addin.workbook.insert(window.addin.bookOfPlain(plain));
      }, plainBook(book));
      // A new Excel workbook has a sheet of its own; a Book knows nothing of it.
      await session.excel.evaluate(() => {
        const { document } = window.excel;
        const [blank] = document.sheets;
        if (blank !== undefined) document.removeSheet(blank);
      });
    };

    test("rows and columns out of sight and crossed-out text are told, and still with two syncs", async () => {
      const rows = Array.from({ length: 4 }, () => [null, cell("việc"), cell("mức")]);
      await press(
        bookOf({ sheets: [sheetOf({ name: "Phụ lục 3", rows: [[], ...rows] }), sheetOf({ name: "Trống", rows: [] })] }),
      );
      await session.excel.evaluate(() => {
        const [sheet] = window.excel.document.sheets;
        for (const row of [2, 3]) sheet?.setRowHidden(row, true);
        sheet?.setRowHidden(3, false);
        sheet?.setColumnHidden(2, true);
        sheet?.format({ top: 4, left: 1, bottom: 4, right: 1 }, { strike: true });
      });
      const seen = await session.addin.evaluate(async () => {
        window.addin.syncs();
        const { sheets } = await window.addin.workbook.read();
        return {
          hidden: sheets.map(({ hiddenRows = [], hiddenColumns = [] }) => [[...hiddenRows], [...hiddenColumns]]),
          struck: sheets[0]?.rows.map((row) => row.map((cell) => cell?.style.font?.strike === true)),
          syncs: window.addin.syncs(),
        };
      });
      expect(seen.hidden).toEqual([
        [[2], [2]],
        [[], []],
      ]);
      expect(seen.struck?.flatMap((row, r) => row.flatMap((struck, c) => (struck ? [[r, c]] : [])))).toEqual([[4, 1]]);
      expect(seen.syncs).toBe(2);
    });

    pressContract("The Office.js press", {
      widthStep: 0.01,
      keepsFrozenRows: true,
      keepsRowHeights: true,
      keepsActiveSheet: true,
      randomRuns,
      // Univer keeps the longest text too, but takes half a minute to lay out its lines.
      ...(kind === "univer" ? { longestText: 3_000 } : {}),
      press,
      readBack,
    });
  });
}
