import { expect, test } from "vitest";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
const DONE = "Đã hoàn thành";
const FIRST: Typed[] = [1, "Việc một", DONE];

const read = (rows: readonly (readonly Typed[])[], sheet = "PL3") =>
  readWorkbook(typedBook({ [sheet]: { rows } }), NQ57_2023, "p63-cao-bang", NO_OPTIONS);
const under = (...rows: Typed[][]) => read([HEADINGS, ...rows]);
const names = (reading: ReturnType<typeof read>) => reading.annexes[0]?.rows.map(({ values }) => values.name);
const rules = (reading: ReturnType<typeof read>) => reading.findings.map(({ rule }) => rule);

test.each([
  ["letters of a narrow column", "S\nT\nT"],
  ["nothing at all", null],
  ["a sign", "#"],
  ["another language", "No."],
])("ordinals are known under a heading of %s", (_, heading) => {
  const reading = read([[heading, ...HEADINGS.slice(1)], ["I", "Nhiệm vụ chung", null], FIRST, ["II", "Việc riêng"]]);
  expect(names(reading)).toEqual(["Việc một"]);
  expect(rules(reading)).toEqual([]);
});

test("a column of words before the names is no column of ordinals", () => {
  const reading = read([
    ["Sở", ...HEADINGS.slice(1)],
    ["Sở Y tế", "Việc một", DONE],
  ]);
  expect(names(reading)).toEqual(["Việc một"]);
  expect(rules(reading)).toEqual(["extra-columns"]);
});

test("where two headings may be the level, the letter's own word wins", () => {
  const headings = ["TT", "Nhiệm vụ", "Kết quả thực hiện", "Tình trạng thực hiện"];
  expect(read([headings, [1, "Việc một", "Đã họp hai lần", DONE]]).annexes[0]?.rows[0]?.values.status).toBe(
    "hoan-thanh",
  );
});

test.each([
  ["brackets", ["[1]", "[2]", "[3]"]],
  ["full stops", ["1.", "2.", "3."]],
  ["small letters", ["a", "b", "c"]],
])("column numbers in %s are no data", (_, numbers) => {
  expect(names(under(numbers, FIRST))).toEqual(["Việc một"]);
});

test("a heading that goes on in the next row is no data", () => {
  expect(names(read([["STT", "Tên nhiệm vụ", "Tình trạng"], [null, null, "thực hiện"], FIRST]))).toEqual(["Việc một"]);
});

test("a row without a level is the heading of the items numbered under it", () => {
  const reading = under(
    ["1", "Nhiệm vụ chung", null],
    ["1.1", "Việc một", DONE],
    ["2.", "Nhiệm vụ riêng", null],
    ["a)", "Việc hai", DONE],
    [null, "Nhiệm vụ khác", null],
    ["1", "Việc ba", DONE],
    ["2", "Việc bỏ trống mức", null],
    ["3", "Việc bốn", DONE],
  );
  expect(names(reading)).toEqual(["Việc một", "Việc hai", "Việc ba", "Việc bỏ trống mức", "Việc bốn"]);
});

test.each(["Tổng số: 7 nhiệm vụ", "TỔNG CỘNG: 02 nhiệm vụ", "Cộng: 2"])("“%s” is a total", (text) => {
  expect(under(FIRST, [null, text, null]).coverage[0]?.ignored).toContainEqual({ reason: "total-row", cells: 1 });
});

test.each([
  ["* Số liệu đến hết quý III/2023"],
  ["(*) Theo 5 mức của Công văn số 8490/BKHĐT-QLKTTW"],
  ["Nguồn: Sở Kế hoạch và Đầu tư"],
  ["Người liên hệ: Nguyễn Văn A"],
  ["Cao Bằng, ngày 25/10/2023"],
  ["LẬP BIỂU", "KT. GIÁM ĐỐC"],
  ["TRƯỞNG PHÒNG", "PHÓ CHỦ TỊCH"],
  ["Người tổng hợp", "Nguyễn Văn A"],
])("“%s” ends the table, and names under it are no rows", (name, level?: string) => {
  const reading = under(FIRST, [null, name, level ?? null], [null, "Lê Văn B", "Phạm Thị C"]);
  expect(names(reading)?.[0]).toBe("Việc một");
  expect(names(reading)).not.toContain(name);
});

test.each([
  "KT-XH vùng trung du",
  "Q.1 và Q.3 phối hợp chống ngập",
  "Xác nhận ranh giới hành chính giữa hai tỉnh",
  "Đại diện tỉnh tham gia Hội đồng điều phối vùng",
  "Lãnh đạo, chỉ đạo công tác quy hoạch",
])("“%s” is a task, though nobody numbered it and its level is open", (name) => {
  expect(names(under(FIRST, [null, name, "đang làm"]))).toEqual(["Việc một", name]);
});

test("a note between the groups hides no task under it, whatever its level", () => {
  const reading = under(
    FIRST,
    ["* Ghi chú nhóm A"],
    [null, "Ghi chú: số liệu quý III", null],
    [2, "Việc hai", "đang thực hiện"],
    ["Nơi nhận:", null, "KT. CHỦ TỊCH"],
    ["- Như trên", null, "Bùi Văn K"],
  );
  expect(names(reading)).toEqual(["Việc một", "Việc hai"]);
  expect(rules(reading)).toEqual(["code-ambiguous"]);
});

test("an annex that says “Không có”, or has dashes, has no rows", () => {
  expect(names(under([1, "Không có", null]))).toEqual([]);
  expect(names(under([1, "-", "-"], [2, "Không có nội dung", null]))).toEqual([]);
  expect(names(under([1, "Không có đất sạch cho dự án vùng", DONE]))).toEqual(["Không có đất sạch cho dự án vùng"]);
});

test.each(["phuluc 3", "Phu luc 3", "Phụ lục III", "PL III"])(
  "a sheet called “%s” is asked for its headings",
  (name) => {
    const reading = read(
      [
        ["Việc", "Mức"],
        ["Việc một", DONE],
        ["Việc hai", DONE],
      ],
      name,
    );
    expect(rules(reading)).toEqual(["heading-missing"]);
  },
);

test.each([
  ["Đã hoàn thành một phần, đúng hạn", "mot-phan-dung-han"],
  ["đã hoàn thành 01 phần và đúng hạn", "mot-phan-dung-han"],
  ["Đã hoàn thành một phần, có khả năng chậm", "mot-phan-co-kha-nang-cham"],
  ["hàng năm", null],
])("“%s” is read as %s", (level, code) => {
  expect(under([1, "Việc một", level]).annexes[0]?.rows[0]?.values.status).toBe(code);
});
