import { expect, test } from "vitest";
import type { ReportTarget } from "../../../addin/actions/deps.ts";
import { insertAnnexes } from "../../../addin/actions/insert-annexes.ts";
import { template } from "../../../shared/annex/template.ts";
import { sheet } from "../../../shared/api.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import { tasksOf } from "../../../shared/campaign/lookup.ts";
import { type Desk, desk, LEVEL, levelCells, TARGET } from "./desk.ts";
import { paperCampaigns } from "./paper-campaigns.ts";

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

const JOINED: ReportTarget = { campaign: NQ57_2026, unit: "p34-tuyen-quang" };

function rolledForward(): Desk {
  const official = { ...desk(), campaigns: paperCampaigns([NQ57_2023, NQ57_2026]) };
  const [task] = tasksOf(NQ57_2026, JOINED.unit);
  const [receipt, at] = [
    { code: "", n: 1, submissionId: "", hash: "", acceptedAt: "", late: false },
    { sheet: "", row: 1 },
  ];
  const rows = [{ task: task?.id, name: task?.name ?? null, status: "hoan-thanh", at }];
  const sheets = sheet.array().parse([{ annex: "phu-luc-3", rows }]);
  const reports = [{ unit: "p63-ha-giang", name: "", share: "all" as const, receipt, sentBy: "", sheets }];
  official.api.previousAnswer = { campaign: "nq57-2023", reports, missing: [] };
  return official;
}

test("what a unit's predecessors reported stands beside its tasks, the level still open", async () => {
  const official = rolledForward();
  const outcome = await insertAnnexes(official, JOINED);
  expect(outcome).toMatchObject({ value: { added: SHEETS, carried: { year: 2023, fetched: true } } });
  const tasks = official.workbook.book.sheets.find(({ name }) => name === "Phụ lục 3");
  const row = tasks?.rows.find((cells) => String(cells[3]?.value ?? "").startsWith("Hà Giang"));
  expect([row?.[2]?.value, row?.[3]?.value]).toEqual(["", "Hà Giang: Đã hoàn thành"]);
  // Again: nothing is asked for, nothing is written over.
  const before = official.workbook.book;
  official.api.network = "cut";
  expect(await insertAnnexes(official, JOINED)).toEqual({
    ok: true,
    value: { kind: "inserted", added: [], kept: SHEETS },
  });
  expect(official.workbook.book).toBe(before);
});

test("without network the annexes come without the year before, and that is said", async () => {
  const official = rolledForward();
  official.api.network = "cut";
  const outcome = await insertAnnexes(official, JOINED);
  expect(outcome).toMatchObject({ value: { added: SHEETS, carried: { year: 2023, fetched: false } } });
});
