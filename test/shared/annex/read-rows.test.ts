import { expect, test } from "vitest";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { UNCOMPUTED } from "../../../shared/book/formula-errors.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { tasksOf } from "../../../shared/campaign/lookup.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook, under } from "../../support/typed-book.ts";

const UNIT = "p63-hoa-binh";
const HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];

const read = (rows: readonly (readonly Typed[])[], merges: string[] = []) =>
  readWorkbook(typedBook({ "Phụ lục 3": { rows: [HEADINGS, ...rows], merges } }), NQ57_2023, UNIT, NO_OPTIONS);
const names = (reading: ReturnType<typeof read>) => reading.annexes[0]?.rows.map(({ values }) => values.name);
const ignored = (reading: ReturnType<typeof read>) =>
  Object.fromEntries((reading.coverage[0]?.ignored ?? []).map(({ reason, cells }) => [reason, cells]));

test("column numbers, groups, dots, totals, notes and signatures are no data", () => {
  const reading = read([
    ["(1)", "(2)", "(3)"],
    ["A", "Nhóm chung", null],
    [1, "Xây cầu nối hai huyện", "Đã hoàn thành"],
    ["II", "NHÓM NHIỆM VỤ RIÊNG", null],
    [1, "Mở bến xe liên tỉnh", "Chưa đến thời điểm triển khai"],
    ["…", "…", "…"],
    [null, "Tổng cộng: 2 nhiệm vụ", null],
    [null],
    [null, "Ghi chú: số liệu đến hết quý III", null],
    [null, null, "Hòa Bình, ngày 30 tháng 10 năm 2023"],
    ["Nơi nhận:", null, "TM. ỦY BAN NHÂN DÂN"],
    ["- Như trên", null, "Nguyễn Văn A"],
  ]);
  expect(names(reading)).toEqual(["Xây cầu nối hai huyện", "Mở bến xe liên tỉnh"]);
  expect(ignored(reading)).toEqual({
    heading: 3,
    "column-numbers": 3,
    "group-row": 4,
    ordinal: 2,
    "ellipsis-row": 3,
    "total-row": 1,
    "below-the-table": 6,
  });
});

test("groups are known without a number of their own", () => {
  const reading = read([
    ["I. NHÓM CHUNG", null, null],
    [1, "Việc một", "Đã hoàn thành"],
    [null, "II. Nhóm riêng của tỉnh", null],
    [null, "Nhóm các nhiệm vụ khác", null],
    [null, "CÁC NHIỆM VỤ CÒN LẠI", null],
    [2, "Việc hai", "Đã hoàn thành"],
    [null, "Tổng số: 2", null],
  ]);
  expect(names(reading)).toEqual(["Việc một", "Việc hai"]);
  expect(ignored(reading)).toEqual({ heading: 3, "group-row": 4, ordinal: 2, "total-row": 1 });
});

test("an empty row in the middle does not end the table, nor does a note above more data", () => {
  const reading = read([
    [1, "Việc một", "Đã hoàn thành"],
    [null],
    [2, "Việc hai", "Đã hoàn thành"],
    [null, "Ghi chú giữa bảng", null],
    [3, "Việc ba", "Đã hoàn thành"],
  ]);
  expect(names(reading)).toEqual(["Việc một", "Việc hai", "Ghi chú giữa bảng", "Việc ba"]);
});

test("tasks that only look like notes, totals or groups are kept", () => {
  const wanted = [
    "Tổng kết thí điểm cơ chế vùng",
    "Nguồn lực cho liên kết vùng",
    "Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo các sở rà soát toàn bộ quy hoạch ngành trước khi trình Hội đồng",
  ];
  expect(names(read(wanted.map((name) => [null, name, "Đã hoàn thành"])))).toEqual(wanted);
});

test("posts and remarks beside a name end no table", () => {
  const rows: Typed[][] = [
    ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản", "Ghi chú"],
    [null, "Chỉ thị về liên kết vùng", null, "Chủ tịch UBND tỉnh", null, null],
    [null, "Chương trình hành động", null, null, "đã trình", "Lưu ý: chưa ký"],
    [null, "Hòa Bình, ngày 1 tháng 2 năm 2023", null, null, null, null],
  ];
  const reading = readWorkbook(typedBook({ PL4: { rows } }), NQ57_2023, UNIT, NO_OPTIONS);
  expect(reading.annexes[0]?.rows.map(({ values }) => values.content)).toEqual([
    "Chỉ thị về liên kết vùng",
    "Chương trình hành động",
  ]);
});

test("rows still empty in the form are no rows", () => {
  const reading = read([[1, "Việc một", "Đã hoàn thành"], [2], [3, " ", null], [null, null, null]]);
  expect(names(reading)).toEqual(["Việc một"]);
});

test("a level over several tasks stands for each of them, and that is said once", () => {
  const reading = read(
    [
      [1, "Việc một", "Chưa đến hạn"],
      [2, "Việc hai", null],
      [3, "Việc ba", null],
    ],
    ["C2:C3"],
  );
  expect(reading.annexes[0]?.rows.map(({ values }) => values.status)).toEqual([
    "chua-den-thoi-diem",
    "chua-den-thoi-diem",
    null,
  ]);
  expect(reading.findings).toMatchObject([{ rule: "merged-value", cell: "C2", parameters: { range: "C2:C3" } }]);
});

test("an open level over several tasks leaves all of them open with one finding", () => {
  const reading = read(
    [
      [1, "Việc một", "đang thực hiện"],
      [2, "Việc hai", null],
    ],
    ["C2:C3"],
  );
  expect(reading.annexes[0]?.rows.map(({ values }) => values.status)).toEqual([null, null]);
  expect(reading.findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
});

test("an assigned task is known in other case and tone placement, with a slip, and with words behind it", () => {
  const [first, second, third] = tasksOf(NQ57_2023, UNIT);
  const reading = read([
    [1, first?.name.toUpperCase() ?? "", "Đã hoàn thành"],
    [2, second?.name.replace("quy hoạch", "quy hoach") ?? "", "Đã hoàn thành"],
    [3, `${third?.name} (Sở Thông tin và Truyền thông)`, "Đã hoàn thành"],
    [4, "Việc của riêng tỉnh", "Đã hoàn thành"],
  ]);
  expect(reading.annexes[0]?.rows.map(({ task }) => task)).toEqual([first?.id, second?.id, third?.id, null]);
});

test("an assigned task without a level is a row, though it is typed like a group", () => {
  const [first] = tasksOf(NQ57_2023, UNIT);
  expect(read([["I", first?.name.toUpperCase() ?? "", null]]).annexes[0]?.rows).toHaveLength(1);
});

test("dots and dashes in a cell say nothing", () => {
  const rows: Typed[][] = [
    ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"],
    [1, "Chỉ thị về liên kết vùng", "-", "…", "..."],
  ];
  const reading = readWorkbook(typedBook({ PL4: { rows } }), NQ57_2023, UNIT, NO_OPTIONS);
  expect(reading.annexes[0]?.rows[0]?.values).toMatchObject({ issuedOn: null, issuer: null, status: null });
  expect(reading.findings).toEqual([]);
});

test("numbers and days in a text column are kept as they are shown", () => {
  const reading = read([
    [1, 2023, "Đã hoàn thành"],
    [2, under("dd/mm/yyyy", 45118), "Đã hoàn thành"],
    [3, under("0%", 0.8), "Đã hoàn thành"],
  ]);
  expect(names(reading)).toEqual(["2023", "11/07/2023", "80%"]);
});

test("a formula without a result is said at its cell, and its row is not taken for an empty one", () => {
  const reading = read([
    [1, "#REF!", "Đã hoàn thành"],
    [UNCOMPUTED, UNCOMPUTED, UNCOMPUTED],
    [3, "#hashtag và N/A", "#N/A"],
  ]);
  expect(names(reading)).toEqual([null, null, "#hashtag và N/A"]);
  expect(reading.findings.map(({ rule, severity, cell }) => [rule, severity, cell])).toEqual([
    ["formula-error", "error", "B2"],
    ["formula-error", "error", "B3"],
    ["formula-error", "error", "C3"],
    ["formula-error", "error", "C4"],
  ]);
});

test("the narrative is read by outline item; titles are not read back", () => {
  const rows: Typed[][] = [
    ["Mục", "Nội dung theo đề cương", "Nội dung báo cáo", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị"],
    ["1", "Tình hình", null, null, null],
    ["1.a)", "Các hoạt động", "Đã ban hành kế hoạch", null, "Bố trí vốn"],
    [2.1, "Nhóm chung", "Đạt", null, null],
    ["9.9", "Mục lạ", "Thêm", null, null],
    [null, null, null, null, "TM. ỦY BAN NHÂN DÂN"],
  ];
  const reading = readWorkbook(typedBook({ "Đề cương": { rows } }), NQ57_2023, UNIT, NO_OPTIONS);
  expect(reading.annexes).toMatchObject([
    {
      annex: "de-cuong",
      rows: [
        { at: { row: 3 }, values: { item: "1.a", answer: "Đã ban hành kế hoạch", difficulties: null } },
        { at: { row: 4 }, values: { item: "2.1", answer: "Đạt" } },
        { at: { row: 5 }, values: { item: "9.9", answer: "Thêm" } },
      ],
    },
  ]);
  expect(reading.annexes[0]?.rows[0]?.values).not.toHaveProperty("title");
});
