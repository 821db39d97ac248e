import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Style } from "../../../shared/book/book.ts";
import { HEADER, HEADING, NOTE, TEXT } from "../../../shared/book/styles.ts";
import { textHeight } from "../../../shared/book/text-height.ts";

/** The rule as it is meant, line by line, without a way round it for short texts. */
function heightByTheRule(text: string, style: Style, width: number): number {
  const size = style.font?.size ?? 11;
  const lines = text.split("\n").map((line) => {
    const letter = (line === line.toUpperCase() ? 1.35 : 0.9) * (style.font?.bold === true ? 1.1 : 1) * (size / 13);
    return Math.max(1, Math.ceil((line.length * letter) / width));
  });
  const count = style.wrap === true ? lines.reduce((sum, one) => sum + one, 0) : 1;
  return Math.min(409, Math.ceil(count * size * 1.3));
}

describe("the height of a text", () => {
  it("is one line where it fits, more where it wraps or is broken, and never more than Excel knows", () => {
    expect(textHeight("ngắn", TEXT, 20)).toBe(17);
    expect(textHeight("chữ thường rất dài ".repeat(4), TEXT, 20)).toBe(68);
    expect(textHeight("một\nhai\nba", TEXT, 20)).toBe(51);
    expect(textHeight("một\nhai\nba", HEADING, 20)).toBe(17);
    expect(textHeight("x".repeat(30_000), TEXT, 20)).toBe(409);
  });

  it("counts capitals wider than small letters", () => {
    expect(textHeight("BỘ KẾ HOẠCH VÀ ĐẦU TƯ", TEXT, 21)).toBeGreaterThan(
      textHeight("Bộ Kế hoạch và Đầu tư", TEXT, 21),
    );
  });

  it("follows one rule for every text, style and width", () => {
    const words = fc.constantFrom("BỘ", "Tỉnh", "ĐẮK LẮK", "57", "\n", "nq", "ộ", " ");
    const text = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" "));
    const style = fc.constantFrom<Style>(TEXT, HEADER, HEADING, NOTE, {});
    fc.assert(
      fc.property(text, style, fc.integer({ min: 2, max: 90 }), (value, look, width) => {
        expect(textHeight(value, look, width)).toBe(heightByTheRule(value, look, width));
      }),
    );
  });
});
