import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { CampaignChange } from "../../../shared/campaign/change/change.ts";
import { tasksOf } from "../../../shared/campaign/lookup.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { submissionOf } from "../../support/reports.ts";
import { type Answer, newWorld, type World } from "../../support/world.ts";

/** What becomes of reports when bodies end, are carried on, and change their names in the middle of a campaign. */
let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await newWorld(database);
  await world.deps.store.people.put(
    [HA_GIANG, TUYEN_QUANG].map((unit) => ({ user: unit, name: unit, roles: [{ role: "reporter" as const, unit }] })),
  );
});

const [HA_GIANG, TUYEN_QUANG] = ["p63-ha-giang", "p63-tuyen-quang"];
const why = "theo nghị quyết về sắp xếp đơn vị hành chính";
const change = (what: CampaignChange): Promise<Answer> =>
  world.ask("admin", "POST", "/changes", { json: { requestId: randomUUID(), why, change: what } });
const end = (unit: string, to: string, lastDay = "2023-12-31"): Promise<Answer> =>
  change({ kind: "unit-ended", unit, lastDay, successors: [{ to, share: "all", what: null }] });
const send = (unit: string): Promise<Answer> =>
  world.ask(unit, "POST", `/reports/${unit}/versions`, { json: submissionOf(NQ57_2023, unit) });

/** Next year's campaign, under a letter of after the merger. */
const NEXT = "/api/campaigns/nq57-2024";
const rollForward = (): Promise<Answer> =>
  world.ask("admin", "POST", "/api/campaigns", {
    json: {
      requestId: randomUUID(),
      why,
      from: "nq57-2023",
      id: "nq57-2024",
      title: "Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2024",
      year: 2024,
      letter: { number: "1/BKHĐT-QLKTTW", issuedOn: "2024-10-01" },
      due: { before: "2024-11-01T00:00:00+07:00", text: "trước ngày 01/11/2024" },
    },
  });

describe("a body that ends and is carried on by another", () => {
  test("still owes its report of this year; next year the other one is asked, with its tasks and its last report", async () => {
    const before = tasksOf(NQ57_2023, HA_GIANG).map(({ id }) => id);
    expect((await end(HA_GIANG, TUYEN_QUANG)).status).toBe(200);
    expect((await send(HA_GIANG)).status).toBe(201);
    expect((await send(TUYEN_QUANG)).status).toBe(201);
    const { units } = (await world.ask("coordinator", "GET", "/board")).body;
    expect(units).toHaveLength(85);

    const made = await rollForward();
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const ids = made.body.units.map(({ id }: { id: string }) => id);
    expect(ids).toContain(TUYEN_QUANG);
    expect(ids).not.toContain(HA_GIANG);
    expect(ids).toHaveLength(NQ57_2023.units.length - 1);
    const asked = tasksOf(made.body, TUYEN_QUANG).map(({ id }) => id);
    expect(asked).toEqual(expect.arrayContaining(before));

    const json = { requestId: randomUUID(), why, change: { kind: "open" } };
    world.clock.now = new Date("2024-10-02T01:00:00Z");
    expect((await world.ask("admin", "POST", `${NEXT}/changes`, { json })).body.state).toBe("open");
    const { reports, missing } = (await world.ask(TUYEN_QUANG, "GET", `${NEXT}/reports/${TUYEN_QUANG}/previous`)).body;
    expect(missing).toEqual([]);
    expect(reports.map(({ unit, share }: { unit: string; share: string }) => [unit, share])).toEqual([
      [HA_GIANG, "all"],
      [TUYEN_QUANG, "all"],
    ]);
    // The people of the body that is gone have nothing to say there.
    expect((await world.ask(HA_GIANG, "GET", `${NEXT}/reports/${TUYEN_QUANG}`)).body.code).toBe("foreign-unit");
  });

  test("is refused where nobody, or in the end only itself, would carry it on", async () => {
    const title = async (answer: Promise<Answer>) => (await answer).body.title;
    expect(await title(end(HA_GIANG, "p99-khong-co"))).toContain("Hãy thêm đơn vị đó trước");
    expect(await title(end(HA_GIANG, HA_GIANG))).toContain("không có trong đợt báo cáo");
    expect(await title(end(HA_GIANG, TUYEN_QUANG, "2023-02-30"))).toContain("Hãy kiểm tra lại");
    expect((await end(HA_GIANG, TUYEN_QUANG)).status).toBe(200);
    expect(await title(end(TUYEN_QUANG, HA_GIANG))).toContain("lại do chính đơn vị này kế thừa");
  });
});

describe("a body that changes its name on a day", () => {
  const NEW = {
    officialName: "Bộ Công nghiệp và Thương mại",
    reportingBody: "Bộ Công nghiệp và Thương mại",
    shortName: "Công nghiệp và Thương mại",
  };
  const nameNow = async (): Promise<string> => {
    const { units } = (await world.ask("bct", "GET", "")).body;
    return units.find(({ id }: { id: string }) => id === "bct").officialName;
  };
  const templateText = async (): Promise<string> => {
    const book = await readXlsx((await world.ask("bct", "GET", "/template.xlsx?unit=bct")).bytes);
    return JSON.stringify(book);
  };
  const merged = async (asOf: string): Promise<string> => {
    const { status, body } = await world.ask("coordinator", "POST", "/merges", { json: { asOf } });
    expect(status, JSON.stringify(body)).toBe(201);
    const file = [...world.files].find(([key]) => key.includes(body.id));
    return JSON.stringify(await readXlsx(file?.[1] ?? new Uint8Array()));
  };

  test("is called by the old one until the last midnight in Viet Nam, by the new one from then on", async () => {
    await change({ kind: "unit-renamed", unit: "bct", from: "2023-10-25", ...NEW });
    world.clock.now = new Date("2023-10-24T16:59:00Z");
    expect(await nameNow()).toBe("Bộ Công Thương");
    expect(await templateText()).not.toContain(NEW.officialName);
    world.clock.now = new Date("2023-10-24T17:00:00Z");
    expect(await nameNow()).toBe(NEW.officialName);
    expect(await templateText()).toContain(`Đơn vị báo cáo: ${NEW.reportingBody}`);
  });

  test("stands in a merge as it was called at the merge's own moment, whenever that is asked for", async () => {
    expect((await send("bct")).status).toBe(201);
    await change({ kind: "unit-renamed", unit: "bct", from: "2023-10-25", ...NEW });
    world.clock.now = new Date("2023-10-26T02:00:00Z");
    expect(await merged("2023-10-24T10:00:00.000Z")).not.toContain(NEW.officialName);
    expect(await merged("2023-10-25T10:00:00.000Z")).toContain(NEW.officialName);
  });

  test("is still known by the old one when its people send a workbook they filled in before", async () => {
    const old = (await world.ask("bct", "GET", "/template.xlsx?unit=bct")).bytes;
    await change({ kind: "unit-renamed", unit: "bct", from: "2023-10-01", ...NEW });
    const dry = await world.ask("bct", "POST", "/reports/bct/workbook?dryRun=1", { bytes: old });
    expect(dry.status, JSON.stringify(dry.body)).toBe(200);
    const rules = dry.body.findings.map(({ rule }: { rule: string }) => rule);
    expect(rules.filter((rule: string) => /unit|origin/.test(rule))).toEqual([]);
  });
});
