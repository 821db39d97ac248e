import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeTones } from "../../../shared/text/tone-placement.ts";
import { withoutDiacritics } from "../../../shared/text/without-diacritics.ts";
import { vietnamese } from "./vietnamese.ts";

describe("placeTones", () => {
  test.each([
    ["hoà", "hòa"],
    ["Thanh Hoá", "Thanh Hóa"],
    ["thuý", "thúy"],
    ["Uỷ ban", "Ủy ban"],
    ["khoẻ", "khỏe"],
    ["tuỳ", "tùy"],
    ["HOÀ BÌNH", "HÒA BÌNH"],
  ])("%s and %s are one word", (modern, older) => {
    expect(placeTones(modern)).toBe(older);
    expect(placeTones(older)).toBe(older);
  });

  test("heals tones typed on the wrong vowel", () => {
    expect(placeTones("hòan thành tòan bộ, cừơng")).toBe("hoàn thành toàn bộ, cường");
  });

  test("does not take the glide of qu and gi for a vowel", () => {
    const right = "quý quốc quả giá già giếng gì giữa quỹ quán";
    expect(placeTones(right)).toBe(right);
    expect(placeTones("qúy gía")).toBe("quý giá");
  });

  test("leaves other words alone", () => {
    const words = "khuỷu ngoài thuở chiến được mùa cứu yếu xoong boòng khuya Kon Tum Đắk Lắk mỹ lý café résumé";
    expect(placeTones(words)).toBe(words);
  });

  test("moves tones and nothing else, once", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const placed = placeTones(text);
        expect(placeTones(placed)).toBe(placed);
        expect(withoutDiacritics(placed)).toBe(withoutDiacritics(text));
        expect([...placed.normalize("NFD")].sort()).toEqual([...text.normalize("NFD")].sort());
      }),
    );
  });
});
