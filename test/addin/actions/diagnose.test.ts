import { expect, test } from "vitest";
import { canRemember, reach } from "../../../addin/actions/diagnose.ts";
import { diagnosisFacts, requests } from "../../../addin/pane/diagnostics/diagnosis-text.ts";
import { vi } from "../../../addin/pane/strings/vi.ts";
import { desk } from "./desk.ts";

const clock = (): (() => Date) => {
  let time = 0;
  return () => {
    time += 120;
    return new Date(time);
  };
};
const answering =
  (status: number): typeof fetch =>
  async () =>
    new Response("", { status });

test("an address that answers tells how long it took; one that refuses or is not there tells nothing", async () => {
  expect(await reach(answering(200), "/api/health", "same-origin", clock())).toBe(120);
  expect(await reach(answering(503), "/api/health", "same-origin", clock())).toBeNull();
  const offline: typeof fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await reach(offline, "https://appsforoffice.microsoft.com", "no-cors", clock())).toBeNull();
});

test("a browser that forbids storage is noticed", () => {
  expect(canRemember(() => ({ setItem: () => undefined, removeItem: () => undefined }))).toBe(true);
  const forbidden = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(canRemember(forbidden)).toBe(false);
});

const WELL = { service: 30, microsoft: 80, remembers: true };
const PAGE = { origin: "https://tonghop.example", build: "taskpane-abc", browser: "Mozilla/5.0" };

test("the page names the program, its requirement sets and both connections", () => {
  const facts = new Map(diagnosisFacts(desk().workbook.facts, { ...WELL, microsoft: null }, PAGE, vi));
  expect(facts.get("ExcelApi")).toBe("1.14");
  expect(facts.get("Kết nối hệ thống")).toBe("Được (30 ms)");
  expect(facts.get("Kết nối Microsoft")).toBe("Không kết nối được");
  expect(facts.get("Bản tiện ích")).toBe("taskpane-abc");
});

test("an administrator is asked only for what is wrong here, and always about pop-ups", () => {
  const { facts } = desk().workbook;
  const asked = (diagnosis: Parameters<typeof requests>[1], supported = true): readonly string[] =>
    requests({ ...facts, supported }, diagnosis, PAGE.origin, vi);
  expect(asked(WELL)).toHaveLength(1);
  expect(asked({ ...WELL, service: "asked", microsoft: "asked" })).toHaveLength(1);
  expect(asked({ service: null, microsoft: null, remembers: false }, false)).toHaveLength(5);
  expect(asked({ ...WELL, service: null })[0]).toContain("https://tonghop.example");
});
