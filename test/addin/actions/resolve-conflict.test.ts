import { describe, expect, test } from "vitest";
import { type Checked, checkReport } from "../../../addin/actions/check-report.ts";
import { insertAnnexes } from "../../../addin/actions/insert-annexes.ts";
import { reportKey } from "../../../addin/actions/memory.ts";
import { conflictCells, resolveConflict } from "../../../addin/actions/resolve-conflict.ts";
import { contentFor, sendReport } from "../../../addin/actions/send-report.ts";
import { cellIn } from "../../../shared/annex/field-change.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Desk, desk, fillIn, LEVEL, levelCells, TARGET } from "./desk.ts";

const OTHER = "Chưa đến thời điểm triển khai";
const DOCUMENT = "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023 về cơ chế phối hợp vùng";

async function read(official: Desk): Promise<Checked> {
  const checked = await checkReport(official, TARGET, NO_OPTIONS);
  if (!checked.ok) throw new Error("unread");
  return checked.value;
}

/** A colleague has sent first: one task at another level, and a document of which we know nothing. */
async function inConflict() {
  const colleague = desk();
  await fillIn(colleague);
  const [first = ""] = levelCells(colleague);
  colleague.workbook.type("Phụ lục 3", first, OTHER);
  const row = firstDocumentRow(colleague);
  colleague.workbook.type("Phụ lục 4", `B${row}`, DOCUMENT);
  colleague.workbook.type("Phụ lục 4", `C${row}`, "11/7/2023");
  const official = desk();
  await fillIn(official);
  official.api.colleagueSends(contentFor(await read(colleague)).sheets);
  const outcome = await sendReport(official, TARGET, NO_OPTIONS);
  const theirs = await official.api.version(TARGET.campaign.id, TARGET.unit, 1);
  if (outcome.kind !== "conflict" || !theirs.ok) throw new Error(outcome.kind);
  const checked = await read(official);
  return { official, checked, first, row, head: outcome.head, cells: conflictCells(TARGET, theirs.value, checked) };
}

function firstDocumentRow({ workbook }: Desk): number {
  const rows = workbook.book.sheets.find(({ name }) => name === "Phụ lục 4")?.rows ?? [];
  return rows.findIndex((row) => row[0]?.value === "STT") + 2;
}

describe("a colleague has sent first", () => {
  test("both sides are known cell by cell", async () => {
    const { cells } = await inConflict();
    expect(cells.map(({ annex, column, before, after }) => [annex, column, before, after])).toEqual([
      ["phu-luc-3", "status", "chua-den-thoi-diem", "hoan-thanh"],
      ["phu-luc-4", "content", DOCUMENT, null],
      ["phu-luc-4", "issuedOn", "2023-07-11", null],
    ]);
  });

  test("theirs, wholly taken, stand in the workbook; what is sent next goes on top of their version", async () => {
    const { official, checked, first, row, head, cells } = await inConflict();
    const resolved = await resolveConflict(official, TARGET, checked, { head, theirs: cells });
    expect(resolved).toMatchObject({ ok: true, value: { written: 3, left: 0, unplaced: 0 } });
    expect(cellIn(official.workbook.book, "Phụ lục 3", first)?.value).toBe(OTHER);
    expect(cellIn(official.workbook.book, "Phụ lục 4", `B${row}`)?.value).toBe(DOCUMENT);
    const theirs = await official.api.version(TARGET.campaign.id, TARGET.unit, 1);
    expect(theirs.ok && conflictCells(TARGET, theirs.value, await read(official))).toEqual([]);
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({ kind: "received", receipt: { n: 2 } });
  });

  test("a choice per cell: the level stays mine, their document comes in", async () => {
    const { official, checked, first, head, cells } = await inConflict();
    const theirs = cells.filter(({ annex }) => annex === "phu-luc-4");
    await resolveConflict(official, TARGET, checked, { head, theirs });
    expect(cellIn(official.workbook.book, "Phụ lục 3", first)?.value).toBe(LEVEL);
    expect((await read(official)).annexes.find(({ annex }) => annex === "phu-luc-4")?.rows).toHaveLength(1);
  });

  test("a cell changed meanwhile keeps the conflict open: nothing of theirs is replaced unseen", async () => {
    const { official, checked, first, head, cells } = await inConflict();
    official.workbook.type("Phụ lục 3", first, LEVEL.toLowerCase());
    const resolved = await resolveConflict(official, TARGET, checked, { head, theirs: cells });
    expect(resolved).toMatchObject({ ok: true, value: { left: 1 } });
    expect(official.memory.base.get(reportKey(TARGET)) ?? 0).toBe(0);
  });

  test("a row that only they have is not written over a note under the table", async () => {
    const { official, head, cells, row } = await inConflict();
    official.workbook.type("Phụ lục 4", `A${row}`, "Ghi chú: số liệu đến hết tháng 10");
    official.workbook.type("Phụ lục 4", `B${row}`, "Ghi chú: số liệu đến hết tháng 10");
    const resolved = await resolveConflict(official, TARGET, await read(official), { head, theirs: cells });
    expect(resolved).toMatchObject({ ok: true, value: { unplaced: 2 } });
  });
});

test("a workbook without any sheet of ours has no place for theirs", async () => {
  const { cells, head } = await inConflict();
  const other = desk();
  await insertAnnexes(other, TARGET);
  other.workbook.book = { ...other.workbook.book, sheets: [], names: [] };
  const resolved = await resolveConflict(other, TARGET, await read(other), { head, theirs: cells.slice(1) });
  expect(resolved).toMatchObject({ ok: true, value: { written: 0, unplaced: 2 } });
});
