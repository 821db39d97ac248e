import fc from "fast-check";
import { expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { assessWorkbook, checkRows } from "../../../shared/check/check.ts";
import { blocks, type Finding } from "../../../shared/check/finding.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";
import { typedBook } from "../../support/typed-book.ts";

const HEADINGS = ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"];
const UNIT = "p63-cao-bang";

/** What each door says of a document whose cell and text name these days. */
function atBothDoors(inCell: string, inText: string, choose: Readonly<Record<string, string>> = {}) {
  const content = `Quyết định số 5/QĐ-UBND ngày ${formatDay(inText)} của UBND tỉnh`;
  const row = [1, content, formatDay(inCell), "UBND tỉnh", "Còn hiệu lực"];
  const book = typedBook({ "Phụ lục 4": { rows: [HEADINGS, row] } });
  const read = assessWorkbook(NQ57_2023, UNIT, book, { ...NO_OPTIONS, choose });
  const values = { content, issuedOn: inCell, issuer: "UBND tỉnh", status: "con-hieu-luc" };
  const at = { sheet: "Phụ lục 4", row: 2 };
  const annexes = [{ annex: "phu-luc-4", rows: [{ at, task: null, values }] }];
  const said = checkRows(NQ57_2023, UNIT, { annexes, origins: [], nothingToReport: [], day: null });
  const aboutDay = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === "date-contradicts-text");
  return { workbook: aboutDay(read.findings), rows: aboutDay(said), day: read.annexes[0]?.rows[0]?.values.issuedOn };
}

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2023-10-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a day against the document's own text is asked about at both doors, as one question with one answer", () => {
  fc.assert(
    fc.property(day, day, fc.boolean(), (inCell, inText, believeCell) => {
      fc.pre(inCell !== inText);
      const { workbook, rows, day: open } = atBothDoors(inCell, inText);
      expect(open).toBeNull();
      expect(rows).toMatchObject([{ severity: "error", need: "choose", cell: "C2" }]);
      expect(workbook.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      const [asked] = rows;
      if (asked === undefined) return;
      expect(blocks(asked, NO_OPTIONS)).toBe(true);
      const chosen = believeCell ? inCell : inText;
      const answers = { ...NO_OPTIONS, choose: { [asked.id]: chosen } };
      expect(blocks(asked, answers)).toBe(false);
      expect(atBothDoors(inCell, inText, answers.choose).day).toBe(chosen);
    }),
    { numRuns: 40 },
  );
});

test("days that agree are no question at either door", () => {
  const { workbook, rows } = atBothDoors("2023-04-03", "2023-04-03");
  expect([...workbook, ...rows]).toEqual([]);
});
