import { expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { codeListOf } from "../../../shared/campaign/lookup.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const LEVELS = codeListOf(NQ57_2023, "task-status")?.codes.map(({ label }) => label) ?? [];
const ROWS: Typed[][] = [
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
  ["I", "NHÓM CHUNG"],
  [1, "Việc một", "X"],
  [2, "Việc hai", null, "x", "x"],
  [3, "Việc ba"],
  [4, "Việc bốn", null, null, null, null, "✓"],
  [5, "Việc năm", null, "đang làm"],
  ["Tổng cộng", null, 1, 1, 1, 0, 1],
  [null, null, null, null, null, null, "TM. ỦY BAN NHÂN DÂN"],
];
const TWO_ROWS: Typed[][] = [
  ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
  [null, null, ...LEVELS],
];

const read = (heading: Typed[][], merges: string[] = []) =>
  assessWorkbook(
    NQ57_2023,
    "p63-kon-tum",
    typedBook({ "Biểu 1": { rows: [...heading, ...ROWS], merges } }),
    NO_OPTIONS,
  );

test.each([
  ["a merged heading", TWO_ROWS, ["A1:A2", "B1:B2", "C1:G1"]],
  ["a heading of two rows without merges", TWO_ROWS, []],
  ["no heading above them", [["STT", "Tên nhiệm vụ", ...LEVELS]], []],
])("a level is marked in one of five columns, under %s", (_, heading, merges) => {
  const { annexes, findings, coverage } = read(heading, merges);
  expect(annexes[0]?.rows.map(({ values }) => [values.name, values.status])).toEqual([
    ["Việc một", "hoan-thanh"],
    ["Việc hai", null],
    ["Việc ba", null],
    ["Việc bốn", "chua-den-thoi-diem"],
    ["Việc năm", null],
  ]);
  const row = heading.length + 4;
  expect(findings.filter(({ severity }) => severity === "error").map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
    `code-unknown D${row}`,
    `level-missing C${row + 1}`,
    `code-unknown D${row + 3}`,
  ]);
  expect(coverage[0]).toMatchObject({ annex: "phu-luc-3", read: 10 });
});
