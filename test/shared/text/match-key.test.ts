import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looseKey, matchKey } from "../../../shared/text/match-key.ts";
import { normaliseText } from "../../../shared/text/normalise.ts";
import { placeTones } from "../../../shared/text/tone-placement.ts";
import { vietnamese } from "./vietnamese.ts";

describe("matchKey", () => {
  test("sees through case, punctuation, spaces, quotes and dashes", () => {
    expect(matchKey("  “ĐÃ HOÀN THÀNH” một phần, (đúng  hạn).")).toBe("đã hoàn thành một phần đúng hạn");
    expect(matchKey("Bà Rịa – Vũng Tàu")).toBe(matchKey("BÀ RỊA-VŨNG TÀU"));
    expect(matchKey("Thừa Thiên\u00a0- Huế")).toBe("thừa thiên huế");
    expect(matchKey("Đắk R’Lấp")).toBe(matchKey("Đắk R'lấp"));
  });

  test("sees through tone placement and Ð", () => {
    expect(matchKey("Hoà Bình")).toBe(matchKey("HÒA BÌNH"));
    expect(matchKey("\u00d0ến thời điểm")).toBe(matchKey("Đến thời điểm"));
  });

  test("keeps diacritics: they make other words", () => {
    expect(matchKey("chậm")).not.toBe(matchKey("châm"));
    expect(matchKey("chưa đến hạn")).not.toBe(matchKey("chua den han"));
    expect(looseKey("chưa đến hạn")).toBe(looseKey("Chua den han"));
  });

  test("is empty where nothing is said", () => {
    expect(matchKey("...")).toBe("");
    expect(matchKey(" – \u200b…")).toBe("");
  });

  test("is the same for composed and decomposed, small and capital letters", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const key = matchKey(text);
        expect(matchKey(text.normalize("NFD"))).toBe(key);
        expect(matchKey(text.toUpperCase())).toBe(key);
        expect(matchKey(` ${text}. `)).toBe(key);
        expect(matchKey(key)).toBe(key);
      }),
    );
  });

  test("taken apart word by word, is what the text as a whole gives", () => {
    const asOneText = (text: string): string =>
      placeTones(normaliseText(text).toLowerCase())
        .replaceAll(/['’‘ʼ`´\u00ad]/g, "")
        .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
        .trim();
    const anything = fc.oneof(vietnamese, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
    const texts = fc.array(anything, { maxLength: 6 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(texts, (text) => {
        expect(matchKey(text)).toBe(asOneText(text));
      }),
      { numRuns: 100 },
    );
  });

  test("loosely, is the same without any mark", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(looseKey(text)).toMatch(/^[a-z0-9 ]*$/);
        expect(looseKey(looseKey(text))).toBe(looseKey(text));
      }),
    );
  });
});
