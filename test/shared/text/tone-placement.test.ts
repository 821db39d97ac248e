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

  test("looks at each word for itself, whatever stands beside it", () => {
    const word = fc.constantFrom(
      "hoà",
      "Thuỷ",
      "tòan",
      "cừơng",
      "quý",
      "mùa",
      "xoong",
      "café",
      "x",
      "\u0301",
      "𠮷hoà",
      "hoà𠮷",
      "2021",
    );
    const between = fc.constantFrom(" ", "-", "\n", ", ", "57", "“", "👩");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { maxLength: 8 }), (pairs) => {
        const whole = pairs.map(([one, sign]) => one + sign).join("");
        expect(placeTones(whole)).toBe(pairs.map(([one, sign]) => placeTones(one) + sign).join(""));
      }),
    );
    expect(placeTones("𠮷hoà hoà𠮷 \u0301hoà")).toBe("𠮷hoà hoà𠮷 \u0301hòa");
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
