import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { StoreUnavailable } from "../../../functions/store/outage.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { fillTemplate } from "../../support/filled-template.ts";
import { submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

/** Workbooks that came by e-mail: recognised, entered by the receiver, kept as they came. */

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await newWorld(database);
});

const LEVEL = "Đã hoàn thành";
const DOCUMENT = [
  "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023",
  45118,
  "Ủy ban nhân dân tỉnh",
  "Còn hiệu lực",
] as const;
const RECEIVED = "2023-10-19T09:30:00.000Z";

const filled = async (unit: string) => {
  const { bytes } = await world.ask("coordinator", "GET", `/template.xlsx?unit=${unit}`);
  return fillTemplate(bytes, { level: LEVEL, documents: [DOCUMENT] });
};
const named = (name: string) => ({ "file-name": encodeURIComponent(name) });
const optionsOf = (options: object) => Buffer.from(JSON.stringify(options)).toString("base64url");
const enter = (unit: string, bytes: Uint8Array, { user = "coordinator", headers = {} } = {}) =>
  world.ask(user, "POST", `/reports/${unit}/workbook`, {
    bytes,
    headers: { "submission-id": randomUUID(), "base-version": "0", ...headers },
  });
const recognise = (bytes: Uint8Array, name: string) =>
  world.ask("coordinator", "POST", "/recognise", { bytes, headers: named(name) });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("recognising", () => {
  test("tells unit, campaign, annexes with their rows and coverage, and stores nothing", async () => {
    const bytes = await filled("p63-cao-bang");
    database.meter.reset();
    const { status, body } = await recognise(bytes, "Cao Bằng/PL3,4.xlsx");
    expect([status, body.certainty, body.campaign]).toEqual([200, "certain", "nq57-2023"]);
    const [candidate] = body.candidates;
    expect(candidate.unit).toBe("p63-cao-bang");
    expect(candidate.signals.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(["hidden-name", "file-name"]),
    );
    expect(body.annexes).toEqual(
      expect.arrayContaining([
        { annex: "phu-luc-3", rows: 9 },
        { annex: "phu-luc-4", rows: 1 },
      ]),
    );
    expect(body.coverage[0]).toMatchObject({ sheet: "Phụ lục 3", annex: "phu-luc-3" });
    expect(database.meter.calls).toEqual(["BatchGetItem", "Query"]);
    expect(world.files.size).toBe(0);
  });

  test("asks where the file's name speaks against its hidden names", async () => {
    const { body } = await recognise(await filled("p63-cao-bang"), "Bac Kan.xlsx");
    expect(body.certainty).toBe("contradiction");
    expect(body.candidates.map(({ unit }: { unit: string }) => unit)).toEqual(["p63-cao-bang", "p63-bac-kan"]);
  });
});

describe("a workbook that came by e-mail", () => {
  const byEmail = { "submission-options": optionsOf({ receivedAt: RECEIVED }), ...named("Thư/CV_BCT (bản ký).xlsx") };

  test("is that unit's version, and says when it came, who entered it and which file it was", async () => {
    const bytes = await filled("bct");
    expect((await enter("bct", bytes, { headers: byEmail })).status).toBe(201);
    const { body } = await world.ask("bct", "GET", "/reports/bct/versions/1");
    expect(body.received).toEqual({ at: RECEIVED, enteredBy: { user: "coordinator", name: "coordinator" } });
    expect(body.file).toEqual({ sha256: sha256(bytes), name: "CV_BCT (bản ký).xlsx", bytes: bytes.length });
  });

  test("is there to be downloaded, byte for byte, by whoever may see the report", async () => {
    const bytes = await filled("bct");
    await enter("bct", bytes, { headers: byEmail });
    const address = "/reports/bct/versions/1/file";
    for (const user of ["bct", "bct-leader", "coordinator", "admin"]) {
      const { status, body } = await world.ask(user, "GET", address);
      expect([user, status, body.sha256, body.name]).toEqual([user, 200, sha256(bytes), "CV_BCT (bản ký).xlsx"]);
      const key = new URL(body.url).pathname.slice(1);
      expect(key).toBe(`files/${sha256(bytes)}.xlsx`);
      expect(Buffer.compare(world.files.get(key) ?? Buffer.of(), bytes)).toBe(0);
    }
    expect((await world.ask("p63-ha-noi", "GET", address)).body.code).toBe("foreign-unit");
  });

  test("is on time by the moment it was received, and waits for nobody's approval", async () => {
    world.clock.now = new Date("2023-11-20T00:00:00Z");
    const sent = await enter("bct", await filled("bct"), { headers: byEmail });
    expect(sent.body.late).toBe(false);
    expect((await world.ask("bct", "GET", "/reports/bct")).body.head).toMatchObject({ state: "sent", late: false });
  });

  test("entered twice is one version, and its file lies there once", async () => {
    const bytes = await filled("bct");
    const headers = { ...byEmail, "submission-id": randomUUID() };
    const first = await enter("bct", bytes, { headers });
    const again = await enter("bct", bytes, { headers });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect([...world.files.keys()]).toEqual([`files/${sha256(bytes)}.xlsx`]);
  });

  test("of another unit is refused even when the receiver says whose it is, and no file is kept", async () => {
    const refused = await enter("bct", await filled("byt"), { headers: byEmail });
    expect([refused.status, refused.body.findings[0].rule]).toEqual([422, "foreign-workbook"]);
    expect(world.files.size).toBe(0);
  });
});

describe("the file of a version", () => {
  test("is kept for a unit's own upload as well, without word of an e-mail", async () => {
    const bytes = await filled("bct");
    expect((await enter("bct", bytes, { user: "bct" })).status).toBe(201);
    const { body } = await world.ask("bct", "GET", "/reports/bct/versions/1");
    expect(body.file).toEqual({ sha256: sha256(bytes), name: null, bytes: bytes.length });
    expect(body).not.toHaveProperty("received");
    const { body: link } = await world.ask("bct", "GET", "/reports/bct/versions/1/file");
    expect(new URL(link.url).searchParams.get("filename")).toBe("nq57-2023 Bộ Công Thương 1.xlsx");
  });

  test("is absent where rows were sent from Excel, and that is said", async () => {
    await world.ask("bct", "POST", "/reports/bct/versions", { json: submissionOf(world.campaign, "bct") });
    expect((await world.ask("bct", "GET", "/reports/bct/versions/1")).body).not.toHaveProperty("file");
    const refused = await world.ask("bct", "GET", "/reports/bct/versions/1/file");
    expect([refused.status, refused.body.code]).toEqual([404, "unknown-file"]);
  });

  test("comes before the version: where it cannot be kept nothing is sent, and the retry sends all", async () => {
    const bytes = await filled("bct");
    const headers = { "submission-id": randomUUID() };
    const { put } = world.deps.artifacts;
    Object.assign(world.deps.artifacts, {
      put: async () => {
        throw new StoreUnavailable("the bucket does not answer");
      },
    });
    expect((await enter("bct", bytes, { headers })).status).toBe(503);
    expect((await world.ask("bct", "GET", "/reports/bct")).body.head.n).toBe(0);
    Object.assign(world.deps.artifacts, { put });
    expect((await enter("bct", bytes, { headers })).status).toBe(201);
    expect((await world.ask("bct", "GET", "/reports/bct/versions/1/file")).status).toBe(200);
  });
});
