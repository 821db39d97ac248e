import { describe, expect, test } from "vitest";
import { type Checked, checkReport } from "../../../addin/actions/check-report.ts";
import { fixCells } from "../../../addin/actions/fix-cells.ts";
import { cellIn } from "../../../shared/annex/field-change.ts";
import { certainFixes, suggestedChange, unicodeChanges } from "../../../shared/annex/fixes.ts";
import { applyChanges } from "../../../shared/book/apply-changes.ts";
import { serialOfDate } from "../../../shared/book/dates.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { toTcvn3 } from "../../shared/text/legacy.ts";
import { type Desk, desk, fillIn, LEVEL, levelCells, TARGET } from "./desk.ts";

const DOCUMENT = "Quyết định số 12/2023/QĐ-UBND về cơ chế phối hợp vùng";

async function checkedDesk(prepare: (official: Desk) => void): Promise<{ official: Desk; checked: Checked }> {
  const official = desk();
  await fillIn(official);
  prepare(official);
  const checked = await checkReport(official, TARGET, NO_OPTIONS);
  if (!checked.ok) throw new Error("unread");
  return { official, checked: checked.value };
}

/** As it was typed before Unicode: the letters mean something in their font only. */
function typeOld({ workbook }: Desk, sheet: string, cell: string, text: string): void {
  const change = { sheet, cell, was: "", value: text, numberFormat: null, font: ".VnTime" };
  workbook.book = applyChanges(workbook.book, [change]);
}

const fixesOf = ({ book, annexes }: Checked) => certainFixes(TARGET.campaign, TARGET.unit, book, annexes);
const firstDocument = ({ workbook }: Desk): number =>
  (workbook.book.sheets.find(({ name }) => name === "Phụ lục 4")?.rows.findIndex((row) => row[0]?.value === "STT") ??
    0) + 2;

describe("what is certain", () => {
  test("is offered with its reason, and nothing else is", async () => {
    const { official, checked } = await checkedDesk((desk) => {
      const row = firstDocument(desk);
      desk.workbook.type("Phụ lục 3", levelCells(desk)[0] ?? "", `  ${LEVEL.toUpperCase()}.`);
      desk.workbook.type("Phụ lục 4", `B${row}`, DOCUMENT.normalize("NFD"));
      desk.workbook.type("Phụ lục 4", `C${row}`, "11.7.2023");
      desk.workbook.type("Phụ lục 4", `D${row}`, "Hội Ðồng nhân dân tỉnh");
      desk.workbook.type("Phụ lục 4", `E${row}`, "Còn hiệu lực");
    });
    const row = firstDocument(official);
    expect(fixesOf(checked).map(({ kind, change, after }) => [change.cell, kind, after])).toEqual([
      [levelCells(official)[0], "level", LEVEL],
      [`B${row}`, "composed", DOCUMENT],
      [`C${row}`, "date", "11/07/2023"],
      [`D${row}`, "look-alike", "Hội Đồng nhân dân tỉnh"],
    ]);
  });

  test("is written by one click, and the report says the same as before", async () => {
    const { official, checked } = await checkedDesk((desk) => {
      const row = firstDocument(desk);
      desk.workbook.type("Phụ lục 4", `B${row}`, DOCUMENT.normalize("NFD"));
      desk.workbook.type("Phụ lục 4", `C${row}`, "11/7/2023");
    });
    const changes = fixesOf(checked).map(({ change }) => change);
    const fixed = await fixCells(official, TARGET, checked, changes);
    expect(fixed).toMatchObject({ ok: true, value: { written: 2, left: 0 } });
    const row = firstDocument(official);
    expect(cellIn(official.workbook.book, "Phụ lục 4", `B${row}`)?.value).toBe(DOCUMENT);
    const day = cellIn(official.workbook.book, "Phụ lục 4", `C${row}`);
    expect(day).toMatchObject({ value: serialOfDate("2023-07-11"), style: { numberFormat: "dd/mm/yyyy" } });
    const again = await checkReport(official, TARGET, NO_OPTIONS);
    expect(again.ok && again.value.annexes).toEqual(checked.annexes);
    expect(fixed.ok && fixed.value.checked.findings).toEqual(again.ok && again.value.findings);
    expect(again.ok && fixesOf(again.value)).toEqual([]);
  });

  test("a cell that was changed meanwhile stays as it is, and that is said", async () => {
    const { official, checked } = await checkedDesk((desk) => {
      for (const cell of levelCells(desk).slice(0, 2)) desk.workbook.type("Phụ lục 3", cell, LEVEL.toLowerCase());
    });
    const [first = "", second = ""] = levelCells(official);
    official.workbook.type("Phụ lục 3", first, "Chưa hoàn thành");
    const fixed = await fixCells(
      official,
      TARGET,
      checked,
      fixesOf(checked).map(({ change }) => change),
    );
    expect(fixed).toMatchObject({ ok: true, value: { written: 1, left: 1 } });
    expect(cellIn(official.workbook.book, "Phụ lục 3", first)?.value).toBe("Chưa hoàn thành");
    expect(cellIn(official.workbook.book, "Phụ lục 3", second)?.value).toBe(LEVEL);
  });
});

describe("what is only likely", () => {
  test("is never among the certain ones; what a finding supposes can be asked for by itself", async () => {
    const { official, checked } = await checkedDesk((desk) => {
      const [first = "", second = ""] = levelCells(desk);
      desk.workbook.type("Phụ lục 3", first, "Đã hoàn thàhn");
      desk.workbook.type("Phụ lục 3", second, "đang thực hiện");
      const row = firstDocument(desk);
      desk.workbook.type("Phụ lục 4", `B${row}`, DOCUMENT);
      desk.workbook.type("Phụ lục 4", `C${row}`, "21/7/23");
    });
    expect(fixesOf(checked)).toEqual([]);
    const [first = ""] = levelCells(official);
    const changes = checked.findings.flatMap(
      (finding) => suggestedChange(TARGET.campaign, checked.book, finding) ?? [],
    );
    expect(changes).toEqual([
      { sheet: "Phụ lục 3", cell: first, was: "Đã hoàn thàhn", value: LEVEL, numberFormat: null },
    ]);
  });
});

describe("cells in an old font", () => {
  const questionOf = ({ findings }: Checked) => findings.find(({ rule }) => rule === "legacy-text");

  test("are written again in Unicode and Times New Roman, and the report says what it said", async () => {
    const { official, checked } = await checkedDesk((desk) => {
      for (const cell of levelCells(desk)) typeOld(desk, "Phụ lục 3", cell, toTcvn3(LEVEL));
    });
    const question = questionOf(checked);
    if (question === undefined) throw new Error("not asked");
    const changes = unicodeChanges(checked.book, question);
    expect(changes).toHaveLength(levelCells(official).length);
    const fixed = await fixCells(official, TARGET, checked, changes);
    const [first = ""] = levelCells(official);
    const cell = cellIn(official.workbook.book, "Phụ lục 3", first);
    expect([cell?.value, cell?.style.font?.name]).toEqual([LEVEL, "Times New Roman"]);
    expect(fixed.ok && fixed.value.checked.annexes).toEqual(checked.annexes);
    expect(fixed.ok && questionOf(fixed.value.checked)).toBeUndefined();
  });

  test("that have lost letters are left for the person", async () => {
    const { official, checked } = await checkedDesk((desk) => {
      const [first = "", second = ""] = levelCells(desk);
      typeOld(desk, "Phụ lục 3", first, toTcvn3(LEVEL));
      typeOld(desk, "Phụ lục 3", second, toTcvn3("Chưa được").replaceAll("\u00ad", ""));
    });
    const question = questionOf(checked);
    const changes = question === undefined ? [] : unicodeChanges(checked.book, question);
    expect(changes.map(({ cell }) => cell)).toEqual([levelCells(official)[0]]);
  });

  test("get a font that shows what is written into them", async () => {
    const { official, checked } = await checkedDesk((desk) => {
      typeOld(desk, "Phụ lục 3", levelCells(desk)[0] ?? "", "HT");
    });
    const [fix] = fixesOf(checked);
    expect(fix?.change).toMatchObject({ cell: levelCells(official)[0], value: LEVEL, font: "Times New Roman" });
  });
});
