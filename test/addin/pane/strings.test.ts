import { expect, test } from "vitest";
import { en } from "../../../addin/pane/strings/en.ts";
import { EN_ADMINISTRATION } from "../../../addin/pane/strings/en-administration.ts";
import { FINDINGS_EN } from "../../../addin/pane/strings/en-findings.ts";
import { vi } from "../../../addin/pane/strings/vi.ts";
import { VI_ADMINISTRATION } from "../../../addin/pane/strings/vi-administration.ts";
import { VI_APP } from "../../../addin/pane/strings/vi-app.ts";
import { VI_COORDINATOR } from "../../../addin/pane/strings/vi-coordinator.ts";
import { VI_REPORT } from "../../../addin/pane/strings/vi-report.ts";
import { VI_WORKBOOK } from "../../../addin/pane/strings/vi-workbook.ts";
import { MESSAGES, messageOf } from "../../../shared/check/messages.ts";
import { PROBLEMS } from "../../../shared/problem.ts";

/** Every sentence with its path; functions are called with plain arguments. */
function sentences(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value("7", 8, "9"))]];
  if (typeof value !== "object" || value === null) throw new TypeError(path);
  return Object.entries(value).flatMap(([key, member]) => sentences(member, `${path}.${key}`));
}

// The administrator's words are fetched apart from everybody's.
const original = sentences({ ...vi, administration: VI_ADMINISTRATION }, "");
const english = new Map(sentences({ ...en, administration: EN_ADMINISTRATION }, ""));

test("both catalogues say the same things", () => {
  expect([...english.keys()].sort()).toEqual(original.map(([path]) => path).sort());
});

test("no room of the catalogue hides a word of another", () => {
  const keys = [VI_APP, VI_REPORT, VI_WORKBOOK, VI_COORDINATOR, { batch: 0, rule: 0, upload: 0, said: 0 }].flatMap(
    Object.keys,
  );
  expect([...keys].sort()).toEqual(Object.keys(vi).sort());
});

test("no sentence is empty, and none came out without its parameters", () => {
  const broken = [...original, ...english].filter(([, text]) => text.trim() === "" || /undefined|\[object/.test(text));
  expect(broken).toEqual([]);
});

test("English is English: no sentence is the same in both", () => {
  // What others have said is handed on as it is, where we have no sentence of our own for it.
  const own = original.filter(([path]) => !path.includes(".said."));
  const same = own.filter(([path, text]) => english.get(path) === text).map(([path]) => path);
  expect(same).toEqual([]);
});

test("Vietnamese is written in composed form, as Excel and the checks expect", () => {
  expect(original.filter(([, text]) => text !== text.normalize("NFC"))).toEqual([]);
});

test("every finding and every problem has an English sentence with the same parameters", () => {
  const names = (pattern: string): string[] => [...new Set(pattern.match(/\{\w+\}/g))].sort();
  for (const [rule, pattern] of Object.entries<string>(MESSAGES)) {
    const english = en.said.finding({ rule, parameters: {} }, "");
    expect(english, rule).not.toBe(messageOf({ rule, parameters: {} }));
    expect(names(new Map(Object.entries(FINDINGS_EN)).get(rule) ?? ""), rule).toEqual(names(pattern));
  }
  for (const [code, { title }] of Object.entries(PROBLEMS)) expect(en.said.problem(code, title), code).not.toBe(title);
});

test("a finding in English quotes the cell, and leaves out what it does not know", () => {
  const said = (parameters: Record<string, string>): string =>
    en.said.finding({ rule: "date-impossible", parameters }, "không có ngày ấy");
  expect(said({ text: "31/02/2023" })).toBe("“31/02/2023” is no real day. Write it as day/month/year.");
  expect(said({ text: "31/02/2023", suggestion: "28/02/2023" })).toContain("Did you mean 28/02/2023?");
  expect(vi.said.finding({ rule: "date-impossible", parameters: {} }, "không có ngày ấy")).toBe("không có ngày ấy");
  expect(en.said.finding({ rule: "of-a-newer-server", parameters: {} }, "lời của máy chủ")).toBe("lời của máy chủ");
});
