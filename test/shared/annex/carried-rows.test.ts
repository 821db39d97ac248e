import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carriedRows } from "../../../shared/annex/carried-rows.ts";
import { readIdentity } from "../../../shared/annex/identity.ts";
import type { PreviousReport, PreviousReports } from "../../../shared/annex/previous-reports.ts";
import { inheritedAnnexes } from "../../../shared/annex/previous-reports.ts";
import type { ReportRow } from "../../../shared/annex/reading.ts";
import { template } from "../../../shared/annex/template.ts";
import type { Book } from "../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import { annexOf, codeLabel, owingUnits, tasksOf, unitOf } from "../../../shared/campaign/lookup.ts";
import { predecessorsIn } from "../../../shared/campaign/predecessors.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";

const TUYEN_QUANG = "p34-tuyen-quang";

const row = (values: ReportRow["values"], task: string | null = null): ReportRow => ({
  at: { sheet: "Trang", row: 8 },
  task,
  values,
});

const report = (unit: string, tasks: readonly ReportRow[], documents: readonly ReportRow[] = []): PreviousReport => ({
  unit,
  annexes: [
    { annex: "phu-luc-3", rows: tasks },
    { annex: "phu-luc-4", rows: documents },
  ],
});

const reported = (...reports: readonly PreviousReport[]): PreviousReports => ({ campaign: NQ57_2023, reports });

const carried = (unit: string, annex: string, previous: PreviousReports) => {
  const [found, kept] = [unitOf(NQ57_2026, unit), annexOf(NQ57_2026, annex)];
  if (found === null || kept === null) throw new Error("no such unit or annex");
  return carriedRows(NQ57_2026, found, kept, previous);
};

/** The last column of a sheet below its header, beside the column of names. */
const told = (book: Book, annex: string) => {
  const name = book.names.find((each) => readIdentity(each.name)?.annex === annex);
  const rows = book.sheets.find((each) => each.name === name?.sheet)?.rows.slice(name?.range.top ?? 0) ?? [];
  const width = rows[0]?.length ?? 0;
  return rows.map((cells) => [String(cells[1]?.value ?? ""), String(cells[width - 1]?.value ?? "")]);
};

const [task] = tasksOf(NQ57_2026, TUYEN_QUANG);
if (task === undefined) throw new Error("no task");

const document = (status: string, content = "Quyết định số 12/2022/QĐ-UBND về quy hoạch"): ReportRow =>
  row({ content, issuedOn: "2022-08-05", issuer: "UBND cấp tỉnh", status });

describe("what two provinces reported, for the one that joined them", () => {
  const previous = reported(
    report(
      "p63-ha-giang",
      [row({ name: task.name, status: "hoan-thanh" }, task.id), row({ name: "Việc riêng", status: "hoan-thanh" })],
      [document("con-hieu-luc")],
    ),
    report(
      "p63-tuyen-quang",
      [row({ name: `${task.name} (Sở Tài chính)`, status: "mot-phan-dung-han" }, task.id)],
      [document("het-hieu-luc-toan-bo"), document("con-hieu-luc", "Quyết định số 12/2022/QĐ-UBND về đất đai")],
    ),
  );
  const book = template(NQ57_2026, TUYEN_QUANG, previous);

  test("stands beside the task, both named, and the level is left open", () => {
    const [first] = carried(TUYEN_QUANG, "phu-luc-3", previous);
    expect(first?.said).toEqual([
      "Hà Giang: Đã hoàn thành",
      `Tuyên Quang: Đã hoàn thành một phần và đúng hạn; ghi là “${task.name} (Sở Tài chính)”`,
    ]);
    const rows = told(book, "phu-luc-3");
    expect(rows[0]?.[1]).toBe("Đã báo cáo năm 2023");
    expect(rows[1]).toEqual([task.name, first?.said.join("\n")]);
    expect(rows.filter(([name]) => name === task.name)).toHaveLength(1);
    // Their own work follows the assigned tasks.
    expect(rows[tasksOf(NQ57_2026, TUYEN_QUANG).length + 1]).toEqual(["Việc riêng", "Hà Giang: Đã hoàn thành"]);
  });

  test("names one document once with both bodies, and documents that differ apart", () => {
    expect(carried(TUYEN_QUANG, "phu-luc-4", previous).map(({ values, said }) => [values["content"], said])).toEqual([
      ["Quyết định số 12/2022/QĐ-UBND về quy hoạch", ["Hà Giang: Còn hiệu lực", "Tuyên Quang: Hết hiệu lực toàn bộ"]],
      ["Quyết định số 12/2022/QĐ-UBND về đất đai", ["Tuyên Quang: Còn hiệu lực"]],
    ]);
  });

  test("cannot be sent as it stands: every level and state is asked for", () => {
    const { annexes, findings, coverage } = assessWorkbook(NQ57_2026, TUYEN_QUANG, book, NO_OPTIONS);
    const [tasks, documents] = annexes;
    expect(tasks?.rows.map(({ values }) => values["status"])).toEqual(Array.from({ length: 10 }, () => null));
    expect(findings.filter(({ rule }) => rule === "level-missing")).toHaveLength(10);
    expect(documents?.rows.map(({ values }) => [values["issuedOn"], values["issuer"], values["status"]])).toEqual([
      ["2022-08-05", "UBND cấp tỉnh", null],
      ["2022-08-05", "UBND cấp tỉnh", null],
    ]);
    expect(findings.filter(({ rule }) => rule === "value-missing")).toHaveLength(2);
    // Our own column is no column of theirs.
    expect(findings.map(({ rule }) => rule)).not.toContain("extra-columns");
    expect(coverage[0]?.ignored).toContainEqual({ reason: "label", cells: 2 });
  });

  test("leaves the template of a first campaign, or without any report, as it was", () => {
    expect(template(NQ57_2026, TUYEN_QUANG, reported())).toEqual(template(NQ57_2026, TUYEN_QUANG));
    expect(template(NQ57_2026, TUYEN_QUANG, null)).toEqual(template(NQ57_2026, TUYEN_QUANG));
  });
});

test("of a ministry that was divided only the tasks that came over are told", () => {
  const ofLabour = tasksOf(NQ57_2023, "bldtbxh").map(({ id, name }) => row({ name, status: "hoan-thanh" }, id));
  const { annexes } = report(
    "bldtbxh",
    [...ofLabour, row({ name: "Việc riêng", status: "hoan-thanh" })],
    [document("con-hieu-luc")],
  );
  const tasksFor = (unit: string) =>
    predecessorsIn(NQ57_2023, unit)
      .filter((body) => body.unit.id === "bldtbxh")
      .flatMap((body) => inheritedAnnexes(NQ57_2026, NQ57_2023, unit, body, annexes))
      .flatMap(({ annex, rows }) => rows.map((each) => each.task ?? annex));
  expect(tasksFor("bnv@2025")).toEqual([...ofLabour.map((each) => each.task), "phu-luc-3", "phu-luc-4"]);
  expect(tasksFor("bgddt@2025")).toEqual(["NQ57-B-BLDTBXH-01"]);
  expect(tasksFor("byt@2025")).toEqual([]);
});

const LEVELS = ["hoan-thanh", "mot-phan-dung-han", "chua-den-thoi-diem"];
const words = fc.stringMatching(/^(Việc|Xây dựng|Rà soát|Ban hành) [a-z]{3,9} [a-z]{3,9}$/);
const anyUnit = fc.constantFrom(...owingUnits(NQ57_2026).map(({ id }) => id));

const someReport = (unit: string): fc.Arbitrary<PreviousReport> => {
  const assigned = tasksOf(NQ57_2023, unit);
  const status = fc.constantFrom(...LEVELS);
  return fc
    .record({
      tasks: fc.subarray(assigned),
      own: fc.uniqueArray(words, { maxLength: 4 }),
      documents: fc.uniqueArray(words, { maxLength: 4 }),
      level: status,
    })
    .map(({ tasks, own, documents, level }) =>
      report(
        unit,
        [
          ...tasks.map(({ id, name }) => row({ name, status: level }, id)),
          ...own.map((name) => row({ name, status: level })),
        ],
        documents.map((content) => document("con-hieu-luc", content)),
      ),
    );
};

const anyPast = anyUnit.chain((unit) => {
  const bodies = predecessorsIn(NQ57_2023, unit).filter(({ share, unit: body }) => share !== "part" && body.owes);
  return fc
    .tuple(...bodies.map((body) => someReport(body.unit.id)))
    .map((reports) => ({ unit, previous: reported(...reports) }));
});

test("whatever was reported: every row is in the template once, with who said it, and every level is open", () => {
  fc.assert(
    fc.property(anyPast, ({ unit, previous }) => {
      const book = template(NQ57_2026, unit, previous);
      const all = ["phu-luc-3", "phu-luc-4"].flatMap((annex) =>
        told(book, annex)
          .slice(1)
          .map(([, said]) => said),
      );
      const lines = all.flatMap((said) => (said ?? "").split("\n")).filter((line) => line !== "");
      const expected = previous.reports.flatMap(({ unit: body, annexes }) =>
        annexes.flatMap(({ annex, rows }) =>
          rows.map(({ values }) => {
            const list = annex === "phu-luc-3" ? "task-status" : "document-status";
            const name = unitOf(NQ57_2023, body)?.shortName;
            return `${name}: ${codeLabel(NQ57_2023, list, values["status"] ?? "")}`;
          }),
        ),
      );
      expect(lines.map((line) => line.replace(/; ghi là “.*”$/, "")).toSorted()).toEqual(expected.toSorted());
      const { annexes, origins } = assessWorkbook(NQ57_2026, unit, book, NO_OPTIONS);
      expect(origins.every((origin) => origin.campaign === "nq57-2026" && origin.unit === unit)).toBe(true);
      const rows = annexes.flatMap((part) => (part.annex === "de-cuong" ? [] : part.rows));
      expect(rows.every(({ values }) => values["status"] === null)).toBe(true);
      const assigned = tasksOf(NQ57_2026, unit).map(({ id }) => id);
      expect(rows.flatMap((each) => each.task ?? [])).toEqual(assigned);
    }),
    { numRuns: 40 },
  );
});
