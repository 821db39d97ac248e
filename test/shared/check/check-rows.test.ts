import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnnexRows, FieldValue, ReportRow } from "../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { tasksOf } from "../../../shared/campaign/lookup.ts";
import { checkRows } from "../../../shared/check/check.ts";
import type { Finding } from "../../../shared/check/finding.ts";
import { messageOf } from "../../../shared/check/messages.ts";

const UNIT = "p63-lao-cai";
const TASKS = tasksOf(NQ57_2023, UNIT);

type Values = Record<string, FieldValue>;

const row = (values: Values, n: number, task: string | null = null): ReportRow => ({
  at: { sheet: "Phụ lục 3", row: n },
  task,
  values,
});
const document = (values: Values, n = 2): ReportRow => ({ ...row(values, n), at: { sheet: "Phụ lục 4", row: n } });

/** Every assigned task with a level. */
const WHOLE = TASKS.map(({ id, name }, index) => row({ name, status: "hoan-thanh" }, index + 2, id));
const DOCUMENT = {
  content: "Quyết định số 12/2022/QĐ-UBND ban hành quy chế phối hợp",
  issuedOn: "2022-05-06",
  issuer: "UBND tỉnh",
  status: "con-hieu-luc",
};

interface Report {
  tasks?: readonly ReportRow[] | null;
  documents?: readonly ReportRow[] | null;
  more?: readonly AnnexRows[];
  nothing?: readonly string[];
  origins?: readonly { campaign: string; unit: string }[];
}

function check(report: Report = {}): Finding[] {
  const { tasks = WHOLE, documents = [document(DOCUMENT)], more = [], nothing = ["de-cuong"], origins = [] } = report;
  const annexes = [
    ...(tasks === null ? [] : [{ annex: "phu-luc-3", rows: tasks }]),
    ...(documents === null ? [] : [{ annex: "phu-luc-4", rows: documents }]),
    ...more,
  ];
  return checkRows(NQ57_2023, UNIT, { annexes, origins, nothingToReport: nothing, day: null });
}

const said = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, sheet, cell }) => [severity, rule, sheet, cell].filter(Boolean).join(" "));

test("a whole report has nothing against it", () => {
  expect(said(check())).toEqual([]);
});

test("an annex that is missing or empty weighs what the campaign says", () => {
  expect(said(check({ tasks: null, documents: null, nothing: [] }))).toEqual([
    "error annex-absent",
    "warning annex-absent",
    "info annex-absent",
  ]);
  expect(said(check({ tasks: [] }))).toEqual(["error annex-empty"]);
  expect(said(check({ documents: [] }))).toEqual(["warning annex-empty"]);
});

test("“không có nội dung” answers for an annex, but not beside rows", () => {
  expect(said(check({ tasks: null, documents: [], nothing: ["phu-luc-3", "phu-luc-4", "de-cuong"] }))).toEqual([]);
  expect(said(check({ nothing: ["phu-luc-4", "de-cuong"] }))).toEqual(["error declared-nothing Phụ lục 4"]);
});

test("a workbook of another unit or another campaign is refused, one's own is not", () => {
  expect(said(check({ origins: [{ campaign: "nq57-2023", unit: UNIT }] }))).toEqual([]);
  const foreign = check({
    origins: [
      { campaign: "nq57-2023", unit: "p63-lai-chau" },
      { campaign: "nq57-2026", unit: UNIT },
    ],
  });
  expect(said(foreign)).toEqual(["error foreign-workbook", "error foreign-workbook"]);
  expect(foreign.map((each) => messageOf(each))).toEqual([
    "Tệp này được lập cho Tỉnh Lai Châu, không phải cho Tỉnh Lào Cai. Hãy mở đúng tệp của đơn vị mình, hoặc tải mẫu mới của đơn vị rồi chép nội dung sang.",
    "Tệp này được lập cho Tỉnh Lào Cai (đợt báo cáo nq57-2026), không phải cho Tỉnh Lào Cai. Hãy mở đúng tệp của đơn vị mình, hoặc tải mẫu mới của đơn vị rồi chép nội dung sang.",
  ]);
});

test("a row needs its name and its level", () => {
  const tasks = [...WHOLE, row({ name: " ", status: "hoan-thanh" }, 30), row({ name: "Việc riêng", status: null }, 31)];
  expect(said(check({ tasks }))).toEqual(["error name-missing Phụ lục 3 B30", "error level-missing Phụ lục 3 C31"]);
  expect(said(check({ tasks: [...WHOLE, row({ name: "Việc riêng" }, 30)] }))).toEqual([
    "error level-missing Phụ lục 3 C30",
  ]);
});

test("the other columns of a document may be explained", () => {
  const documents = [document({ content: DOCUMENT.content, issuedOn: null, issuer: "", status: null })];
  expect(said(check({ documents }))).toEqual([
    "warning value-missing Phụ lục 4 C2",
    "warning value-missing Phụ lục 4 D2",
    "warning value-missing Phụ lục 4 E2",
  ]);
});

test("only codes of the list are levels", () => {
  const tasks = [...WHOLE, row({ name: "Việc riêng", status: "Đã hoàn thành" }, 30)];
  expect(said(check({ tasks }))).toEqual(["error code-unknown Phụ lục 3 C30"]);
});

test.each(["2023-02-31", "11/7/2023", "2023-7-1", "hôm qua", "0000-00-00"])("“%s” is no ISO day", (issuedOn) => {
  expect(said(check({ documents: [document({ ...DOCUMENT, issuedOn })] }))).toEqual([
    "error date-impossible Phụ lục 4 C2",
  ]);
});

test("a day after the due day, or of another year than the number, is looked at again and kept", () => {
  const on = (issuedOn: string, content = "Chỉ thị về liên kết vùng") =>
    check({ documents: [document({ ...DOCUMENT, content, issuedOn })] });
  expect(said(on("2023-10-31"))).toEqual([]);
  expect(said(on("2023-11-01"))).toEqual(["warning date-implausible Phụ lục 4 C2"]);
  const [both, ...none] = on("2029-01-01", DOCUMENT.content);
  expect(none).toEqual([]);
  expect(both && messageOf(both)).toBe(
    "Ngày ban hành 01/01/2029 cần xem lại: sau hạn báo cáo trước ngày 01/11/2023; số văn bản 12/2022/QĐ-UBND mang năm 2022. Hãy sửa ngày, hoặc nêu lý do.",
  );
});

test("an assigned task that no row reports is named, one by one", () => {
  const [gone, also, ...rest] = WHOLE;
  const findings = check({ tasks: rest });
  expect(said(findings)).toEqual(Array(2).fill("warning assigned-task-absent Phụ lục 3"));
  expect(findings.map(({ parameters }) => parameters.id)).toEqual([gone?.task, also?.task]);
});

test("ids of tasks are checked against the unit", () => {
  const own = (task: string) =>
    said(check({ tasks: [...WHOLE, row({ name: "Việc", status: "hoan-thanh" }, 30, task)] }));
  expect(own("NQ57-KHONG-CO")).toEqual(["error unknown-task Phụ lục 3 B30"]);
  expect(own("NQ57-C-BN-01")).toEqual(["error foreign-task Phụ lục 3 B30"]);
  expect(said(check({ documents: [{ ...document(DOCUMENT), task: TASKS[0]?.id ?? "" }] }))).toEqual([
    "error unknown-task Phụ lục 4 B2",
  ]);
});

test("the same task or the same document twice is a warning at the second", () => {
  const [first] = WHOLE;
  const again = row({ name: "Viết khác đi", status: "hoan-thanh" }, 40, first?.task ?? null);
  const findings = check({ tasks: [...WHOLE, again] });
  expect(said(findings)).toEqual(["warning duplicate-row Phụ lục 3 B40"]);
  expect(findings[0]?.parameters).toMatchObject({ row: 40, first: 2 });
  const shouted = { ...DOCUMENT, content: `${DOCUMENT.content.toUpperCase()}.` };
  expect(said(check({ documents: [document(DOCUMENT), document(shouted, 3)] }))).toEqual([
    "warning duplicate-row Phụ lục 4 B3",
  ]);
  const otherDay = { ...DOCUMENT, issuedOn: "2022-06-07" };
  expect(said(check({ documents: [document(DOCUMENT), document(otherDay, 3)] }))).toEqual([]);
});

test("text must fit a cell and survive in a workbook", () => {
  const documents = [
    document({ ...DOCUMENT, content: "a".repeat(32_768) }),
    document({ ...DOCUMENT, content: "bí\u0007 mật" }, 3),
    document({ ...DOCUMENT, content: "nửa \ud83d chữ" }, 4),
    document({ ...DOCUMENT, content: "hai\ndòng\tcột" }, 5),
  ];
  expect(said(check({ documents }))).toEqual([
    "error text-too-long Phụ lục 4 B2",
    "error text-unprintable Phụ lục 4 B3",
    "error text-unprintable Phụ lục 4 B4",
  ]);
});

test("annexes and columns the campaign does not have are refused", () => {
  const more = [{ annex: "phu-luc-9", rows: [] }];
  expect(said(check({ more, nothing: ["de-cuong", "phu-luc-8"] }))).toEqual([
    "error unknown-annex",
    "error unknown-annex",
  ]);
  const tasks = [...WHOLE, row({ name: "Việc", status: "hoan-thanh", note: "x", ordinal: "1" }, 30)];
  expect(said(check({ tasks }))).toEqual(["error unknown-column Phụ lục 3", "error unknown-column Phụ lục 3"]);
  expect(said(check({ more: [{ annex: "phu-luc-4", rows: [] }] }))).toEqual(["error annex-repeated"]);
});

test("documents without a year in their number are one line for the sheet", () => {
  const of = (content: string, n: number) => document({ ...DOCUMENT, content }, n);
  const findings = check({
    documents: [
      of("Kế hoạch số 15/KH-UBND về liên kết vùng", 2),
      of("Quyết định số 826/QĐ-TTg về vùng", 3),
      of("Kế hoạch thực hiện Nghị quyết số 57/NQ-CP", 4),
    ],
  });
  expect(said(findings)).toEqual(["info number-without-year Phụ lục 4"]);
  expect(findings[0]?.parameters).toMatchObject({ count: 2, numbers: "15/KH-UBND, 826/QĐ-TTg" });
});

test("several documents in one cell are to be separated", () => {
  const content = "- Quyết định số 12/2022/QĐ-UBND;\n- Nghị quyết số 5/2022/NQ-HĐND; căn cứ Luật số 21/2017/QH14";
  const documents = [document({ ...DOCUMENT, content })];
  expect(said(check({ documents }))).toEqual(["warning several-documents Phụ lục 4 B2"]);
});

test("the narrative answers items of the unit's outline only", () => {
  const rows = [
    { at: { sheet: "Đề cương", row: 5 }, task: null, values: { item: "1.a", answer: "Đã làm" } },
    { at: { sheet: "Đề cương", row: 6 }, task: null, values: { item: "9.9", answer: "Thêm" } },
    { at: { sheet: "Đề cương", row: 7 }, task: null, values: { item: null, answer: "Thêm" } },
  ];
  expect(said(check({ more: [{ annex: "de-cuong", rows }], nothing: [] }))).toEqual([
    "error outline-item-unknown Đề cương A6",
    "error outline-item-unknown Đề cương A7",
  ]);
});

test("cells are named by the sender's own columns", () => {
  const annexes = [{ annex: "phu-luc-3", columns: { name: "D", status: "F" }, rows: [row({ name: "Việc" }, 9)] }];
  const findings = checkRows(NQ57_2023, UNIT, { annexes, origins: [], nothingToReport: [], day: null });
  expect(findings.find(({ rule }) => rule === "level-missing")?.cell).toBe("F9");
});

test("an id is the same for the same cell and value, another for another value", () => {
  const at = (status: string) => check({ tasks: [...WHOLE, row({ name: "Việc", status }, 30)] })[0]?.id;
  expect(at("tốt")).toBe(at("tốt"));
  expect(at("tốt")).not.toBe(at("xấu"));
});

const WITH_DEADLINES = { ...NQ57_2023, tasks: TASKS.map((task) => ({ ...task, deadline: "2023-10-19" })) };

test("rows of any make are checked without a throw, each finding once and with a sentence", () => {
  const value = fc.oneof(fc.constant(null), fc.string({ unit: "binary" }), fc.constantFrom("hoan-thanh", "2023-02-31"));
  const anyRow = fc.record({
    at: fc.record({ sheet: fc.string(), row: fc.integer({ min: 1, max: 40 }) }),
    task: fc.option(fc.constantFrom(...TASKS.map(({ id }) => id), "?")),
    values: fc.dictionary(fc.constantFrom("name", "status", "content", "issuedOn", "item", "__proto__", "x"), value),
  });
  const anyReport = fc.record({
    annexes: fc.array(
      fc.record({
        annex: fc.constantFrom("phu-luc-3", "phu-luc-4", "de-cuong", "?"),
        columns: fc.constantFrom(undefined, { name: "ZZZ", status: "", issuedOn: "1" }),
        rows: fc.array(anyRow, { maxLength: 6 }),
      }),
      { maxLength: 4 },
    ),
    origins: fc.array(fc.record({ campaign: fc.string(), unit: fc.string() }), { maxLength: 2 }),
    nothingToReport: fc.array(fc.constantFrom("phu-luc-3", "phu-luc-4", "?"), { maxLength: 2 }),
    day: fc.constantFrom(null, "2023-10-20", "2099-12-31"),
  });
  fc.assert(
    fc.property(anyReport, (report) => {
      const findings = checkRows(WITH_DEADLINES, UNIT, report);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      for (const finding of findings) expect(messageOf(finding)).toMatch(/Hãy|Không cần sửa/);
    }),
  );
});
