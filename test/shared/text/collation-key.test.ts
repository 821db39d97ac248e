import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collationKey } from "../../../shared/text/collation-key.ts";
import { normaliseText } from "../../../shared/text/normalise.ts";
import { vietnamese } from "./vietnamese.ts";

const sorted = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => (collationKey(a) < collationKey(b) ? -1 : 1));

describe("collationKey", () => {
  test("orders letters as a Vietnamese dictionary does", () => {
    const dictionary = ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ"];
    expect(sorted(dictionary.toReversed())).toEqual(dictionary);
    expect(sorted(["y", "x", "v", "ư", "u", "t"])).toEqual(["t", "u", "ư", "v", "x", "y"]);
  });

  test("orders tones: ngang, huyền, hỏi, ngã, sắc, nặng", () => {
    const tones = ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mẳ", "mẵ", "mắ", "mặ", "mâ"];
    expect(sorted(tones.toReversed())).toEqual(tones);
  });

  test("orders provinces as officials list them by alphabet", () => {
    const provinces = [
      "An Giang",
      "Bà Rịa - Vũng Tàu",
      "Bạc Liêu",
      "Bắc Giang",
      "Bắc Kạn",
      "Bắc Ninh",
      "Bến Tre",
      "Cà Mau",
      "Cao Bằng",
      "Cần Thơ",
      "Đà Nẵng",
      "Đắk Lắk",
      "Đắk Nông",
      "Điện Biên",
      "Đồng Nai",
      "Đồng Tháp",
      "Gia Lai",
      "Hà Giang",
      "Hà Nam",
      "Hà Nội",
      "Hải Dương",
      "Hưng Yên",
      "Khánh Hòa",
      "Kon Tum",
      "Quảng Nam",
      "Quảng Ngãi",
      "Quảng Ninh",
      "Thanh Hóa",
      "Thừa Thiên Huế",
      "Yên Bái",
    ];
    expect(sorted(provinces.toReversed())).toEqual(provinces);
    expect(provinces.toSorted(new Intl.Collator("vi").compare)).toEqual(provinces);
  });

  test("puts numbers before letters, the shorter text and the small letter first", () => {
    expect(sorted(["Đề", "đề", "đ", "2", "Đề cương", "10"])).toEqual(["10", "2", "đ", "đề", "Đề", "Đề cương"]);
  });

  test("decides between any two different texts, and by nothing but the texts", () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (a, b) => {
        expect(collationKey(a) === collationKey(b)).toBe(normaliseText(a) === normaliseText(b));
        expect(collationKey(a.normalize("NFD"))).toBe(collationKey(a));
      }),
    );
  });
});
