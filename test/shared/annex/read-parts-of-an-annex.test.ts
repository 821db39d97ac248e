import { expect, test } from "vitest";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
const task = (n: number, name = `Nhiệm vụ số ${n} của tỉnh`): Typed[] => [n, name, "Đã hoàn thành"];
const sheet = (...rows: Typed[][]) => ({ rows: [HEADINGS, ...rows] });

function read(sheets: Parameters<typeof typedBook>[0], choose: Record<string, string> = {}) {
  const reading = readWorkbook(typedBook(sheets), NQ57_2023, "p63-hoa-binh", { ...NO_OPTIONS, choose });
  const rows = reading.annexes[0]?.rows.map(({ at }) => `${at.sheet} ${at.row}`) ?? [];
  return { rows, findings: reading.findings, coverage: reading.coverage };
}

test("an annex that says it goes on over another sheet is read from both, and that is stated", () => {
  const both = ["PL3 2", "PL3 3", "PL3 (tiếp) 2"];
  const named = read({ PL3: sheet(task(1), task(2)), "PL3 (tiếp)": sheet(task(3)) });
  expect(named.rows).toEqual(both);
  expect(named.findings).toMatchObject([{ rule: "sheets-continued", severity: "info", need: null }]);
  const titled = read({ A: sheet(task(1)), B: { rows: [["PHỤ LỤC 3 (tiếp theo)"], HEADINGS, task(2)] } });
  expect(titled.rows).toEqual(["A 2", "B 3"]);
  expect(titled.findings).toMatchObject([{ rule: "sheets-continued" }]);
});

test.each([
  ["departments", { "Sở Tài chính": sheet(task(1, "Quy hoạch")), "Sở Xây dựng": sheet(task(1, "Cầu vượt sông")) }],
  ["numbers that go on", { PL3: sheet(task(1), task(2)), "PL3 (2)": sheet(task(3)) }],
])("sheets that repeat nothing, told apart by %s, are proposed together and asked about", (_, sheets) => {
  const [asked] = read(sheets).findings;
  expect(asked).toMatchObject({ rule: "sheets-joined", severity: "warning", need: "choose" });
  const all = asked?.options.map(({ id }) => id) ?? [];
  expect(all).toEqual([...Object.keys(sheets), "*"]);
  const total = Object.values(sheets).reduce((sum, { rows }) => sum + rows.length - 1, 0);
  expect(read(sheets).rows).toHaveLength(total);
  expect(read(sheets, { [asked?.id ?? ""]: "*" }).rows).toHaveLength(total);
  const first = Object.keys(sheets)[0] ?? "";
  const one = read(sheets, { [asked?.id ?? ""]: first });
  expect(one.rows.every((row) => row.startsWith(`${first} `))).toBe(true);
  expect(one.coverage[1]?.ignored[0]?.reason).toBe("copy-not-chosen");
});

test("a row in common makes them copies; all of them may be chosen all the same", () => {
  const sheets = { "Sở A": sheet(task(1), task(2)), "Sở B": sheet(task(2), task(3)) };
  const { rows, findings } = read(sheets);
  expect(findings).toMatchObject([{ rule: "sheet-copies" }]);
  expect(rows).toEqual(["Sở B 2", "Sở B 3"]);
  expect(read(sheets, { [findings[0]?.id ?? ""]: "*" }).rows).toHaveLength(4);
});

test.each([
  ["its name", { "PL3 năm 2023": sheet(task(1)), "PL3 năm 2022": sheet(task(1)) }],
  ["its title", { PL3: sheet(task(1)), B: { rows: [["BÁO CÁO NĂM 2022"], HEADINGS, task(1)] } }],
  ["a draft's name", { "Dự thảo PL3": sheet(task(2)), PL3: sheet(task(1)) }],
  ["a word", { PL3: sheet(task(1)), "PL3 cũ": sheet(task(1), task(2)) }],
])("another year's sheet, or one set aside by %s, is not the one proposed", (_, sheets) => {
  const { rows, findings } = read(sheets);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^PL3(?: năm 2023)? \d$/);
  expect(findings).toMatchObject([{ rule: "sheet-copies", need: "choose" }]);
});

test("a sheet that goes on without a heading is read under the one before, to be confirmed", () => {
  const bare = { rows: [["PHỤ LỤC 3 (tiếp)"], [null], task(3), task(4)] };
  const { rows, findings, coverage } = read({ PL3: sheet(task(1), task(2)), "Trang 2": bare });
  expect(rows).toEqual(["PL3 2", "PL3 3", "Trang 2 3", "Trang 2 4"]);
  expect(findings).toMatchObject([{ rule: "sheets-joined", need: "choose" }]);
  expect(coverage[1]).toMatchObject({ annex: "phu-luc-3", read: 4 });
  // Nothing tells that this one goes on.
  const other = read({ PL3: sheet(task(1), task(2)), "Trang 2": { rows: [task(3), task(4)] } });
  expect(other.rows).toEqual(["PL3 2", "PL3 3"]);
  expect(other.findings).toMatchObject([{ rule: "heading-missing" }]);
});
