import { describe, expect, it } from "vitest";
import { readIdentity } from "../../../shared/annex/identity.ts";
import { listSheetName } from "../../../shared/annex/list-sheet.ts";
import { annexSheets, template } from "../../../shared/annex/template.ts";
import { type Book, cellAt, type Sheet, type Validation } from "../../../shared/book/book.ts";
import { dateOfSerial } from "../../../shared/book/dates.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { BUILT_IN_CAMPAIGNS } from "../../../shared/campaign/catalogue.ts";
import { codeListOf, owingUnits, tasksOf } from "../../../shared/campaign/lookup.ts";

const PROVINCE = "p63-cao-bang";
const MINISTRY = "bct";

function sheetOfAnnex(book: Book, annex: string): Sheet {
  const name = book.names.find((one) => readIdentity(one.name)?.annex === annex);
  const sheet = book.sheets.find((one) => one.name === name?.sheet);
  if (sheet === undefined) throw new Error(`the template has no sheet for ${annex}`);
  return sheet;
}

function texts(sheet: Sheet): string[] {
  return sheet.rows.flatMap((row) => row.flatMap((cell) => (cell === null ? [] : [String(cell.value)])));
}

/** The labels a dropdown offers, as a reader of the workbook finds them. */
function offered(book: Book, validation: Validation | undefined): unknown[] {
  if (validation?.kind !== "list") throw new Error("not a dropdown");
  const { sheet: name, range } = validation.source;
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
  return rows.map((row) => cellAt(sheet, { row, column: range.left })?.value);
}

describe("the template of a province", () => {
  const book = template(NQ57_2023, PROVINCE);
  const annex3 = sheetOfAnnex(book, "phu-luc-3");
  const annex4 = sheetOfAnnex(book, "phu-luc-4");
  const narrative = sheetOfAnnex(book, "de-cuong");

  it("opens on Phụ lục 3 and hides the sheet of lists behind the annexes", () => {
    expect(book.activeSheet).toBe("Phụ lục 3");
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Phụ lục 3", "visible"],
      ["Phụ lục 4", "visible"],
      ["Đề cương", "visible"],
      [listSheetName(NQ57_2023), "hidden"],
    ]);
  });

  it("carries the letter's headings and says whose report it is", () => {
    expect(texts(annex3)).toEqual(
      expect.arrayContaining(["PHỤ LỤC 3", "Tên nhiệm vụ", "Đơn vị báo cáo: Ủy ban nhân dân tỉnh Cao Bằng"]),
    );
    expect(texts(annex3).find((text) => text.startsWith("(Kèm theo"))).toContain("8490/BKHĐT-QLKTTW");
  });

  it("lists the unit's tasks in order, numbered, their state still open", () => {
    const name = book.names.find((one) => one.sheet === annex3.name);
    const first = (name?.range.bottom ?? 0) + 1;
    const tasks = tasksOf(NQ57_2023, PROVINCE);
    expect(tasks.length).toBeGreaterThan(0);
    tasks.forEach((task, index) => {
      const [ordinal, title, status] = annex3.rows[first + index] ?? [];
      expect([ordinal?.value, title?.value, status?.value]).toEqual([index + 1, task.name, ""]);
    });
  });

  it("goes by the outline of Phụ lục 2, a ministry by that of Phụ lục 1", () => {
    expect(texts(narrative)).toContain("PHỤ LỤC 2");
    expect(texts(sheetOfAnnex(template(NQ57_2023, MINISTRY), "de-cuong"))).toContain("PHỤ LỤC 1");
  });

  it("offers exactly the labels of the code lists, over every row", () => {
    const labels = codeListOf(NQ57_2023, "task-status")?.codes.map(({ label }) => label);
    const [dropdown] = annex3.validations;
    expect(offered(book, dropdown)).toEqual(labels);
    expect(dropdown?.range.bottom).toBe(annex3.rows.length - 1);
    expect(annex4.validations.map(({ kind, error }) => [kind, error !== null])).toEqual([
      ["date", true],
      ["list", false],
      ["list", true],
    ]);
  });

  it("takes days from 2/9/1945 to the end of the campaign's year", () => {
    const dates = annex4.validations.find((validation) => validation.kind === "date");
    expect(dateOfSerial(dates?.from ?? 0)).toBe("1945-09-02");
    expect(dateOfSerial(dates?.to ?? 0)).toBe("2023-12-31");
  });

  it("keeps what is typed as text, and days as days", () => {
    const formats = annex4.rows.at(-1)?.map((cell) => cell?.style.numberFormat);
    expect(formats).toEqual(["0", "@", "dd/mm/yyyy", "@", "@"]);
  });

  it("prints on A4 across, one page wide, the table's heading on every page", () => {
    const [header] = book.names.filter((one) => one.sheet === annex4.name);
    expect(annex4.print).toMatchObject({ orientation: "landscape", paper: "A4", fitToWidth: true });
    expect(annex4.print?.repeatRows?.first).toBe(header?.range.top);
    expect(annex4.frozenRows).toBe((header?.range.top ?? 0) + 1);
  });

  it("says on each sheet, hidden, which annex of which campaign it is and whose", () => {
    expect(book.names.map((name) => [name.hidden, name.scope === name.sheet, readIdentity(name.name)])).toEqual(
      ["phu-luc-3", "phu-luc-4", "de-cuong"].map((annex) => [
        true,
        true,
        { origin: { campaign: "nq57-2023", unit: PROVINCE }, annex },
      ]),
    );
  });
});

describe("templates", () => {
  it.each(BUILT_IN_CAMPAIGNS)("of $id are there for every unit that owes a report", (campaign) => {
    for (const unit of owingUnits(campaign)) {
      for (const sheet of template(campaign, unit.id).sheets) {
        // Excel's own limit.
        expect(sheet.name.length).toBeLessThanOrEqual(31);
        if (sheet.visibility === "visible") expect(texts(sheet)).toContain(`Đơn vị báo cáo: ${unit.reportingBody}`);
      }
    }
  });

  it("are refused for a unit the letter does not address", () => {
    expect(() => template(NQ57_2023, "nobody")).toThrow(RangeError);
  });

  it("keep Excel's own limits for prompts and messages", () => {
    for (const { sheet } of annexSheets(NQ57_2023, MINISTRY)) {
      for (const { prompt, error } of sheet.validations) {
        expect((prompt ?? "").length).toBeLessThanOrEqual(255);
        expect((error ?? "").length).toBeLessThanOrEqual(225);
      }
    }
  });
});
