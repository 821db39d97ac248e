import { expect, test } from "vitest";
import { checkReport } from "../../../addin/actions/check-report.ts";
import { insertAnnexes } from "../../../addin/actions/insert-annexes.ts";
import { reportKey } from "../../../addin/actions/memory.ts";
import { lookAtVersion, restoreVersion, type VersionLook } from "../../../addin/actions/restore-version.ts";
import { sendReport } from "../../../addin/actions/send-report.ts";
import { template } from "../../../shared/annex/template.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { canonicalContent } from "../../../shared/report/canonical.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Desk, desk, fillIn, LEVEL, levelCells, TARGET } from "./desk.ts";

const OPTIONS = { ...NO_OPTIONS, nothingToReport: ["phu-luc-4", "de-cuong"] };
const NOT_DUE = "Chưa đến thời điểm triển khai";
const SHEETS = ["Phụ lục 3", "Phụ lục 4", "Đề cương"];

/** Somebody at another computer, with nothing of the report but the service it was sent to. */
async function atAnotherComputer(): Promise<Desk> {
  const sender = desk();
  await fillIn(sender);
  expect(await sendReport(sender, TARGET, OPTIONS)).toMatchObject({ kind: "received" });
  return { ...desk(), api: sender.api, newId: () => crypto.randomUUID() };
}

async function look(official: Desk, n = 1): Promise<VersionLook> {
  const seen = await lookAtVersion(official, TARGET, n, OPTIONS);
  if (!seen.ok || seen.value.kind !== "looked") throw new Error(JSON.stringify(seen));
  return seen.value;
}

const contentOf = async (official: Desk) => {
  const checked = await checkReport(official, TARGET, OPTIONS);
  return checked.ok ? canonicalContent(checked.value.annexes, OPTIONS) : "";
};

test("an empty workbook gets the annexes with what was sent, and the next submission is no conflict", async () => {
  const official = await atAnotherComputer();
  const done = await restoreVersion(official, TARGET, await look(official), []);
  expect(done).toMatchObject({ value: { added: SHEETS, equal: [], kept: [], written: 0, left: 0 } });
  expect(official.memory.base.get(reportKey(TARGET))).toBe(1);
  official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", NOT_DUE);
  expect(await sendReport(official, TARGET, OPTIONS)).toMatchObject({ kind: "received", receipt: { n: 2 } });
});

test("taken back again, nothing is written and it is said that all is as it was", async () => {
  const official = await atAnotherComputer();
  await restoreVersion(official, TARGET, await look(official), []);
  const before = official.workbook.book;
  const again = await look(official);
  expect(again.present.map(({ differences }) => differences.length)).toEqual([0, 0, 0]);
  expect(await restoreVersion(official, TARGET, again, [])).toMatchObject({
    value: { added: [], equal: SHEETS, written: 0 },
  });
  expect(official.workbook.book).toBe(before);
});

test("what stands there already is told cell by cell and stays until somebody says otherwise", async () => {
  const official = await atAnotherComputer();
  const sent = await contentOf({ ...official, workbook: (await restored(official)).workbook });
  await insertAnnexes(official, TARGET);
  const [first] = levelCells(official);
  official.workbook.type("Phụ lục 3", first ?? "", NOT_DUE);
  const before = official.workbook.book;
  const seen = await look(official);
  const [tasks, ...others] = seen.present;
  expect(tasks?.differences.find(({ after }) => after !== null)).toMatchObject({ before: "hoan-thanh" });
  expect(others.map(({ differences }) => differences.length)).toEqual([0, 0]);
  expect(official.workbook.book).toBe(before);

  const kept = await restoreVersion(official, TARGET, seen, []);
  expect(kept).toMatchObject({ value: { kept: ["Phụ lục 3"], written: 0 } });
  expect(official.workbook.book).toBe(before);
  // Mine stands against theirs: the service will show both sides.
  expect(official.memory.base.get(reportKey(TARGET))).toBeNull();

  const written = await restoreVersion(official, TARGET, seen, ["phu-luc-3"]);
  expect(written).toMatchObject({ value: { kept: [], written: tasks?.differences.length, left: 0 } });
  expect(await contentOf(official)).toBe(sent);
  expect(official.memory.base.get(reportKey(TARGET))).toBe(1);
});

test("a cell that was changed after the look stays, and the report is not taken for the version", async () => {
  const official = await atAnotherComputer();
  await insertAnnexes(official, TARGET);
  const seen = await look(official);
  official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", LEVEL.toUpperCase());
  expect(await restoreVersion(official, TARGET, seen, ["phu-luc-3"])).toMatchObject({ value: { left: 1 } });
  expect(official.memory.base.get(reportKey(TARGET))).toBeNull();
});

test("an older version comes back on top of the newest, which is named", async () => {
  const official = await atAnotherComputer();
  official.api.colleagueSends();
  expect(await restoreVersion(official, TARGET, await look(official, 1), [])).toMatchObject({
    value: { n: 1, head: 2 },
  });
  expect(official.memory.base.get(reportKey(TARGET))).toBe(2);
});

test("another unit's workbook is not mixed with it; without network nothing is touched", async () => {
  const official = await atAnotherComputer();
  official.workbook.book = template(NQ57_2023, "bct");
  expect(await lookAtVersion(official, TARGET, 1, OPTIONS)).toEqual({
    ok: true,
    value: { kind: "foreign", foreign: SHEETS },
  });
  official.api.network = "cut";
  expect(await lookAtVersion(official, TARGET, 1, OPTIONS)).toEqual({ ok: false, error: { kind: "offline" } });
});

async function restored(official: Desk): Promise<Desk> {
  const other = { ...desk(), api: official.api };
  await restoreVersion(other, TARGET, await look(other), []);
  return other;
}
