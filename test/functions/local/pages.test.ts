import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "../../../functions/local/pages.ts";
import { newDataFolder } from "../../support/local-server.ts";

const temporary = newDataFolder();
const folder = join(temporary.path, "dist");
const app = pages(folder);
const CDN = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

beforeAll(() => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(temporary.path, "secret.html"), "secret");
  writeFileSync(join(folder, "taskpane.html"), CDN);
  writeFileSync(join(folder, "workbench.html"), "<p>bàn thử</p>");
  writeFileSync(join(folder, "assets/pane-abc.js"), "1");
});
afterAll(temporary.remove);

test("the pane takes office.js from Microsoft, its twin for the workbench from here", async () => {
  expect(await (await app.request("/taskpane.html?_host_Info=x")).text()).toBe(CDN);
  expect(await (await app.request("/workbench/addin/taskpane.html")).text()).toBe(
    '<script src="/office-js/office.js"></script>',
  );
  const office = await app.request("/office-js/office.js");
  expect(office.status).toBe(200);
  expect(office.headers.get("content-type")).toContain("text/javascript");
});

test("the first page is the workbench", async () => {
  expect(await (await app.request("/")).text()).toContain("bàn thử");
});

test("Excel on the web may frame the pages and nobody else, and its dialogs may speak to their opener", async () => {
  const { headers } = await app.request("/taskpane.html");
  expect(headers.get("content-security-policy")).toMatch(/^frame-ancestors 'self' .*officeapps\.live\.com/);
  expect(headers.has("x-frame-options")).toBe(false);
  expect(headers.has("cross-origin-opener-policy")).toBe(false);
});

test("pages are asked for anew, hashed assets are kept", async () => {
  expect((await app.request("/taskpane.html")).headers.get("cache-control")).toBe("no-cache");
  expect((await app.request("/assets/pane-abc.js")).headers.get("cache-control")).toContain("immutable");
});

test.each([
  "/../secret.html",
  "/%2e%2e/secret.html",
  "/assets/..%2f..%2fsecret.html",
  "/%00.html",
  "/%E0%A4%A",
  "/.stamp",
  "/assets",
  "/nothing.html",
])("%s is no page", async (path) => {
  expect((await app.request(new Request(`https://localhost${path}`))).status).toBe(404);
});
