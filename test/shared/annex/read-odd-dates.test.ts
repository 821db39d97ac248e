import { expect, test } from "vitest";
import { ownDate, ownNumber } from "../../../shared/annex/own-document.ts";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook, under } from "../../support/typed-book.ts";

const HEADINGS = ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"];
const SILENT = "Kế hoạch về phát triển vùng";
const WITNESS = "Quyết định số 90/QĐ-UBND ngày 25/6/2023 của UBND tỉnh";

function dateOf(typed: Typed, content = SILENT, date1904 = false) {
  const book = typedBook({ PL4: { rows: [HEADINGS, [1, content, typed, "UBND tỉnh", "Còn hiệu lực"]] } });
  const reading = readWorkbook({ ...book, date1904 }, NQ57_2023, "p63-an-giang", NO_OPTIONS);
  const [{ rule, need } = {}] = reading.findings;
  return [reading.annexes[0]?.rows[0]?.values.issuedOn, rule, need];
}

test("a serial number kept as text is a serial number", () => {
  expect(dateOf("45102", WITNESS)).toEqual(["2023-06-25", undefined, undefined]);
  expect(dateOf(under("@", "45102"))).toEqual(["2023-06-25", "date-from-number", "accept"]);
});

test("a bare number of a 1904 workbook counts from 1904", () => {
  expect(dateOf(43640, SILENT, true)).toEqual(["2023-06-25", "date-from-number", "accept"]);
  expect(dateOf(43640, WITNESS, true)).toEqual(["2023-06-25", undefined, undefined]);
  expect(dateOf(under("dd/mm/yyyy", 45102), SILENT, true)[0]).toBe("2023-06-25");
});

test("a serial number against the document's own text is open", () => {
  expect(dateOf(45000, WITNESS)).toEqual([null, "date-contradicts-text", "choose"]);
  expect(dateOf(2022, WITNESS)).toEqual([null, "date-month-only", null]);
  expect(dateOf(2023, WITNESS)).toEqual(["2023-06-25", "date-from-text", "accept"]);
});

test("the month first is read where the document's own text confirms it", () => {
  expect(dateOf("6/25/2023", WITNESS)).toEqual(["2023-06-25", undefined, undefined]);
  expect(dateOf("6/24/2023", WITNESS)).toEqual([null, "date-impossible", null]);
});

test.each(["2 5/6/2023", "l5/6/2023", "O5/6/2023"])("“%s” is asked about: its day is not 5", (text) => {
  expect(dateOf(text)).toEqual([null, "date-unreadable", null]);
});

test.each([
  ["QĐ số 90/QĐ-UBND ngày 25/6/2023", "90/QĐ-UBND"],
  ["QĐ 90/QĐ-UBND ngày 25/6/2023", "90/QĐ-UBND"],
  ["a) Nghị quyết số 9/NQ-HĐND ngày 25/6/2023", "9/NQ-HĐND"],
])("“%s” names its own number and day", (text, number) => {
  expect(ownNumber(text)?.text).toBe(number);
  expect(ownDate(text)).toBe("2023-06-25");
});
