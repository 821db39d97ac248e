import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Finding } from "../../../shared/check/finding.ts";
import { makeFinding, WHOLE_REPORT } from "../../../shared/check/make-finding.ts";
import { MESSAGES, messageOf } from "../../../shared/check/messages.ts";

const ROOT = join(import.meta.dirname, "../../../shared");
const SOURCES = ["annex", "check"].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("messages.ts"))
    .map((file) => readFileSync(join(ROOT, room, file), "utf8")),
);

const of = (rule: Finding["rule"], parameters: Finding["parameters"]): string =>
  messageOf({ ...makeFinding("annex-absent", "error", WHOLE_REPORT, ""), rule, parameters });

test("every rule that is raised has a sentence, and every sentence a rule", () => {
  for (const rule of Object.keys(MESSAGES)) {
    expect(
      SOURCES.some((source) => source.includes(`"${rule}"`)),
      rule,
    ).toBe(true);
  }
});

test("every sentence says what to do next", () => {
  for (const [rule, message] of Object.entries(MESSAGES)) expect(message, rule).toMatch(/Hãy|hãy|Không cần sửa/);
});

test("a suggestion stands only where there is one", () => {
  expect(of("code-unknown", { text: "xong xuôi" })).toBe(
    "“xong xuôi” không có trong danh sách. Hãy chọn một giá trị trong danh sách của ô.",
  );
  expect(of("code-unknown", { text: "Đã hoàn thnh", suggestion: "Đã hoàn thành" })).toBe(
    "“Đã hoàn thnh” không có trong danh sách. Hãy chọn một giá trị trong danh sách của ô. Có phải ý là “Đã hoàn thành”?",
  );
});

test("a page in a cell is quoted by its beginning, and brackets in it are only text", () => {
  const message = of("code-ambiguous", { text: `[x] {text} ${"dài ".repeat(200)}` });
  expect(message.length).toBeLessThan(300);
  expect(message).toContain("“[x] {text} dài");
});

test("an unknown rule still gets a sentence", () => {
  expect(of("luat-moi", {})).toContain("Hãy");
});
