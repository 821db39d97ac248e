import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { fillTemplate } from "../../support/filled-template.ts";
import { newWorld, type World } from "../../support/world.ts";

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
const DECISION = "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023 về quy hoạch vùng";
const DOCUMENT = [DECISION, 45118, "Ủy ban nhân dân cấp tỉnh", "Còn hiệu lực"] as const;

const template = (unit: string) => world.ask("coordinator", "GET", `/template.xlsx?unit=${unit}`);
const filled = async (unit: string, level = LEVEL) =>
  fillTemplate((await template(unit)).bytes, { level, documents: [DOCUMENT] });
const upload = (unit: string, bytes: Uint8Array, headers: Record<string, string> = {}, query = "") =>
  world.ask(unit, "POST", `/reports/${unit}/workbook${query}`, {
    bytes,
    headers: { "submission-id": randomUUID(), "base-version": "0", ...headers },
  });

const withoutTasks = ({ annex, rows }: { annex: string; rows: Record<string, unknown>[] }) => ({
  annex,
  rows: rows.map(({ task: _, ...row }) => row),
});

describe("a template", () => {
  test("is a file Excel opens, named after the unit", async () => {
    const { status, headers, bytes } = await template("p63-cao-bang");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(decodeURIComponent(headers.get("content-disposition") ?? "")).toContain("nq57-2023 Cao Bằng.xlsx");
    expect((await readXlsx(bytes)).ok).toBe(true);
  });
});

describe("a filled template", () => {
  test("is checked without storing anything, and shows what it would become", async () => {
    const bytes = await filled("p63-cao-bang");
    database.meter.reset();
    const { status, body } = await upload("p63-cao-bang", bytes, {}, "?dryRun=1");
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(["coverage", "findings", "sheets"]);
    expect(body.findings.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
    expect(body.sheets.slice(0, 2)).toMatchObject([
      { annex: "phu-luc-3", rows: expect.arrayContaining([expect.objectContaining({ status: "hoan-thanh" })]) },
      { annex: "phu-luc-4", rows: [{ content: DECISION, issuedOn: "2023-07-11", status: "con-hieu-luc" }] },
    ]);
    expect(body.coverage[0]).toMatchObject({ sheet: "Phụ lục 3", annex: "phu-luc-3" });
    expect(database.meter.calls).toEqual(["BatchGetItem"]);
  });

  test("is the same content as its rows sent by a script that names no tasks", async () => {
    const bytes = await filled("p63-cao-bang");
    const headers = { "submission-id": randomUUID() };
    const sheets = (await upload("p63-cao-bang", bytes, {}, "?dryRun=1")).body.sheets.map(withoutTasks);
    const json = { submissionId: headers["submission-id"], base: 0, sheets };
    const sent = await world.ask("p63-cao-bang", "POST", "/reports/p63-cao-bang/versions", { json });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const again = await upload("p63-cao-bang", bytes, headers);
    expect([again.status, again.body]).toEqual([200, sent.body]);
  });

  test("is sent, gets its receipt once, and counts on the board", async () => {
    const bytes = await filled("p63-cao-bang");
    const headers = { "submission-id": randomUUID() };
    const sent = await upload("p63-cao-bang", bytes, headers);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const again = await upload("p63-cao-bang", bytes, headers);
    expect([again.status, again.body]).toEqual([200, sent.body]);
    const { body: board } = await world.ask("p63-cao-bang", "GET", "/board");
    expect(board.units[0].counts["hoan-thanh"]).toBeGreaterThan(5);
  });

  test("is the same content as its rows sent as JSON", async () => {
    const bytes = await filled("p63-cao-bang");
    const headers = { "submission-id": randomUUID() };
    const sent = await upload("p63-cao-bang", bytes, headers);
    const { body: read } = await world.ask("p63-cao-bang", "GET", "/reports/p63-cao-bang/versions/1");
    const json = { submissionId: headers["submission-id"], base: 0, sheets: read.sheets };
    const again = await world.ask("p63-cao-bang", "POST", "/reports/p63-cao-bang/versions", { json });
    expect([again.status, again.body]).toEqual([200, sent.body]);
  });

  test("of another unit is refused, whoever sends it", async () => {
    const bytes = await filled("p63-ha-noi");
    const refused = await upload("p63-cao-bang", bytes);
    expect([refused.status, refused.body.code]).toEqual([422, "findings"]);
  });

  test("with a wording that only likely means a level waits for a yes, which travels in the options", async () => {
    const bytes = await filled("p63-cao-bang", "đang thực hiện, đúng tiến độ");
    const refused = await upload("p63-cao-bang", bytes);
    expect(refused.status).toBe(422);
    const proposed = refused.body.findings.filter(({ need }: { need: string | null }) => need === "accept");
    expect(proposed.length).toBeGreaterThan(5);
    const accept = proposed.map(({ id }: { id: string }) => id);
    const options = Buffer.from(JSON.stringify({ accept })).toString("base64url");
    const sent = await upload("p63-cao-bang", bytes, { "submission-options": options });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const { body } = await world.ask("p63-cao-bang", "GET", "/reports/p63-cao-bang");
    expect(body.head.counts["mot-phan-dung-han"]).toBe(proposed.length);
  });

  test("with a level that is open is an error at its cell", async () => {
    const refused = await upload("p63-cao-bang", await filled("p63-cao-bang", "đang thực hiện"));
    expect(refused.status).toBe(422);
    expect(refused.body.findings).toContainEqual(
      expect.objectContaining({ severity: "error", sheet: "Phụ lục 3", cell: "C7" }),
    );
  });
});

describe("a version taken back as a workbook", () => {
  const send = (bytes: Uint8Array, base: number, options: object = {}) =>
    upload("p63-cao-bang", bytes, {
      "base-version": String(base),
      "submission-options": Buffer.from(JSON.stringify(options)).toString("base64url"),
    });
  const takenBack = (n: number, user = "p63-cao-bang") =>
    world.ask(user, "GET", `/reports/p63-cao-bang/versions/${n}/workbook.xlsx`);
  const rowsOf = async (bytes: Uint8Array) => {
    const { body } = await upload("p63-cao-bang", bytes, {}, "?dryRun=1");
    return body.sheets.map(({ annex, rows }: { annex: string; rows: Record<string, unknown>[] }) => ({
      annex,
      rows: rows.map(({ at: _, ...row }) => row),
    }));
  };

  test("holds the rows that were sent, with the remarks beside them, and goes out again on top of its version", async () => {
    const first = await filled("p63-cao-bang");
    expect((await send(first, 0)).status).toBe(201);
    const remark = { annex: "phu-luc-4", row: 7, text: "Đề nghị ghi rõ cơ quan ban hành" };
    const returned = { n: 1, requestId: randomUUID(), note: "Bổ sung", remarks: [remark] };
    await world.ask("coordinator", "POST", "/reports/p63-cao-bang/return", { json: returned });
    const { status, headers, bytes } = await takenBack(1);
    expect(status).toBe(200);
    expect(decodeURIComponent(headers.get("content-disposition") ?? "")).toContain("Cao Bằng phiên bản 1.xlsx");
    expect(await rowsOf(bytes)).toEqual(await rowsOf(first));
    const book = await readXlsx(bytes);
    const sheet = book.ok ? book.value.sheets.find(({ name }) => name === "Phụ lục 4") : undefined;
    expect(sheet?.rows[6]?.[5]?.value).toBe(remark.text);
    const again = await send(await fillTemplate(bytes, { level: "Chưa đến thời điểm triển khai", documents: [] }), 1);
    expect([again.status, again.body.n]).toEqual([201, 2]);
    // The older one is still there as it was.
    expect(await rowsOf((await takenBack(1)).bytes)).toEqual(await rowsOf(first));
  });

  test("is nobody else's, and there is none of a version that was never sent", async () => {
    await send(await filled("p63-cao-bang"), 0);
    expect([(await takenBack(1, "bct")).status, (await takenBack(2)).status]).toEqual([403, 404]);
  });
});
