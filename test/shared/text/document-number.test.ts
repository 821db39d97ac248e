import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDocumentNumbers, hasYear } from "../../../shared/text/document-number.ts";

const textsIn = (text: string): string[] => findDocumentNumbers(text).map((found) => found.text);

const USUAL = [
  "57/NQ-CP",
  "826/QĐ-TTg",
  "20/2020/QĐ-TTg",
  "12/2022/QĐ-UBND",
  "06/2024/QĐ-UBND",
  "30/2020/NĐ-CP",
  "01/2020/TT-VPCP",
  "01/2020/TTLT-BTC-BTP",
  "8490/BKHĐT-QLKTTW",
  "6411/VPCP-KTTH",
  "4336/BTTTT-THH",
  "80/2015/QH13",
  "1660/NQ-UBTVQH15",
  "05/2019/NQ-HĐND",
  "15/KH-UBND",
  "28/CTr-UBND",
  "30-NQ/TW",
  "05-CTr/TU",
  "22/2026/NQ-CP",
  "03/HD-UBND",
  "12/ĐA-UBND",
];

describe("findDocumentNumbers", () => {
  test.each(USUAL)("finds %s in a sentence", (number) => {
    expect(textsIn(`Văn bản số ${number} ngày 11/7/2023 của cơ quan có thẩm quyền`)).toEqual([number]);
  });

  test.each([
    ["Số: 57 / nq – cp", "57/NQ-CP"],
    ["30/2020/ND-CP", "30/2020/NĐ-CP"],
    ["30/2020/N\u00d0-CP", "30/2020/NĐ-CP"],
    ["30/2020/NĐ/CP", "30/2020/NĐ-CP"],
    ["826/QD-TTG", "826/QĐ-TTg"],
    ["12/2022/qđ-ubnd", "12/2022/QĐ-UBND"],
    ["05/2019/NQ-HDND", "05/2019/NQ-HĐND"],
    ["30-NQ / TW", "30-NQ/TW"],
    ["13/NQ-TW", "13-NQ/TW"],
  ])("reads %s as %s", (typed, usual) => {
    expect(textsIn(typed)).toEqual([usual]);
  });

  test.each([
    ["Quyết định 826/QĐ-TTg", "TTg"],
    ["thông tư 3/2022/tt-bct", "BCT"],
    ["Thông tư 12/2022/TT-BCT", "BCT"],
    ["Kế hoạch 05-KH/TU", "TU"],
    ["Luật số 80/2015/QH13", "QH"],
    ["Công văn 8490/BKHĐT-QLKTTW", "BKHĐT"],
  ])("%s is of the numbering of %s", (text, organ) => {
    expect(findDocumentNumbers(text)[0]?.organ).toBe(organ);
  });

  test("finds all of several, in order, with year and place", () => {
    const text = "Quyết định số 12/2022/QĐ-UBND ngày 1/9/2022;\n- Nghị quyết 57/NQ-CP, 30-NQ/TW";
    expect(findDocumentNumbers(text)).toEqual([
      {
        text: "12/2022/QĐ-UBND",
        number: "12",
        year: 2022,
        symbol: "QĐ-UBND",
        organ: "UBND",
        index: text.indexOf("12/"),
      },
      { text: "57/NQ-CP", number: "57", year: null, symbol: "NQ-CP", organ: "CP", index: text.indexOf("57/") },
      { text: "30-NQ/TW", number: "30", year: null, symbol: "NQ/TW", organ: "TW", index: text.indexOf("30-") },
    ]);
  });

  test.each([
    "ngày 21/4/2022",
    "60 km/h",
    "2021-2030",
    "Nghị quyết 57",
    "12/KH - Ban chỉ đạo",
    "tỷ lệ 1/2",
    "Phụ lục 3",
  ])("finds none in %j", (text) => {
    expect(textsIn(text)).toEqual([]);
  });

  test("a year between number and symbol marks a legal normative document", () => {
    const [first, second] = findDocumentNumbers("12/2022/QĐ-UBND và 1042/QĐ-UBND").map(hasYear);
    expect([first, second]).toEqual([true, false]);
  });

  test("reads its own spelling back, also decomposed", () => {
    fc.assert(
      fc.property(
        fc.subarray(USUAL, { minLength: 1 }),
        fc.constantFrom(", ", "; ", "\n- ", " và "),
        (numbers, join) => {
          expect(textsIn(numbers.join(join))).toEqual(numbers);
          expect(textsIn(numbers.join(join).normalize("NFD"))).toEqual(numbers);
        },
      ),
    );
  });
});
