import { expect, test } from "vitest";
import { en } from "../../../addin/pane/strings/en.ts";
import { vi } from "../../../addin/pane/strings/vi.ts";

/** Every sentence with its path; functions are called with plain arguments. */
function sentences(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value("7", 8, "9"))]];
  if (typeof value !== "object" || value === null) throw new TypeError(path);
  return Object.entries(value).flatMap(([key, member]) => sentences(member, `${path}.${key}`));
}

const original = sentences(vi, "");
const english = new Map(sentences(en, ""));

test("both catalogues say the same things", () => {
  expect([...english.keys()].sort()).toEqual(original.map(([path]) => path).sort());
});

test("no sentence is empty, and none came out without its parameters", () => {
  const broken = [...original, ...english].filter(([, text]) => text.trim() === "" || /undefined|\[object/.test(text));
  expect(broken).toEqual([]);
});

test("English is English: no sentence is the same in both", () => {
  const same = original.filter(([path, text]) => english.get(path) === text).map(([path]) => path);
  expect(same).toEqual([]);
});

test("Vietnamese is written in composed form, as Excel and the checks expect", () => {
  expect(original.filter(([, text]) => text !== text.normalize("NFC"))).toEqual([]);
});
