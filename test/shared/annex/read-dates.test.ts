import { expect, test } from "vitest";
import { ownDate, ownNumber } from "../../../shared/annex/own-document.ts";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook, under } from "../../support/typed-book.ts";

const HEADINGS = ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"];
const SILENT = "Kế hoạch số 90/KH-UBND về phát triển vùng";
const WITNESS = "Quyết định số 90/QĐ-UBND ngày 5/6/2023 của UBND tỉnh về phát triển vùng";

function dateOf(typed: Typed, content = SILENT, choose: Record<string, string> = {}) {
  const rows = [HEADINGS, [1, content, typed, "UBND tỉnh", "Còn hiệu lực"]];
  const reading = readWorkbook(typedBook({ PL4: { rows } }), NQ57_2023, "p63-an-giang", { ...NO_OPTIONS, choose });
  const [finding] = reading.findings;
  const { rule, severity, need, cell } = finding ?? {};
  const value = reading.annexes[0]?.rows[0]?.values.issuedOn;
  return { value, finding, said: finding === undefined ? "" : [rule, severity, need, cell].join(" ") };
}

test.each([
  ["a date under our format", under("dd/mm/yyyy", 45082), "2023-06-05"],
  ["a date with a time of day", under("dd/mm/yyyy hh:mm", 45082.5), "2023-06-05"],
  ["an American format whose day cannot be a month", under("m/d/yyyy", 45099), "2023-06-22"],
  ["an American format whose day is its month", under("m/d/yyyy", 45083), "2023-06-06"],
  ["text, day first", "5/6/2023", "2023-06-05"],
  ["text with dots", "05.06.2023", "2023-06-05"],
  ["text in words", "ngày 05 tháng 6 năm 2023", "2023-06-05"],
])("%s is certain", (_, typed, iso) => {
  expect(dateOf(typed)).toMatchObject({ value: iso, said: "" });
});

test("an American format is doubtful where day and month could be exchanged", () => {
  expect(dateOf(under("mm/dd/yyyy", 45082))).toMatchObject({
    value: "2023-06-05",
    said: "date-month-first warning accept C2",
  });
  expect(dateOf(under("[$-409]m/d/yy;@", 45082)).said).toBe("date-month-first warning accept C2");
});

test("the document's own text confirms a doubtful date", () => {
  expect(dateOf(under("mm/dd/yyyy", 45082), WITNESS)).toMatchObject({ value: "2023-06-05", said: "" });
  expect(dateOf("5/6/23", WITNESS)).toMatchObject({ value: "2023-06-05", said: "" });
  expect(dateOf(45082, WITNESS)).toMatchObject({ value: "2023-06-05", said: "" });
});

test("a date against its own text is open until the sender chooses", () => {
  // 6 May under an American format: the program took the month first.
  const open = dateOf(under("mm/dd/yyyy", 45052), WITNESS);
  expect(open).toMatchObject({ value: null, said: "date-contradicts-text error choose C2" });
  expect(open.finding?.options.map(({ id }) => id)).toEqual(["2023-05-06", "2023-06-05"]);
  const id = open.finding?.id ?? "";
  expect(dateOf(under("mm/dd/yyyy", 45052), WITNESS, { [id]: "2023-06-05" }).value).toBe("2023-06-05");
  expect(dateOf(under("mm/dd/yyyy", 45052), WITNESS, { [id]: "2001-01-01" }).value).toBeNull();
  expect(dateOf("7/6/2023", WITNESS)).toMatchObject({ value: null, said: "date-contradicts-text error choose C2" });
});

test("an empty cell takes the date of the document's own text, to be accepted", () => {
  expect(dateOf(null, WITNESS)).toMatchObject({ value: "2023-06-05", said: "date-from-text warning accept C2" });
  expect(dateOf("…", WITNESS).value).toBe("2023-06-05");
  expect(dateOf(null)).toMatchObject({ value: null, said: "" });
});

test("a month alone is open, unless the text names a day in it", () => {
  expect(dateOf("6/2023")).toMatchObject({ value: null, said: "date-month-only error  C2" });
  expect(dateOf("4/2022", WITNESS)).toMatchObject({ value: null, said: "date-month-only error  C2" });
  expect(dateOf("Quý III/2023")).toMatchObject({ value: null, said: "date-month-only error  C2" });
  expect(dateOf(2023)).toMatchObject({ value: null, said: "date-month-only error  C2" });
  expect(dateOf("6/2023", WITNESS)).toMatchObject({ value: "2023-06-05", said: "date-from-text warning accept C2" });
});

test.each([
  ["a day no calendar has", "31/02/2023", "date-impossible error  C2"],
  ["the month first", "6/25/2023", "date-impossible error  C2"],
  ["no date at all", "đã ban hành", "date-unreadable error  C2"],
  ["a year alone", 2023, "date-month-only error  C2"],
  ["a serial no calendar has", under("dd/mm/yyyy", -5), "date-impossible error  C2"],
  ["two days", "5/6/2023 và 7/6/2023", "date-ambiguous error choose C2"],
])("%s is open", (_, typed, said) => {
  expect(dateOf(typed)).toMatchObject({ value: null, said });
});

test("a month or a day that Excel completed by itself is not believed", () => {
  // "4/2022" and "5/6", as Excel keeps them.
  expect(dateOf(under("mmm-yy", 44652))).toMatchObject({ value: null, said: "date-month-only error  C2" });
  expect(dateOf(under("mmm-yy", 44652)).finding?.parameters.text).toBe("04/2022");
  expect(dateOf(under("d-mmm", 45082))).toMatchObject({ value: null, said: "date-unreadable error  C2" });
  expect(dateOf(under("mmmm d, yyyy", 45082))).toMatchObject({ value: "2023-06-05", said: "" });
});

test("the month first is suggested day first", () => {
  expect(dateOf("6/25/2023").finding?.parameters).toMatchObject({ suggested: "2023-06-25", suggestion: "25/06/2023" });
});

test("a serial number without a format is likely a day", () => {
  expect(dateOf(45082)).toMatchObject({ value: "2023-06-05", said: "date-from-number warning accept C2" });
});

test.each([
  ["- Nghị quyết số 12/NQ-HĐND ngày 9/12/2022 của Hội đồng nhân dân tỉnh", "2022-12-09"],
  ["1. Quyết định 5/QĐ-UBND của Ủy ban nhân dân tỉnh ngày 01 tháng 3 năm 2023", "2023-03-01"],
  ["Luật Quy hoạch số 21/2017/QH14 ngày 24/11/2017", "2017-11-24"],
  ["826/QĐ-TTg ngày 11/7/2023", "2023-07-11"],
])("%s is dated %s", (text, iso) => {
  expect(ownDate(text)).toBe(iso);
});

test.each([
  "Kế hoạch triển khai Nghị quyết số 57/NQ-CP ngày 21/4/2022",
  "Quyết định số 12/2022/QĐ-UBND sửa đổi Quyết định số 5/2020/QĐ-UBND ngày 3/2/2020",
  "Thông tư hướng dẫn Nghị định số 09/2019/NĐ-CP ngày 24/01/2019",
  "Kế hoạch số 7/KH-UBND thực hiện từ ngày 1/1/2023",
  "Quyết định số 1/QĐ-UBND ngày 2/3/2023\nQuyết định số 2/QĐ-UBND ngày 3/3/2023",
  "Họp ngày 2/3/2023",
])("%s gives no date of its own", (text) => {
  expect(ownDate(text)).toBeNull();
});

test("a document's own number is not the one it refers to", () => {
  expect(ownNumber("Quyết định số 12/2022/QĐ-UBND ban hành quy chế")?.text).toBe("12/2022/QĐ-UBND");
  expect(ownNumber("826/QĐ-TTg")?.text).toBe("826/QĐ-TTg");
  expect(ownNumber("Kế hoạch thực hiện Nghị quyết số 57/NQ-CP")).toBeNull();
});
