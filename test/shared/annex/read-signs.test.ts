import { expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { codeListOf } from "../../../shared/campaign/lookup.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const LEVELS = codeListOf(NQ57_2023, "task-status")?.codes.map(({ label }) => label) ?? [];
const HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];

function levels(written: readonly Typed[], above: Typed[][] = [], below: Typed[][] = []) {
  const rows = [
    ...above,
    HEADINGS,
    ...written.map((text, n): Typed[] => [n + 1, `Việc thứ ${n} của tỉnh`, text]),
    ...below,
  ];
  const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-kon-tum", typedBook({ PL3: { rows } }), NO_OPTIONS);
  const asked = findings.filter(({ rule }) => rule.startsWith("code-"));
  return {
    read: annexes[0]?.rows.map(({ values }) => values.status),
    asked: asked.map(({ rule, need, parameters }) => [rule, need, parameters.suggested ?? parameters.reading]),
  };
}

const numbered = `Ghi chú: ${LEVELS.map((label, n) => `${n + 1} - ${label}`).join("; ")}`;

test.each<[string, Typed[], Typed[][], Typed[][]]>([
  ["numbers under a note below", [2, "Mức 5"], [], [[null, numbered]]],
  ["letters after the levels", ["B", "e"], [[LEVELS.map((label, n) => `${label} (${"ABCDE"[n]})`).join("\n")]], []],
  [
    "abbreviations in two lines",
    ["HTMP-ĐH", "CĐH"],
    [[`Ký hiệu: HTMP-ĐH: ${LEVELS[1]}, CTK: ${LEVELS[3]}`], [`CĐH = ${LEVELS[4]}`]],
    [],
  ],
])("signs that the sheet explains are read so, to be confirmed: %s", (_, written, above, below) => {
  expect(levels(written, above, below)).toEqual({
    read: ["mot-phan-dung-han", "chua-den-thoi-diem"],
    asked: [
      ["code-proposed", "accept", "mot-phan-dung-han"],
      ["code-proposed", "accept", "chua-den-thoi-diem"],
    ],
  });
});

test("a table of signs under the rows explains them too", () => {
  const below = [[null], [null, "Ký hiệu:"], ...LEVELS.map((label, n): Typed[] => ["ABCDE"[n] ?? "", label])];
  expect(levels(["B", "E"], [], below).read).toEqual(["mot-phan-dung-han", "chua-den-thoi-diem"]);
});

test("a column of yes and no beside all five levels is no level", () => {
  const rows: Typed[][] = [
    ["STT", "Tên nhiệm vụ", ...LEVELS, "Có quyết định kèm theo"],
    [1, "Việc một", null, "x", null, null, null, "x"],
    [2, "Việc hai", "x"],
  ];
  const book = typedBook({ PL3: { rows } });
  const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-kon-tum", book, NO_OPTIONS);
  expect(annexes[0]?.rows.map(({ values }) => values.status)).toEqual(["mot-phan-dung-han", "hoan-thanh"]);
  expect(findings.filter(({ cell }) => cell !== null).map(({ rule }) => rule)).toEqual(["extra-columns"]);
});

test("a sign that nobody explains is asked about; a number suggests the level of its place", () => {
  expect(levels([2, "B", "9"])).toEqual({
    read: [null, null, null],
    asked: [
      ["code-unknown", null, "mot-phan-dung-han"],
      ["code-unknown", null, undefined],
      ["code-unknown", null, undefined],
    ],
  });
});

test("a sign explained in two ways explains nothing", () => {
  const legend = [[`1: ${LEVELS[0]}; 2: ${LEVELS[1]}; 3: ${LEVELS[2]}`], [`2: ${LEVELS[4]}`]];
  expect(levels([2, 3], legend).read).toEqual([null, "mot-phan-co-kha-nang-cham"]);
});

test("what a level is for is no other level, unless it takes the level back", () => {
  const written = [
    `${LEVELS[3]} do thiếu vốn`,
    `${LEVELS[2]} vì vướng mặt bằng`,
    "Đã hoàn thành toàn bộ",
    `${LEVELS[1]} do chậm vốn`,
    "Đã hoàn thành nhưng còn vướng thủ tục",
  ];
  expect(levels(written).read).toEqual([
    "den-han-chua-trien-khai",
    "mot-phan-co-kha-nang-cham",
    "hoan-thanh",
    null,
    null,
  ]);
});

test("boxes ticked or not, and marks with a remark, stand for the level of their column", () => {
  const rows: Typed[][] = [
    ["STT", "Tên nhiệm vụ", ...LEVELS],
    [1, "Việc một", false, true, false, false, false],
    [2, "Việc hai", false, false, false, false, false],
    [3, "Việc ba", null, null, "x (chậm 2 tháng)"],
    [4, "Việc bốn", 1],
    [5, "Việc năm", "x (mới xong một phần)"],
    [6, "Việc sáu", null, null, null, null, "(X)"],
  ];
  const book = typedBook({ PL3: { rows } });
  const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-kon-tum", book, NO_OPTIONS);
  expect(annexes[0]?.rows.map(({ values }) => values.status)).toEqual([
    "mot-phan-dung-han",
    null,
    "mot-phan-co-kha-nang-cham",
    "hoan-thanh",
    null,
    "chua-den-thoi-diem",
  ]);
  const said = findings.filter(({ cell, severity }) => cell !== null && severity !== "info");
  expect(said.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
    "level-missing C3",
    "code-proposed E4",
    "code-proposed C5",
    "code-unknown C6",
  ]);
});

test("levels under a heading nobody knows are found beside a column of prose that has the level's heading", () => {
  const rows: Typed[][] = [
    ["TT", "Nhiệm vụ", "Kết quả thực hiện", "Đánh giá"],
    [1, "Việc một", "Bộ đã trình Chính phủ đề án", "Đã hoàn thành"],
    [2, "Việc hai", "Đang lấy ý kiến các bộ", "Chưa đến thời điểm triển khai"],
  ];
  const { annexes, findings } = assessWorkbook(NQ57_2023, "bxd", typedBook({ PL3: { rows } }), NO_OPTIONS);
  expect(annexes[0]?.rows.map(({ values }) => values.status)).toEqual(["hoan-thanh", "chua-den-thoi-diem"]);
  expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(
    expect.arrayContaining(["column-guessed D1", "extra-columns C1"]),
  );
});

test("a number and its day in one column, beside the title, are the document's own", () => {
  for (const heading of ["Số, ký hiệu, ngày tháng năm", "Số, ngày ban hành", "Văn bản số"]) {
    const rows: Typed[][] = [
      ["TT", heading, "Trích yếu", "Cơ quan ban hành", "Tình trạng"],
      [1, "16/QĐ-TTg ngày 2/12/2022", "Phê duyệt Quy hoạch", "Thủ tướng Chính phủ", "Còn hiệu lực"],
      [2, "15/2023/QĐ-UBND\n20/4/2023", "Quy chế phối hợp", "UBND TP", "Còn hiệu lực"],
    ];
    const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-hai-phong", typedBook({ PL4: { rows } }), NO_OPTIONS);
    expect(annexes[0]?.rows.map(({ values }) => [values.content, values.issuedOn])).toEqual([
      ["16/QĐ-TTg ngày 2/12/2022: Phê duyệt Quy hoạch", "2022-12-02"],
      ["15/2023/QĐ-UBND 20/4/2023: Quy chế phối hợp", "2023-04-20"],
    ]);
    expect(findings).toContainEqual(expect.objectContaining({ rule: "number-joined", need: "accept", cell: "B1" }));
  }
});

test("levels named over two rows, and a column of marks under words of the sender's own, are columns of levels", () => {
  const rows: Typed[][] = [
    ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
    [null, null, "Đã hoàn thành", "Đã hoàn thành một phần", null, "Chưa triển khai dù đã đến hạn", "Chưa đến hạn"],
    [null, null, null, "Đúng hạn", "Có khả năng chậm"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    [1, "Việc một", null, "x"],
    [2, "Việc hai", null, null, "x"],
    [3, "Việc ba", "x"],
    [4, "Việc bốn", null, null, null, "x"],
    [5, "Việc năm", null, null, null, null, "x"],
  ];
  for (const merges of [[], ["A1:A3", "B1:B3", "C1:G1", "C2:C3", "D2:E2", "F2:F3", "G2:G3"]]) {
    const book = typedBook({ PL3: { rows, merges } });
    const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-kon-tum", book, NO_OPTIONS);
    expect(annexes[0]?.rows.map(({ values }) => values.status)).toEqual([
      "mot-phan-dung-han",
      "mot-phan-co-kha-nang-cham",
      "hoan-thanh",
      null,
      "chua-den-thoi-diem",
    ]);
    expect(findings.filter(({ severity }) => severity === "error").map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
      "code-unknown F8",
    ]);
  }
});

test("the level stands behind what was achieved, under one heading", () => {
  const rows: Typed[][] = [
    ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
    [null, null, "Kết quả cụ thể", "Mức độ hoàn thành"],
    [1, "Việc một", "Đã lấy ý kiến", "Đã hoàn thành"],
    [2, "Việc hai", "Chậm do vốn", "Chưa đến thời điểm triển khai"],
  ];
  const book = typedBook({ PL3: { rows, merges: ["A1:A2", "B1:B2", "C1:D1"] } });
  const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-kon-tum", book, NO_OPTIONS);
  expect(annexes[0]?.rows.map(({ values }) => values.status)).toEqual(["hoan-thanh", "chua-den-thoi-diem"]);
  expect(findings.filter(({ cell }) => cell !== null).map(({ rule }) => rule)).toEqual(["extra-columns"]);
});

test("“như trên” is what the cell above says, to be confirmed; where nothing stands above it is asked about", () => {
  const rows: Typed[][] = [
    ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"],
    [1, "Quyết định số 5/QĐ-UBND", "1/2/2023", "UBND tỉnh", "nt"],
    [2, "Quyết định số 6/QĐ-UBND", "-nt-", "Như trên", "Còn hiệu lực"],
    ["II", "VĂN BẢN KHÁC"],
    [3, "Quyết định số 7/QĐ-UBND", "3/2/2023", '"', "”"],
  ];
  const { annexes, findings } = assessWorkbook(NQ57_2023, "p63-kon-tum", typedBook({ PL4: { rows } }), NO_OPTIONS);
  expect(annexes[0]?.rows.map(({ values: { issuedOn, issuer, status } }) => [issuedOn, issuer, status])).toEqual([
    ["2023-02-01", "UBND tỉnh", null],
    ["2023-02-01", "UBND tỉnh", "con-hieu-luc"],
    ["2023-02-03", "UBND tỉnh", "con-hieu-luc"],
  ]);
  const asked = findings.filter(({ cell, severity }) => cell !== null && severity !== "info");
  expect(asked.map(({ rule, need, cell }) => `${rule} ${need} ${cell}`)).toEqual([
    "code-unknown null E2",
    "repeats-above accept C3",
    "repeats-above accept D3",
    "repeats-above accept D5",
    "repeats-above accept E5",
  ]);
});

test("short forms, numbers in front and remarks behind leave a level to be confirmed", () => {
  const written = [
    "1/ Đã hoàn thành",
    "e) Chưa tới thời điểm triển khai",
    "Mức 3: HT 1 phần, có khả năng chậm tiến độ",
  ];
  expect(levels([...written, "IV. Đến hạn chưa triển khai", "HT một phần, đúng tiến độ"])).toEqual({
    read: [
      "hoan-thanh",
      "chua-den-thoi-diem",
      "mot-phan-co-kha-nang-cham",
      "den-han-chua-trien-khai",
      "mot-phan-dung-han",
    ],
    asked: Array.from({ length: 5 }, () => expect.arrayContaining(["code-proposed", "accept"])),
  });
});
