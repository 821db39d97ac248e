import fc from "fast-check";
import { expect, test } from "vitest";
import { codeCodec } from "../../../shared/annex/codecs/code.ts";
import { cell } from "../../../shared/book/builders.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { codeListOf } from "../../../shared/campaign/lookup.ts";

const list = codeListOf(NQ57_2023, "task-status") ?? { id: "", origin: "letter", codes: [], ambiguous: [] };
const decode = codeCodec(list);
const read = (text: string) => decode(cell(text, {}), "");

test.each([
  ["Đã hoàn thành", "hoan-thanh"],
  ["  đã HOÀN thành . ", "hoan-thanh"],
  ["hoàn thành", "hoan-thanh"],
  ["Đã hòan thành", "hoan-thanh"],
  ["Đã hoàn thành 1 phần và đúng hạn", "mot-phan-dung-han"],
  ["Hoàn thành một phần, có khả năng chậm", "mot-phan-co-kha-nang-cham"],
  ["Ðến thời điểm nhưng chưa triển khai được;", "den-han-chua-trien-khai"],
  ["Chưa đến  thời điểm\ntriển khai", "chua-den-thoi-diem"],
])("“%s” is certainly %s", (text, code) => {
  expect(read(text)).toEqual({ value: code, doubt: null });
});

test.each([
  ["đang thực hiện, đúng tiến độ", "mot-phan-dung-han"],
  ["Quá hạn chưa triển khai", "den-han-chua-trien-khai"],
  ["da hoan thanh", "hoan-thanh"],
  ["100%", "hoan-thanh"],
  ["Đã hoàn thành 100%", "hoan-thanh"],
  ["Đã hoàn thành, báo cáo số 12/BC-UBND", "hoan-thanh"],
  ["Đã hoàn thành - Quyết định số 5/QĐ-UBND ngày 3/4/2023", "hoan-thanh"],
  ["Đã hoàn thành. Tỉnh đã ban hành Quyết định số 5; đã triển khai đầy đủ", "hoan-thanh"],
  ["Đã hoàn thành quý III/2023", "hoan-thanh"],
  ["2) Đã hoàn thành một phần và đúng hạn; còn lại quý IV", "mot-phan-dung-han"],
  ["Chưa đến thời điểm triển khai, dự kiến quý I/2024", "chua-den-thoi-diem"],
])("“%s” is likely %s, to be accepted", (text, code) => {
  expect(read(text)).toMatchObject({ value: code, doubt: { rule: "code-proposed", need: "accept" } });
});

test.each(["đang thực hiện", "Đang triển khai.", "thường xuyên", "CHẬM", "dang thuc hien", "Đang thực hiện (60%)"])(
  "“%s” chooses no level: it is asked about",
  (text) => {
    expect(read(text)).toMatchObject({ value: null, doubt: { severity: "error" } });
  },
);

test("a typing error is asked about, with the level it may mean", () => {
  expect(read("Đã hoàn thnh")).toMatchObject({
    value: null,
    doubt: { rule: "code-unknown", parameters: { suggested: "hoan-thanh", suggestion: "Đã hoàn thành" } },
  });
});

test("what negates a level is never taken for it", () => {
  for (const text of [
    "chưa hoàn thành",
    "không hoàn thành",
    "Đã hoàn thành 50%",
    "80%",
    "100",
    "Đã hoàn thành (chậm 2 tháng)",
    "Đã hoàn thành; còn 2 xã",
    "Đã hoàn thành, riêng nội dung 3 đang trình",
    "Hoàn thành: quý IV/2023",
    "Đã hoàn thành một phần",
    "Đã hoàn thành một phần và đúng hạn, có thể chậm",
    "Cơ bản hoàn thành",
  ]) {
    expect(read(text).value).toBeNull();
  }
});

test("a cell with nothing but dots or a dash is empty", () => {
  for (const text of ["", "…", "-", "..."]) expect(read(text)).toEqual({ value: null, doubt: null });
  expect(decode(null, "")).toEqual({ value: null, doubt: null });
});

test("whatever stands in the cell: a code of the list, or null", () => {
  const codes = list.codes.map(({ code }) => code);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...list.ambiguous)), (text) => {
      const { value, doubt } = read(text);
      expect([...codes, null]).toContain(value);
      if (doubt?.severity === "error") expect(value).toBeNull();
    }),
  );
});
