import { expect, test } from "vitest";
import { listedDocuments } from "../../../shared/annex/listed-documents.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { blocks } from "../../../shared/check/finding.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const HEADINGS = ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"];
const TWO = "- Quyết định số 826/QĐ-TTg ngày 11/7/2023 về Hội đồng vùng;\n- Nghị quyết số 57/NQ-CP ngày 21/4/2022";

function read(...[date, issuer, status]: [Typed, Typed, Typed]) {
  const book = typedBook({ PL4: { rows: [HEADINGS, [1, TWO, date, issuer, status]] } });
  const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-lang-son", book, NO_OPTIONS);
  const rows = annexes[0]?.rows.map(({ at, values }) => [at.row, ...Object.values(values)]);
  return { rows, findings: findings.filter(({ severity }) => severity !== "info") };
}
const [FIRST, SECOND] = [
  "Quyết định số 826/QĐ-TTg ngày 11/7/2023 về Hội đồng vùng",
  "Nghị quyết số 57/NQ-CP ngày 21/4/2022",
];

test("two documents in a cell are proposed as two rows with their own days, to be accepted", () => {
  const { rows, findings } = read(null, "TTg", "Còn hiệu lực");
  expect(rows).toEqual([
    [2, FIRST, "2023-07-11", "TTg", "con-hieu-luc"],
    [2, SECOND, "2022-04-21", "TTg", "con-hieu-luc"],
  ]);
  const [proposed, ...others] = findings.filter(({ cell }) => cell !== null);
  expect(others).toEqual([]);
  expect(proposed).toMatchObject({ rule: "documents-split", severity: "warning", need: "accept", cell: "B2" });
  if (proposed === undefined) return;
  expect(blocks(proposed, NO_OPTIONS)).toBe(true);
  expect(blocks(proposed, { ...NO_OPTIONS, accept: [proposed.id] })).toBe(false);
});

test("a line for each document belongs to that document", () => {
  const { rows } = read("11/7/2023\n21/4/2022", "Thủ tướng\nChính phủ", "Còn hiệu lực\nHết hiệu lực");
  expect(rows).toEqual([
    [2, FIRST, "2023-07-11", "Thủ tướng", "con-hieu-luc"],
    [2, SECOND, "2022-04-21", "Chính phủ", "het-hieu-luc-toan-bo"],
  ]);
});

test("one day against two documents is open where a document's own text says another", () => {
  const { rows, findings } = read("11/7/2023", "TTg", "Còn hiệu lực");
  expect(rows?.map((row) => row[2])).toEqual(["2023-07-11", null]);
  expect(findings.map(({ rule }) => rule)).toContain("date-contradicts-text");
});

test("words that are no document of their own stay with the one before them; words in front leave the cell whole", () => {
  expect(listedDocuments("1. Quyết định số 1/QĐ-UBND; quy chế kèm theo\n2. Quyết định số 2/QĐ-UBND;")).toEqual([
    "Quyết định số 1/QĐ-UBND; quy chế kèm theo",
    "Quyết định số 2/QĐ-UBND",
  ]);
  expect(listedDocuments("Các văn bản sau:\n- Quyết định số 1/QĐ-UBND\n- Quyết định số 2/QĐ-UBND")).toEqual([]);
});

test("days listed together in one line go to the documents that name them", () => {
  const { rows, findings } = read("21/4/2022; 11/7/2023", "TTg", "Còn hiệu lực");
  expect(rows?.map(([, , day]) => day)).toEqual(["2023-07-11", "2022-04-21"]);
  expect(findings.filter(({ cell }) => cell !== null).map(({ rule }) => rule)).toEqual(["documents-split"]);
});

test("days that no document names are asked about", () => {
  const { rows, findings } = read("21/4/2022; 12/7/2023", "TTg", "Còn hiệu lực");
  expect(rows?.map(([, , day]) => day)).toEqual([null, "2022-04-21"]);
  expect(findings.map(({ rule }) => rule)).toContain("date-ambiguous");
});

test("days and issuers between semicolons go in order to documents that name no day", () => {
  const listed = "Quyết định số 5/QĐ-UBND; Nghị quyết số 6/NQ-HĐND";
  const row = [1, listed, "8/7/2022; 9/12/2022", "UBND tỉnh; HĐND tỉnh", "Còn hiệu lực"];
  const book = typedBook({ PL4: { rows: [HEADINGS, row] } });
  const { annexes } = assessWorkbook(NQ57_2023, "p63-lang-son", book, NO_OPTIONS);
  expect(annexes[0]?.rows.map(({ values }) => [values.issuedOn, values.issuer])).toEqual([
    ["2022-07-08", "UBND tỉnh"],
    ["2022-12-09", "HĐND tỉnh"],
  ]);
});

test("documents joined in one sentence are parted where another surely begins", () => {
  const [decision, resolution] = ["Quyết định số 826/QĐ-TTg ngày 11/7/2023 về Hội đồng vùng", "Nghị quyết số 57/NQ-CP"];
  for (const joint of [" và ", ", ", ", và ", "; và ", " và\n", "\nvà "]) {
    expect(listedDocuments(`${decision}${joint}${resolution}`)).toEqual([decision, resolution]);
  }
  expect(listedDocuments("Quyết định số 1/QĐ-UBND, số 2/QĐ-UBND và số 3/QĐ-UBND ngày 3/4/2023")).toEqual([
    "Quyết định số 1/QĐ-UBND",
    "Quyết định số 2/QĐ-UBND",
    "Quyết định số 3/QĐ-UBND ngày 3/4/2023",
  ]);
});

test.each([
  "Quyết định số 5/QĐ-UBND về việc thực hiện Nghị quyết số 57/NQ-CP và Nghị quyết số 128/NQ-CP",
  "Kế hoạch số 15/KH-UBND ngày 1/2/2023 triển khai Nghị quyết số 57/NQ-CP, Nghị quyết số 128/NQ-CP",
  "Quyết định số 12/2022/QĐ-UBND ban hành quy chế phối hợp và quy định số 3 tuyến đường",
  "Báo cáo số 5/BC-UBND ngày 3/4/2023 gửi Bộ Kế hoạch và Đầu tư, Bộ Tài chính",
  "Nghị quyết số 57/NQ-CP, ngày 21/4/2022 và các văn bản liên quan",
])("“%s” is one document", (text) => {
  expect(listedDocuments(text)).toEqual([text]);
});
