import { describe, expect, test } from "vitest";
import { adoptTables, type FoundTables, findAdoptable } from "../../../addin/actions/adopt-tables.ts";
import { checkReport } from "../../../addin/actions/check-report.ts";
import { insertAnnexes } from "../../../addin/actions/insert-annexes.ts";
import { adoptedRows } from "../../../shared/annex/adopt.ts";
import type { Sheet } from "../../../shared/book/book.ts";
import { bookOf, cell, sheetOf } from "../../../shared/book/builders.ts";
import { codeListOf, outlineOf, tasksOf, unitOf } from "../../../shared/campaign/lookup.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { toTcvn3 } from "../../shared/text/legacy.ts";
import { type Desk, desk, TARGET } from "./desk.ts";

const TASKS = tasksOf(TARGET.campaign, TARGET.unit);
const [FIRST, SECOND] = TASKS.map(({ name }) => name);
const UNIT = unitOf(TARGET.campaign, TARGET.unit);
const LEVEL = "Đã hoàn thành";
const LEVELS = codeListOf(TARGET.campaign, "task-status")?.codes.map(({ label }) => label) ?? [];

const sheet = (name: string, rows: readonly (readonly (string | number)[])[]): Sheet =>
  sheetOf({ name, rows: rows.map((row) => row.map((value) => (value === "" ? null : cell(value)))) });

/** As somebody typed it: headings of their own, tasks out of order, one of their own, one wording to be asked about. */
const TYPED = sheet("Sheet1", [
  ["BÁO CÁO TÌNH HÌNH THỰC HIỆN NHIỆM VỤ"],
  [],
  ["TT", "Công việc được giao", "Đánh giá của Sở", "Người theo dõi"],
  [1, SECOND ?? "", "đã hoàn thành", "Ông A"],
  [2, FIRST ?? "", "đang thực hiện", "Bà B"],
  [3, "Việc tỉnh tự đặt ra", "Chưa đến thời điểm triển khai", "Ông C"],
]);
const KNOWN = sheet("Phụ lục 3", [
  ["STT", "Tên nhiệm vụ", "Tình hình thực hiện"],
  [1, FIRST ?? "", LEVEL],
]);

async function found(official: Desk, ...sheets: readonly Sheet[]): Promise<FoundTables> {
  official.workbook.book = bookOf({
    sheets: [...official.workbook.book.sheets, ...sheets],
    names: official.workbook.book.names,
  });
  const tables = await findAdoptable(official, TARGET);
  if (!tables.ok) throw new Error("unread");
  return tables.value;
}

describe("a table typed elsewhere in the workbook", () => {
  test("moves with its old font where only that tells its letters, and is asked about in its new place", async () => {
    const official = desk();
    const old = (text: string) => cell(toTcvn3(text), { font: { name: ".VnTime" } });
    const typed = sheetOf({
      name: "Sheet1",
      rows: [["TT", "Tên nhiệm vụ", "Tình hình thực hiện"].map(old), [old("1"), old(SECOND ?? ""), old(LEVEL)]],
    });
    const tables = await found(official, typed);
    expect(tables.tables).toMatchObject([{ annex: "phu-luc-3", mapping: { name: 1, status: 2 } }]);
    const adopted = await adoptTables(official, TARGET, tables, NO_OPTIONS);
    const checked = adopted.ok ? adopted.value.checked : null;
    const row = checked?.annexes.find(({ annex }) => annex === "phu-luc-3")?.rows[1];
    expect([row?.task, row?.values.status]).toEqual([TASKS[1]?.id, "hoan-thanh"]);
    const ours = checked?.book.sheets.find(({ name }) => name === "Phụ lục 3");
    const moved = ours?.rows.flat().find((each) => each?.value === toTcvn3(LEVEL));
    expect(moved?.style.font).toEqual({ name: ".VnTime", size: 13 });
    expect(checked?.findings).toMatchObject(expect.arrayContaining([expect.objectContaining({ rule: "legacy-text" })]));
  });

  test("is found by its heading row, and its columns are proposed, also those with headings of their own", async () => {
    const { tables } = await found(desk(), TYPED);
    expect(tables).toMatchObject([{ sheet: "Sheet1", header: 2, annex: "phu-luc-3", mapping: { name: 1, status: 2 } }]);
    expect(tables[0]?.columns.map(({ heading }) => heading)).toContain("Người theo dõi");
  });

  test("goes into fresh annexes: assigned tasks into their own rows, the rest under them, doubts as they were written", async () => {
    const official = desk();
    const tables = await found(official, TYPED);
    const adopted = await adoptTables(official, TARGET, tables, NO_OPTIONS);
    expect(adopted).toMatchObject({
      ok: true,
      value: { insertion: { added: ["Phụ lục 3", "Phụ lục 4", "Đề cương"] } },
    });
    const checked = await checkReport(official, TARGET, NO_OPTIONS);
    const rows = checked.ok ? (checked.value.annexes.find(({ annex }) => annex === "phu-luc-3")?.rows ?? []) : [];
    expect(rows.map(({ task }) => task)).toEqual([...TASKS.map(({ id }) => id), null]);
    expect(rows.map(({ values }) => values.status)).toEqual([
      null,
      "hoan-thanh",
      ...TASKS.slice(2).map(() => null),
      "chua-den-thoi-diem",
    ]);
    const asked = checked.ok ? checked.value.findings.find(({ rule }) => rule === "code-ambiguous") : undefined;
    expect(asked?.parameters.text).toBe("đang thực hiện");
    expect(official.workbook.book.sheets[0]).toEqual(TYPED);
  });

  test("what the workbook says afterwards is known without reading it again", async () => {
    const official = desk();
    const adopted = await adoptTables(official, TARGET, await found(official, TYPED), NO_OPTIONS);
    const again = await checkReport(official, TARGET, NO_OPTIONS);
    expect(adopted.ok && adopted.value.checked?.annexes).toEqual(again.ok && again.value.annexes);
    expect(adopted.ok && adopted.value.checked?.findings).toEqual(again.ok && again.value.findings);
  });

  test("whose sheet reads as the annex itself: ours is placed beside it, and that ours counts needs no answer", async () => {
    const official = desk();
    const adopted = await adoptTables(official, TARGET, await found(official, KNOWN), NO_OPTIONS);
    expect(adopted).toMatchObject({
      ok: true,
      value: { insertion: { added: ["Phụ lục 3 (2)", "Phụ lục 4", "Đề cương"] } },
    });
    const checked = adopted.ok ? adopted.value.checked : null;
    const copies = checked?.findings.find(({ rule }) => rule === "sheet-copies");
    expect(copies && checked?.options.choose[copies.id]).toBe("Phụ lục 3 (2)");
    expect(checked?.annexes[0]?.rows[0]?.at.sheet).toBe("Phụ lục 3 (2)");
  });

  test.each([
    [
      "under the annex's own headings",
      [
        ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"],
        ["", "", ...LEVELS],
      ],
    ],
    ["in one row of headings", [["TT", "Việc được giao", ...LEVELS]]],
    ["with words of their own above", [["Biểu theo dõi"], ["TT", "Việc được giao", "Mức"], ["", "", ...LEVELS]]],
  ])("whose levels are marked by x in five columns, %s: each mark becomes its level", async (_, heading) => {
    const official = desk();
    const marked = sheet("Theo dõi", [
      ...heading,
      [1, SECOND ?? "", "", "x"],
      [2, FIRST ?? "", "X"],
      [3, "Việc tỉnh tự đặt ra", "", "", "", "", "✓"],
      [4, "Việc đánh dấu hai mức", "x", "", "x"],
      [5, "Việc chưa đánh dấu"],
    ]);
    const { book, tables } = await found(official, marked);
    expect(tables).toMatchObject([
      {
        header: heading.length - 1,
        annex: "phu-luc-3",
        mapping: { name: 1, status: 2 },
        marks: { status: { length: 5 } },
      },
    ]);
    await adoptTables(official, TARGET, { book, tables }, NO_OPTIONS);
    const annex = official.workbook.book.sheets.find(({ name }) => name === "Phụ lục 3");
    const level = (name: string) => annex?.rows.find((row) => row[1]?.value === name)?.[2]?.value ?? "";
    expect([FIRST, SECOND].map((name) => level(name ?? ""))).toEqual([LEVELS[0], LEVELS[1]]);
    expect(level("Việc tỉnh tự đặt ra")).toBe(LEVELS[4]);
    // Two marks are no level: as they are, for the check to ask.
    expect(level("Việc đánh dấu hai mức")).toBe(`${LEVELS[0]} / ${LEVELS[2]}`);
    expect(level("Việc chưa đánh dấu")).toBe("");
  });

  test("another mapping gives other rows: the person decides", async () => {
    const { book, tables } = await found(desk(), TYPED);
    const [proposed] = tables;
    if (proposed === undefined) throw new Error("nothing found");
    const mapping = { name: 3, status: 2 };
    const rows = adoptedRows(TARGET.campaign, TARGET.unit, book, { ...proposed, mapping });
    expect(rows.map(({ source }) => source.values.name)).toEqual(["Ông A", "Bà B", "Ông C"]);
  });
});

test("more rows than the template has room for: it grows, and its dropdowns with it", async () => {
  const official = desk();
  const many = Array.from({ length: 60 }, (_, index) => [index + 1, `Việc số ${index + 1} của tỉnh`, LEVEL]);
  await adoptTables(
    official,
    TARGET,
    await found(official, sheet("Bảng", [["TT", "Nội dung", "Mức"], ...many])),
    NO_OPTIONS,
  );
  const annex = official.workbook.book.sheets.find(({ name }) => name === "Phụ lục 3");
  const last = (annex?.rows.length ?? 0) - 1;
  expect(annex?.rows[last]?.[2]?.value).toBe(LEVEL);
  expect(annex?.validations.every(({ range }) => range.bottom === last)).toBe(true);
});

test("annexes of ours are no tables to take over, and scraps are none either", async () => {
  const official = desk();
  await insertAnnexes(official, TARGET);
  expect((await found(official, sheet("Nháp", [["Ghi chú"], ["gọi lại Sở Tài chính"]]))).tables).toEqual([]);
});

describe("a narrative typed elsewhere", () => {
  const outline = (UNIT === null ? null : outlineOf(TARGET.campaign, UNIT))?.items ?? [];
  const [one, two] = outline.filter(({ answered }) => answered);
  const titles = outline.map(({ id, title, answered }) => [`${id}) ${title}`, answered ? `Trả lời mục ${id}` : ""]);
  const answersIn = (official: Desk): Map<unknown, unknown> =>
    new Map(
      official.workbook.book.sheets
        .find(({ name }) => name === "Đề cương")
        ?.rows.flatMap((row) => (row[2]?.value ? [[row[0]?.value, row[2].value] as const] : [])),
    );

  test("under headings of its own, item and title in one cell, goes into the rows of its items", async () => {
    const official = desk();
    const { book, tables } = await found(
      official,
      sheet("Báo cáo", [["Nội dung cần báo cáo", "Tình hình của tỉnh"], ...titles]),
    );
    expect(tables).toMatchObject([{ annex: "de-cuong", header: 0, mapping: { item: 0, answer: 1 } }]);
    await adoptTables(official, TARGET, { book, tables }, NO_OPTIONS);
    const answers = answersIn(official);
    for (const { id, answered } of outline) expect(answers.get(id)).toBe(answered ? `Trả lời mục ${id}` : undefined);
    const checked = await checkReport(official, TARGET, NO_OPTIONS);
    const rows = checked.ok ? checked.value.annexes.find(({ annex }) => annex === "de-cuong")?.rows : [];
    expect(rows?.length).toBe(outline.filter(({ answered }) => answered).length);
  });

  test("without any heading begins at its first item, also when that is a bare number", async () => {
    const numbered = outline.map(({ id, answered }) => [id, answered ? `Trả lời mục ${id}` : "chung"]);
    const { tables } = await found(desk(), sheet("Báo cáo", [["BÁO CÁO CỦA TỈNH"], ...numbered]));
    expect(tables).toMatchObject([{ annex: "de-cuong", header: 0, mapping: { item: 0, answer: 1 } }]);
  });

  test("an answer under no item of the outline is kept, for the check to ask about", async () => {
    const official = desk();
    const typed = sheet("Đề cương tỉnh", [
      ["Mục", "Nội dung báo cáo", "Khó khăn"],
      [one?.id ?? "", "Đã làm", "Thiếu vốn"],
      [two?.title ?? "", "Đang làm", ""],
      ["9.9", "Việc ngoài đề cương", ""],
    ]);
    const { book, tables } = await found(official, typed);
    expect(tables).toMatchObject([{ annex: "de-cuong", mapping: { item: 0, answer: 1, difficulties: 2 } }]);
    const adopted = await adoptTables(official, TARGET, { book, tables }, NO_OPTIONS);
    const answers = answersIn(official);
    expect([one?.id, two?.id, "9.9"].map((id) => answers.get(id))).toEqual([
      "Đã làm",
      "Đang làm",
      "Việc ngoài đề cương",
    ]);
    const findings = adopted.ok ? (adopted.value.checked?.findings ?? []) : [];
    expect(findings.map(({ rule }) => rule)).toContain("outline-item-unknown");
  });

  test("is not seen in any numbered list", async () => {
    const { tables } = await found(
      desk(),
      sheet("Danh sách", [["TT", "Họ và tên", "Ghi chú"], ...[1, 2, 3, 4, 5].map((n) => [n, `Ông ${n}`, "đã họp"])]),
    );
    expect(tables.map(({ annex }) => annex)).not.toContain("de-cuong");
  });
});
