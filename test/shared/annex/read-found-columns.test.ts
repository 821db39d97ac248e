import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { inFont, type Typed, typedBook } from "../../support/typed-book.ts";

const DONE = "Đã hoàn thành";
const NOT_YET = "Chưa đến thời điểm triển khai";
const LEVELS = [
  DONE,
  "Đã hoàn thành một phần và đúng hạn",
  "Đã hoàn thành một phần và có khả năng chậm",
  "Đến thời điểm nhưng chưa triển khai được",
  NOT_YET,
];

const read = (rows: readonly (readonly Typed[])[], merges: string[] = [], sheet = "PL3") =>
  readWorkbook(typedBook({ [sheet]: { rows, merges } }), NQ57_2023, "p63-nam-dinh", NO_OPTIONS);
const levels = (reading: ReturnType<typeof read>) => reading.annexes[0]?.rows.map(({ values }) => values.status);
const rules = (reading: ReturnType<typeof read>) => reading.findings.map(({ rule, need }) => [rule, need]);

describe("the column of levels", () => {
  test("is the second one under a heading merged over two", () => {
    const reading = read(
      [
        ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện", null],
        [1, "Việc một", null, DONE],
        [2, "Việc hai", null, NOT_YET],
      ],
      ["C1:D1"],
    );
    expect(levels(reading)).toEqual(["hoan-thanh", "chua-den-thoi-diem"]);
    expect(rules(reading)).toEqual([]);
  });

  test("is the one with levels, where two headings may mean it and the first holds words", () => {
    const reading = read([
      ["TT", "Nội dung nhiệm vụ", "Kết quả thực hiện", "Đánh giá tiến độ"],
      [1, "Việc một", "Đã ban hành kế hoạch", DONE],
      [2, "Việc hai", "Đã họp hai lần", "đang thực hiện"],
    ]);
    expect(levels(reading)).toEqual(["hoan-thanh", null]);
    expect(rules(reading)).toEqual([
      ["extra-columns", null],
      ["code-ambiguous", null],
    ]);
  });

  test("under a heading nobody knows is proposed by what stands in it", () => {
    const reading = read([
      ["TT", "Nội dung nhiệm vụ", "Theo dõi", "Sở chấm"],
      [1, "Việc một", "Ông A", DONE],
      [2, "Việc hai", "Bà B", NOT_YET],
    ]);
    expect(levels(reading)).toEqual(["hoan-thanh", "chua-den-thoi-diem"]);
    expect(reading.findings).toMatchObject([
      { rule: "column-guessed", need: "accept", cell: "D1", parameters: { found: "Sở chấm" } },
      { rule: "extra-columns", parameters: { count: 1 } },
    ]);
  });

  test("is not guessed where two columns could be it", () => {
    const reading = read([
      ["TT", "Nội dung nhiệm vụ", "Quý II", "Quý III"],
      [1, "Việc một", NOT_YET, DONE],
      [2, "Việc hai", NOT_YET, NOT_YET],
    ]);
    expect(levels(reading)).toEqual([null, null]);
    expect(rules(reading)).toContainEqual(["column-missing", null]);
  });
});

describe("the column of tasks", () => {
  const rows = [
    ["TT", "Công việc", "Tình trạng thực hiện"],
    [1, "Việc một của tỉnh", DONE],
    [2, "Việc hai của tỉnh", NOT_YET],
  ];

  test.each([
    ["by its name", "Phụ lục 3", []],
    ["by its title", "Sheet1", [["PHỤ LỤC 3"], ["(Kèm theo Công văn số 12/UBND)"]]],
  ])("may be called anything in a sheet that says %s which annex it is", (_, sheet, titles: string[][]) => {
    const reading = read([...titles, ...rows], [], sheet);
    expect(reading.annexes[0]?.rows.map(({ values }) => values)).toEqual([
      { name: "Việc một của tỉnh", status: "hoan-thanh" },
      { name: "Việc hai của tỉnh", status: "chua-den-thoi-diem" },
    ]);
    expect(reading.findings).toMatchObject([
      { rule: "column-guessed", need: "accept", parameters: { column: "name", found: "Công việc" } },
    ]);
  });

  test("is not looked for in a sheet that says nothing", () => {
    expect(read(rows, [], "Sheet1").annexes).toEqual([]);
  });
});

describe("columns of marks", () => {
  test("may be headed by other wordings of the levels, with numbers and remarks", () => {
    const reading = read(
      [
        ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
        [
          null,
          null,
          "Hoàn thành (1)",
          "(2) Hoàn thành một phần, đúng hạn",
          `3. ${LEVELS[2]}`,
          LEVELS[3] ?? "",
          "Chưa đến hạn",
        ],
        [1, "Việc một", "x"],
        [2, "Việc hai", null, "x"],
        [3, "Việc ba", null, null, "x"],
        [4, "Việc bốn", null, null, null, null, "x"],
      ],
      ["C1:G1"],
    );
    expect(levels(reading)).toEqual([
      "hoan-thanh",
      "mot-phan-dung-han",
      "mot-phan-co-kha-nang-cham",
      "chua-den-thoi-diem",
    ]);
    expect(rules(reading)).toEqual([]);
  });

  test("may be ticked with the signs of Wingdings, which are no letters of an old encoding", () => {
    const tick = inFont("Wingdings", "ü");
    const reading = read([
      ["STT", "Tên nhiệm vụ", ...LEVELS],
      [1, "Việc một", tick],
      [2, "Việc hai", null, tick],
      [3, "Việc ba", null, null, null, null, tick],
    ]);
    expect(levels(reading)).toEqual(["hoan-thanh", "mot-phan-dung-han", "chua-den-thoi-diem"]);
    expect(rules(reading)).toEqual([]);
  });
});

test.each([
  ["Đã hoàn thành (Báo cáo số 12/BC-UBND ngày 3/4/2023)", "hoan-thanh", "code-proposed"],
  ["Đã hoàn thành\nQuyết định số 5/QĐ-UBND", "hoan-thanh", "code-proposed"],
  ["1. Đã hoàn thành", "hoan-thanh", "code-proposed"],
  ["Đã hoàn thành 100%", "hoan-thanh", "code-proposed"],
  ["Đã hoàn thành (chậm 2 tháng)", null, "code-unknown"],
  ["Đang thực hiện (đạt 60%)", null, "code-ambiguous"],
])("a level with something beside it, “%s”, is proposed or asked about", (text, status, rule) => {
  const reading = read([
    ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
    [1, "Việc một", text],
  ]);
  expect(levels(reading)).toEqual([status]);
  expect(rules(reading).map(([first]) => first)).toEqual([rule]);
});

test("counts of levels under the table are no tasks", () => {
  const reading = read([
    ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
    [1, "Việc một", DONE],
    [null, "Tổng cộng", 1],
    [null, "Trong đó:", null],
    [null, "- Đã hoàn thành: 1 nhiệm vụ", null],
    [null, NOT_YET, 0],
  ]);
  expect(levels(reading)).toEqual(["hoan-thanh"]);
  expect(reading.coverage[0]?.ignored).toContainEqual({ reason: "total-row", cells: 6 });
});

test("column numbers under a repeated heading are no row", () => {
  const heading = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
  const numbers = ["(1)", "(2)", "(3)"];
  const reading = read([heading, numbers, [1, "Việc một", DONE], heading, numbers, [2, "Việc hai", NOT_YET]]);
  expect(levels(reading)).toEqual(["hoan-thanh", "chua-den-thoi-diem"]);
  expect(reading.coverage[0]?.ignored).toContainEqual({ reason: "column-numbers", cells: 6 });
});

test("a group numbered like a task is known where counting begins anew under it", () => {
  const reading = read([
    ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
    ["1", "NHÓM CHUNG", null],
    [1, "Việc một", DONE],
    ["2", "Nhóm riêng của tỉnh", null],
    [1, "Việc hai", NOT_YET],
    [2, "Việc ba chưa ghi mức", null],
  ]);
  expect(reading.annexes[0]?.rows.map(({ values }) => values.name)).toEqual([
    "Việc một",
    "Việc hai",
    "Việc ba chưa ghi mức",
  ]);
  expect(reading.coverage[0]?.ignored).toContainEqual({ reason: "group-row", cells: 4 });
});

describe("on a sheet whose name and headings say little", () => {
  test("names under their heading and levels under any make it the annex", () => {
    const rows = [
      ["STT", "Nhiệm vụ", "Đã làm gì", "Đánh giá"],
      [1, "Việc một", "Đã ban hành kế hoạch", DONE],
      [2, "Việc hai", "Đã họp", NOT_YET],
    ];
    const reading = read(rows, [], "Sheet1");
    expect(levels(reading)).toEqual(["hoan-thanh", "chua-den-thoi-diem"]);
    expect(rules(reading)).toContainEqual(["column-guessed", "accept"]);
  });

  test("levels without a heading of names are asked about; beside the annex itself they may be a summary", () => {
    const rows = [
      ["No.", "Task", "Status"],
      [1, "Việc một", DONE],
      [2, "Việc hai", NOT_YET],
    ];
    const said = ({ findings }: ReturnType<typeof read>) => findings.map(({ rule, severity }) => [rule, severity]);
    expect(said(read(rows, [], "Sheet1"))).toEqual([["heading-missing", "error"]]);
    const annex = {
      rows: [
        ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
        [1, "Việc", DONE],
      ],
    };
    const both = typedBook({ "Phụ lục 3": annex, Sheet1: { rows } });
    expect(said(readWorkbook(both, NQ57_2023, "p63-nam-dinh", NO_OPTIONS))).toEqual([["heading-missing", "info"]]);
  });
});

test("numbers of documents in a column of their own go before their titles, to be accepted; no title is numbered twice", () => {
  const rows = [
    ["STT", "Số, ký hiệu", "Trích yếu", "Ngày ban hành", "Cơ quan ban hành", "Hiệu lực"],
    [1, "12/2022/QĐ-UBND", "Quy định cơ chế phối hợp", "3/4/2022", "UBND tỉnh", "Còn hiệu lực"],
    [2, "15/KH-UBND", "Kế hoạch số 15/KH-UBND về liên kết vùng", "5/4/2023", "UBND tỉnh", "Còn hiệu lực"],
    [3, "chưa có số", "Dự thảo quy chế", "5/4/2023", "UBND tỉnh", "Chưa có hiệu lực"],
  ];
  const reading = read(rows, [], "PL4");
  expect(reading.annexes[0]?.rows.map(({ values }) => values.content)).toEqual([
    "12/2022/QĐ-UBND: Quy định cơ chế phối hợp",
    "Kế hoạch số 15/KH-UBND về liên kết vùng",
    "Dự thảo quy chế",
  ]);
  expect(rules(reading)).toEqual([
    ["number-joined", "accept"],
    ["extra-columns", null],
  ]);
  expect(reading.coverage[0]).toMatchObject({ read: 13 });
});
