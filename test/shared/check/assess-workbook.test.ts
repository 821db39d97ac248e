import { expect, test } from "vitest";
import { template } from "../../../shared/annex/template.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { tasksOf } from "../../../shared/campaign/lookup.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { blocks } from "../../../shared/check/finding.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const UNIT = "p63-ben-tre";
const TASK_HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
const DOCUMENT_HEADINGS = ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"];
const assigned = (level: string): Typed[][] =>
  tasksOf(NQ57_2023, UNIT).map(({ name }, index) => [index + 1, name, level]);

const OPTIONS: SubmissionOptions = { ...NO_OPTIONS, nothingToReport: ["de-cuong"] };
const assess = (sheets: Parameters<typeof typedBook>[0], options = OPTIONS) =>
  assessWorkbook(NQ57_2023, UNIT, typedBook(sheets), options);
const said = ({ findings }: ReturnType<typeof assess>) =>
  findings.map(({ severity, rule, sheet, cell }) => [severity, rule, sheet, cell].filter(Boolean).join(" "));

test("findings stand in the order of the sheets, then down the rows, the whole report first", () => {
  const assessed = assess(
    {
      PL4: {
        rows: [
          DOCUMENT_HEADINGS,
          [1, "Kế hoạch số 8/KH-UBND", "30/2/2023", "UBND tỉnh", "đã ban hành"],
          [2, "Quyết định số 3/2023/QĐ-UBND", null, "UBND tỉnh", "Còn hiệu lực"],
        ],
      },
      PL3: {
        rows: [["ỦY BAN NHÂN DÂN TỈNH TRÀ VINH"], TASK_HEADINGS, ...assigned("Đã hoàn thành"), [9, "Việc riêng", null]],
      },
    },
    NO_OPTIONS,
  );
  const last = tasksOf(NQ57_2023, UNIT).length + 3;
  expect(said(assessed)).toEqual([
    "info annex-absent",
    "info number-without-year PL4",
    "error date-impossible PL4 C2",
    "error code-ambiguous PL4 E2",
    "warning value-missing PL4 C3",
    "warning foreign-heading PL3 A1",
    `error level-missing PL3 C${last}`,
  ]);
});

test("one cause is one finding: an unreadable cell, merged or not, and a missing column", () => {
  const open = assess({
    PL3: { rows: [TASK_HEADINGS, [1, "Việc một", "đang thực hiện"], [2, "Việc hai", null]], merges: ["C2:C3"] },
  });
  expect(said(open).filter((line) => line.includes(" C"))).toEqual([
    "error code-ambiguous PL3 C2",
    "info merged-value PL3 C2",
  ]);
  const narrow = assess({
    PL3: {
      rows: [
        ["STT", "Tên nhiệm vụ"],
        [1, "Việc một"],
        [2, "Việc hai"],
      ],
    },
  });
  expect(said(narrow).filter((line) => line.startsWith("error"))).toEqual(["error column-missing PL3"]);
  const headless = assess({
    PL3: {
      rows: [
        ["Việc", "Mức"],
        ["Một", "xong"],
        ["Hai", "xong"],
      ],
    },
  });
  expect(said(headless).filter((line) => line.startsWith("error"))).toEqual(["error heading-missing PL3"]);
});

test("a likely reading blocks until it is accepted", () => {
  const rows = [
    DOCUMENT_HEADINGS,
    [1, "Quyết định số 5/2023/QĐ-UBND ngày 1/2/2023", null, "UBND tỉnh", "Còn hiệu lực"],
  ];
  const sheets = { PL3: { rows: [TASK_HEADINGS, ...assigned("Đã hoàn thành")] }, PL4: { rows } };
  const [proposed, ...others] = assess(sheets).findings;
  expect(others).toEqual([]);
  expect(proposed).toMatchObject({ rule: "date-from-text", need: "accept", cell: "C2" });
  if (proposed === undefined) return;
  expect(blocks(proposed, OPTIONS)).toBe(true);
  expect(blocks(proposed, { ...OPTIONS, accept: [proposed.id] })).toBe(false);
});

test("an untouched template lacks every level; filled in for another unit it is refused", () => {
  const own = assessWorkbook(NQ57_2023, UNIT, template(NQ57_2023, UNIT), OPTIONS);
  expect(own.findings.map(({ rule }) => rule)).toEqual([
    "annex-empty",
    ...tasksOf(NQ57_2023, UNIT).map(() => "level-missing"),
  ]);
  const foreign = assessWorkbook(NQ57_2023, UNIT, template(NQ57_2023, "p63-tra-vinh"), OPTIONS);
  expect(foreign.findings[0]).toMatchObject({ rule: "foreign-workbook", severity: "error", need: null });
  expect(foreign.findings.map(({ rule }) => rule)).not.toContain("foreign-heading");
});
