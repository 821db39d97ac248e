import { expect, test } from "vitest";
import { insertAnnexes } from "../../../addin/actions/insert-annexes.ts";
import { template } from "../../../shared/annex/template.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { desk, LEVEL, levelCells, TARGET } from "./desk.ts";

const SHEETS = ["Phụ lục 3", "Phụ lục 4", "Đề cương"];

test("the unit's annexes come into the open workbook, its tasks with them", async () => {
  const official = desk();
  const outcome = await insertAnnexes(official, TARGET);
  expect(outcome).toEqual({ ok: true, value: { kind: "inserted", added: SHEETS, kept: [] } });
  expect(levelCells(official).length).toBeGreaterThan(0);
});

test("inserting twice adds nothing and touches nothing that was typed", async () => {
  const official = desk();
  await insertAnnexes(official, TARGET);
  official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", LEVEL);
  const before = official.workbook.book;
  const outcome = await insertAnnexes(official, TARGET);
  expect(outcome).toEqual({ ok: true, value: { kind: "inserted", added: [], kept: SHEETS } });
  expect(official.workbook.book).toBe(before);
});

test("a renamed annex is still there; a deleted one comes back alone", async () => {
  const official = desk();
  await insertAnnexes(official, TARGET);
  const { book } = official.workbook;
  const rename = (name: string): string => (name === "Phụ lục 3" ? "PL3 Cao Bằng" : name);
  official.workbook.book = {
    ...book,
    sheets: book.sheets
      .filter(({ name }) => name !== "Phụ lục 4")
      .map((sheet) => ({ ...sheet, name: rename(sheet.name) })),
    names: book.names
      .filter(({ sheet }) => sheet !== "Phụ lục 4")
      .map((name) => ({ ...name, sheet: rename(name.sheet), scope: name.scope && rename(name.scope) })),
  };
  const outcome = await insertAnnexes(official, TARGET);
  expect(outcome).toEqual({
    ok: true,
    value: { kind: "inserted", added: ["Phụ lục 4"], kept: ["PL3 Cao Bằng", "Đề cương"] },
  });
});

test("annexes of another unit are not mixed with ours", async () => {
  const official = desk();
  official.workbook.book = template(NQ57_2023, "bct");
  const outcome = await insertAnnexes(official, TARGET);
  expect(outcome).toEqual({ ok: true, value: { kind: "foreign", foreign: SHEETS } });
  expect(official.workbook.book).toEqual(template(NQ57_2023, "bct"));
});

test("a locked workbook is said, not thrown", async () => {
  const official = desk();
  official.workbook.trouble = "protected";
  expect(await insertAnnexes(official, TARGET)).toEqual({
    ok: false,
    error: { kind: "workbook", trouble: "protected" },
  });
});
