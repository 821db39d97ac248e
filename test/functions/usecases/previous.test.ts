import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import { tasksOf } from "../../../shared/campaign/lookup.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { fillLevels } from "../../support/filled-levels.ts";
import { sheetsOf, submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await newWorld(database, {}, [NQ57_2026]);
});

const send2023 = (unit: string, change: Record<string, unknown> = {}) =>
  world.ask("coordinator", "POST", `/reports/${unit}/versions`, { json: submissionOf(NQ57_2023, unit, change) });
const previous = (unit: string, user = unit) =>
  world.ask(user, "GET", `/api/campaigns/nq57-2026/reports/${encodeURIComponent(unit)}/previous`);
const template = (unit: string) => world.ask(unit, "GET", `/api/campaigns/nq57-2026/template.xlsx?unit=${unit}`);

describe("last year's reports of the bodies a unit carries on", () => {
  test("are told with whose they are, their receipt and who sent them", async () => {
    const sent = await send2023("p63-ha-giang");
    const { status, body } = await previous("p34-tuyen-quang");
    expect(status).toBe(200);
    expect(body.campaign).toBe("nq57-2023");
    expect(body.missing).toEqual([{ unit: "p63-tuyen-quang", name: "Tỉnh Tuyên Quang" }]);
    expect(body.reports).toHaveLength(1);
    expect(body.reports[0]).toMatchObject({
      unit: "p63-ha-giang",
      name: "Tỉnh Hà Giang",
      share: "all",
      receipt: sent.body,
      sentBy: "coordinator",
    });
    expect(
      body.reports[0].sheets.map(({ annex, rows }: { annex: string; rows: unknown[] }) => [annex, rows.length]),
    ).toEqual([
      ["phu-luc-3", 12],
      ["phu-luc-4", 3],
    ]);
  });

  test("are open to the new unit's people and the receiver's, and to nobody else", async () => {
    await send2023("p63-ha-giang");
    expect((await previous("p34-tuyen-quang", "coordinator")).status).toBe(200);
    expect((await previous("p34-tuyen-quang", "p34-cao-bang")).body.code).toBe("foreign-unit");
    expect((await previous("p34-tuyen-quang", "nobody")).status).toBe(403);
    // To have reported for the old province does not open what the new one reports.
    await world.deps.store.people.put([{ user: "old", name: "", roles: [{ role: "reporter", unit: "p63-ha-giang" }] }]);
    expect((await previous("p34-tuyen-quang", "old")).body.code).toBe("foreign-unit");
  });

  test("are those that count: a returned report is missing, a corrected one is told as corrected", async () => {
    await send2023("p63-cao-bang");
    const requestId = randomUUID();
    await world.ask("coordinator", "POST", "/reports/p63-cao-bang/return", { json: { n: 1, requestId } });
    expect((await previous("p34-cao-bang")).body).toMatchObject({ reports: [], missing: [{ unit: "p63-cao-bang" }] });
    await send2023("p63-cao-bang", { base: 1, sheets: sheetsOf(NQ57_2023, "p63-cao-bang", 9, 1, 2) });
    expect((await previous("p34-cao-bang")).body.reports[0].receipt.n).toBe(2);
  });

  test("of a divided ministry are told to those who took its tasks over", async () => {
    await send2023("bldtbxh");
    const rows = async (unit: string) => {
      const { body } = await previous(unit, "coordinator");
      const found = body.reports.find((report: { unit: string }) => report.unit === "bldtbxh");
      return found?.sheets.flatMap((sheet: { rows: { task?: string }[] }) => sheet.rows.map(({ task }) => task ?? ""));
    };
    expect(await rows("bnv@2025")).toHaveLength(15);
    expect(await rows("bgddt@2025")).toEqual(["NQ57-B-BLDTBXH-01"]);
    expect(await rows("byt@2025")).toBeUndefined();
    expect((await previous("byt@2025", "coordinator")).body.missing.map(({ unit }: { unit: string }) => unit)).toEqual([
      "byt",
    ]);
  });

  test("are none where a campaign goes on from none", async () => {
    const { body } = await world.ask("bct", "GET", "/reports/bct/previous");
    expect(body).toEqual({ campaign: null, reports: [], missing: [] });
  });
});

test("a new province's whole year: prefilled template, levels chosen anew, receipt, merge", async () => {
  await send2023("p63-ha-giang");
  await send2023("p63-tuyen-quang", { sheets: sheetsOf(NQ57_2023, "p63-tuyen-quang", 10, 2, 5) });
  const { bytes } = await template("p34-tuyen-quang");
  const book = await readXlsx(bytes);
  const text = book.ok ? JSON.stringify(book.value.sheets[0]?.rows) : "";
  expect(text).toContain("Đã báo cáo năm 2023");
  expect(text).toContain("Hà Giang: ");
  const path = "/api/campaigns/nq57-2026/reports/p34-tuyen-quang/workbook";
  const untouched = await world.ask("p34-tuyen-quang", "POST", `${path}?dryRun=1`, { bytes });
  const open = untouched.body.findings.filter(({ rule }: { rule: string }) => rule === "level-missing");
  // Nine tasks, and what the two provinces reported of their own: three rows and one.
  expect(tasksOf(NQ57_2026, "p34-tuyen-quang")).toHaveLength(9);
  expect(open).toHaveLength(13);
  const filled = await fillLevels(bytes, NQ57_2026);
  const headers = { "submission-id": randomUUID(), "base-version": "0" };
  const sent = await world.ask("p34-tuyen-quang", "POST", path, { bytes: filled, headers });
  expect([sent.status, sent.body.code]).toEqual([201, expect.stringMatching(/^NQ57-2026\/P34-TUYEN-QUANG\/1\//)]);
  const merged = await world.ask("coordinator", "POST", "/api/campaigns/nq57-2026/merges", { json: {} });
  expect([merged.status, merged.body.missing.length]).toEqual([201, 50]);
});

test("a ministry's id with a sign in it goes through file, receipt and address alike", async () => {
  const { bytes } = await world.ask("coordinator", "GET", "/api/campaigns/nq57-2026/template.xlsx?unit=bct@2025");
  const headers = { "submission-id": randomUUID(), "base-version": "0" };
  const path = "/api/campaigns/nq57-2026/reports/bct@2025/workbook";
  const sent = await world.ask("coordinator", "POST", path, { bytes: await fillLevels(bytes, NQ57_2026), headers });
  expect([sent.status, sent.body.code]).toEqual([201, expect.stringMatching(/^NQ57-2026\/BCT@2025\/1\//)]);
  // The workbook of last year's ministry of the same name is another's.
  const old = await world.ask("bct", "GET", "/template.xlsx?unit=bct");
  const refused = await world.ask("coordinator", "POST", `${path}?dryRun=1`, { bytes: old.bytes });
  expect(refused.body.findings[0].rule).toBe("foreign-workbook");
  expect(refused.body.findings[0].message).toContain("lập cho Bộ Công Thương (đợt báo cáo nq57-2023)");
});
