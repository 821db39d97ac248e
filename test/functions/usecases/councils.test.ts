import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { HDDP_VUNG_2023 } from "../../../shared/campaign/built-in/hddp-vung-2023.ts";
import { owingUnits, tasksOf } from "../../../shared/campaign/lookup.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { fillLevels } from "../../support/filled-levels.ts";
import { newWorld, type World } from "../../support/world.ts";

/** A campaign with one annex of another id, four levels and councils for units goes the way of every other. */
let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
  world = await newWorld(database, HDDP_VUNG_2023, [HDDP_VUNG_2023]);
});
afterAll(() => database.stop());

const COUNCIL = "hddp-tn";

describe("the councils' campaign", () => {
  test("has the letter's 19 tasks, each with who does it and when", () => {
    const { tasks } = HDDP_VUNG_2023;
    expect(tasks).toHaveLength(19);
    expect(tasks.filter(({ reporters }) => reporters.length === 6)).toHaveLength(4);
    expect(tasksOf(HDDP_VUNG_2023, "bkhdt").map(({ term }) => term)).toEqual([
      "khẩn trương",
      "hoàn thành ngay",
      "trong quý III năm 2023",
      undefined,
      "ngay",
      undefined,
      "trong quý IV năm 2023",
    ]);
    expect(owingUnits(HDDP_VUNG_2023).map(({ id }) => id)).toEqual([
      "bnv",
      "bkhdt",
      "bct",
      "bnnptnt",
      "btttt",
      "bkhcn",
      "byt",
      "hddp-tdmnpb",
      "hddp-dbsh",
      "hddp-btbdhtb",
      "hddp-tn",
      "hddp-dnb",
      "hddp-dbscl",
    ]);
  });

  test("goes from the template to the merge", async () => {
    const template = await world.ask(COUNCIL, "GET", `/template.xlsx?unit=${COUNCIL}`);
    const path = `/reports/${COUNCIL}/workbook`;
    const checked = await world.ask(COUNCIL, "POST", `${path}?dryRun=1`, { bytes: template.bytes });
    const rules = checked.body.findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(["level-missing", "level-missing", "level-missing", "level-missing"]);
    const bytes = await fillLevels(template.bytes, HDDP_VUNG_2023);
    const headers = { "submission-id": randomUUID(), "base-version": "0" };
    const sent = await world.ask(COUNCIL, "POST", path, { bytes, headers });
    expect([sent.status, sent.body.code]).toEqual([201, expect.stringMatching(/^HDDP-VUNG-2023\/HDDP-TN\/1\//)]);
    const board = await world.ask("coordinator", "GET", "/board");
    const row = board.body.units.find(({ unit }: { unit: string }) => unit === COUNCIL);
    expect([board.body.units.length, row.counts]).toEqual([13, { "hoan-thanh-dung-han": 4 }]);
    const { body } = await world.ask("coordinator", "POST", "/merges", { json: {} });
    const file = await readXlsx(world.files.get(new URL(body.url).pathname.slice(1)) ?? new Uint8Array());
    if (!file.ok) throw new Error(file.error.code);
    const names = file.value.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Bìa", "Nhiệm vụ", "Tổng số", "Theo dõi"]));
    expect(names.filter((name) => name.includes("Phụ lục 4"))).toEqual([]);
    const text = JSON.stringify(
      file.value.sheets.map(({ rows }) => rows.map((cells) => cells.map((cell) => cell?.value))),
    );
    for (const said of [
      "đầu quý IV năm 2023",
      "Hoàn thành đúng hạn",
      "Hội đồng điều phối vùng Tây Nguyên",
      "ngày …/…/2023",
    ])
      expect(text).toContain(said);
  });

  test("notices a heading that names another council", async () => {
    const template = await world.ask("hddp-dnb", "GET", "/template.xlsx?unit=hddp-dnb");
    const path = `/reports/${COUNCIL}/workbook?dryRun=1`;
    const { body } = await world.ask(COUNCIL, "POST", path, { bytes: template.bytes });
    expect(body.findings[0]).toMatchObject({ rule: "foreign-workbook", severity: "error" });
    expect(body.findings[0].message).toContain("Hội đồng điều phối vùng Đông Nam Bộ");
  });
});
