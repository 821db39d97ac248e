import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXlsx } from "../../functions/xlsx/read.ts";
import { cellAt, type Sheet } from "../../shared/book/book.ts";
import { fillTemplate } from "../support/filled-template.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";

/** A campaign as a script with nothing but HTTP and a workbook program goes through it, over the real server. */
const folder = newDataFolder();
let server: RunningServer;
beforeAll(async () => {
  server = await startLocalServer(folder.path);
});
afterAll(async () => {
  await server.kill();
  folder.remove();
});

const CAMPAIGN = "/api/campaigns/nq57-2023";
const UNITS = ["bct", "p63-cao-bang", "p63-ha-noi"];

async function ask(
  user: string,
  method: string,
  path: string,
  body?: string | Uint8Array,
  headers: Record<string, string> = {},
) {
  const authorization = `Bearer ${await server.token(user)}`;
  const request = { method, headers: { authorization, ...headers }, ...(body === undefined ? {} : { body }) };
  return server.send(`${server.origin}${CAMPAIGN}${path}`, request);
}
const askJson = async (user: string, method: string, path: string, json?: unknown) => {
  const answer = await ask(user, method, path, json === undefined ? undefined : JSON.stringify(json));
  return { status: answer.status, body: await answer.json() };
};

async function fillAndSend(unit: string, level: string, base = 0): Promise<Response> {
  const template = await ask(unit, "GET", `/template.xlsx?unit=${unit}`);
  const content = `Quyết định số ${base + 1}/2023/QĐ-UBND ngày 11/7/2023 về kế hoạch của ${unit}`;
  const bytes = await fillTemplate(new Uint8Array(await template.arrayBuffer()), {
    level,
    documents: [[content, 45118, "Ủy ban nhân dân cấp tỉnh", "Còn hiệu lực"]],
  });
  const headers = { "Submission-Id": randomUUID(), "Base-Version": String(base) };
  return ask(unit, "POST", `/reports/${unit}/workbook`, bytes, headers);
}

async function download(url: string): Promise<readonly Sheet[]> {
  // The link is signed: no token goes with it.
  const file = await server.send(url);
  expect(file.status).toBe(200);
  const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!book.ok) throw new Error(book.error.code);
  return book.value.sheets;
}

const textOf = (sheets: readonly Sheet[]): string =>
  sheets
    .map((sheet) =>
      sheet.rows
        .map((row, at) => row.map((_, column) => cellAt(sheet, { row: at, column })?.value).join(" "))
        .join("\n"),
    )
    .join("\n");

describe("one campaign, from the templates to the merged workbook", () => {
  test("three units fill their templates and send them", async () => {
    for (const unit of UNITS) {
      const sent = await fillAndSend(unit, "Đã hoàn thành");
      expect(sent.status, await sent.clone().text()).toBe(201);
    }
    const { body } = await askJson("coordinator", "GET", "/board");
    const states = new Map(body.units.map((row: { unit: string; state: string }) => [row.unit, row.state]));
    expect(UNITS.map((unit) => states.get(unit))).toEqual(["sent", "sent", "sent"]);
    expect([...states.values()].filter((state) => state === "not-sent")).toHaveLength(82);
  });

  test("one comes back with a remark and is sent again", async () => {
    const remarks = [{ annex: "phu-luc-3", row: 7, text: "Nêu rõ mức hoàn thành" }];
    const returned = { n: 1, requestId: randomUUID(), note: "", remarks };
    expect((await askJson("coordinator", "POST", "/reports/p63-ha-noi/return", returned)).status).toBe(200);
    expect((await askJson("p63-ha-noi", "GET", "/reports/p63-ha-noi")).body.remarks).toEqual(remarks);
    const again = await fillAndSend("p63-ha-noi", "Đã hoàn thành một phần và đúng hạn", 1);
    expect(await again.json()).toMatchObject({ n: 2 });
  });

  test("the coordinator merges and downloads what all three wrote", async () => {
    const made = await askJson("coordinator", "POST", "/merges", {});
    expect(made.status).toBe(201);
    expect(made.body.versions).toEqual([
      { unit: "bct", n: 1 },
      { unit: "p63-ha-noi", n: 2 },
      { unit: "p63-cao-bang", n: 1 },
    ]);
    expect(made.body.missing).toHaveLength(82);
    const text = textOf(await download(made.body.url));
    for (const unit of UNITS) expect(text).toContain(`kế hoạch của ${unit}`);
    expect(text).toContain("Quyết định số 2/2023/QĐ-UBND");
    expect(text).not.toContain("Quyết định số 1/2023/QĐ-UBND ngày 11/7/2023 về kế hoạch của p63-ha-noi");
    const again = await askJson("coordinator", "POST", "/merges", {});
    expect(again.body.hash).toBe(made.body.hash);
  });

  test("no unit sees another's report, and an altered link opens nothing", async () => {
    expect((await ask("bct", "GET", "/reports/p63-ha-noi")).status).toBe(403);
    expect((await ask("bct", "POST", "/merges", "{}")).status).toBe(403);
    const { body } = await askJson("coordinator", "POST", "/merges", {});
    expect((await server.send(body.url.replace("expires=", "expires=9"))).status).toBe(403);
  });
});
