import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { template } from "../../../shared/annex/template.ts";
import { versionBook } from "../../../shared/annex/version-book.ts";
import type { Book } from "../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { type AnsweredVersion, carryAnswers } from "../../../shared/check/carry-answers.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { blocks } from "../../../shared/check/finding.ts";
import { messageOf } from "../../../shared/check/messages.ts";
import { canonicalContent } from "../../../shared/report/canonical.ts";
import type { RowRemark } from "../../../shared/report/remark-places.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../../shared/report/submission.ts";
import { anyBook, filled, filling } from "./arbitrary-books.ts";

const BCT = "bct";

/** What a version keeps of a workbook that was sent with these answers: no row or annex that would have held it back. */
function sentFrom(unit: string, book: Book, options: SubmissionOptions): AnsweredVersion & SubmissionOptions {
  const { annexes, findings } = assessWorkbook(NQ57_2023, unit, book, options);
  const rowOf = ({ sheet, cell }: { readonly sheet: string | null; readonly cell: string | null }): string =>
    `${sheet} ${cell?.replace(/^[A-Z]+/, "")}`;
  const blocking = findings.filter((finding) => blocks(finding, options));
  const stopped = new Set(blocking.map(rowOf));
  const sound = annexes.filter(
    ({ annex }) => !blocking.some((finding) => finding.cell === null && finding.annex === annex),
  );
  const kept = sound.map((annex) => ({
    ...annex,
    rows: annex.rows.filter(({ at }) => !stopped.has(`${at.sheet} ${at.row}`)),
  }));
  const said = findings.map((finding) => ({ ...finding, message: messageOf(finding) }));
  return { ...options, annexes: kept, findings: said };
}

/** An item of the outline that is named and not answered says nothing: it may come back or not. */
function saying(annexes: AnsweredVersion["annexes"]): AnsweredVersion["annexes"] {
  return annexes.map((annex) => ({
    ...annex,
    rows: annex.rows.filter(({ values }) => Object.keys(values).some((id) => id !== "item" && values[id] !== null)),
  }));
}

/** The version's workbook, read with the answers that are carried over. */
function readAgain(unit: string, version: AnsweredVersion, remarks: readonly RowRemark[] = []) {
  const book = versionBook(NQ57_2023, unit, { n: 2, annexes: version.annexes, remarks });
  const first = assessWorkbook(NQ57_2023, unit, book, { ...NO_OPTIONS, nothingToReport: version.nothingToReport });
  const options = carryAnswers(NQ57_2023, version, first);
  return { book, options, reading: assessWorkbook(NQ57_2023, unit, book, options) };
}

describe("a version taken back into a workbook", () => {
  test("reads as it was sent: the same rows, tasks and declarations", () => {
    fc.assert(
      fc.property(filling, fc.boolean(), (given, hasRemark) => {
        const { book } = filled(given);
        const version = sentFrom(given.unit, book, NO_OPTIONS);
        const remarks = hasRemark ? [{ annex: "phu-luc-3", row: 7, text: "Ghi chú: Tổng cộng 12/2023 — làm rõ" }] : [];
        const { reading, options } = readAgain(given.unit, version, remarks);
        expect(canonicalContent(reading.annexes, options)).toBe(canonicalContent(version.annexes, version));
        expect(reading.findings.filter((finding) => blocks(finding, options))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("whatever the workbook was that it came from", () => {
    let sendable = 0;
    fc.assert(
      fc.property(anyBook, (book) => {
        const asked = assessWorkbook(NQ57_2023, BCT, book, NO_OPTIONS).findings;
        const accept = asked.filter(({ need }) => need === "accept").map(({ id }) => id);
        const choose = Object.fromEntries(
          asked.flatMap(({ id, options }) => options.slice(0, 1).map((one) => [id, one.id])),
        );
        const version = sentFrom(BCT, book, { ...NO_OPTIONS, accept, choose });
        const names = version.annexes.flatMap(({ rows }) =>
          rows.map(({ values }) => values["name"] ?? values["content"]),
        );
        // A document called "(1)" and nothing else is what the numbers under a heading look like.
        fc.pre(names.length > 0 && names.every((name) => !/^[([]?[\dA-Ha-h]{1,2}[)\].]?$/.test(name ?? "")));
        sendable += 1;
        const { reading, options } = readAgain(BCT, version);
        expect(canonicalContent(saying(reading.annexes), options)).toBe(
          canonicalContent(saying(version.annexes), { ...version, reasons: {} }),
        );
      }),
      { numRuns: 30 },
    );
    expect(sendable).toBeGreaterThan(5);
  });

  test("shows the receiver's remarks at their rows, and never sends them", () => {
    const version = levelled("p63-cao-bang");
    const row = version.annexes[0]?.rows[1]?.at.row ?? 0;
    const remarks = [
      { annex: "phu-luc-3", row, text: "Đề nghị nêu rõ lý do" },
      { annex: "phu-luc-3", row, text: "Bổ sung số văn bản" },
    ];
    const { book, reading } = readAgain("p63-cao-bang", version, remarks);
    const [sheet] = book.sheets;
    const said = sheet?.rows.filter((cells) => cells[3]?.value === "Đề nghị nêu rõ lý do\nBổ sung số văn bản");
    expect(said?.map((cells) => cells[1]?.value)).toEqual([version.annexes[0]?.rows[1]?.values["name"]]);
    expect(sheet?.rows[sheet.frozenRows - 1]?.[3]?.value).toBe("Ý kiến trả lại phiên bản 2");
    expect(canonicalContent(reading.annexes, NO_OPTIONS)).toBe(canonicalContent(version.annexes, NO_OPTIONS));
    expect(reading.findings.filter(({ rule }) => rule === "extra-columns")).toEqual([]);
  });

  test("keeps the reason beside its warning, wherever the row stands now", () => {
    const sent = levelled("p63-cao-bang", [
      null,
      "Quyết định số 5/2023/QĐ-UBND về quy hoạch",
      null,
      "UBND tỉnh",
      "Còn hiệu lực",
    ]);
    const warned = sent.findings.filter(({ rule, annex }) => rule === "value-missing" && annex === "phu-luc-4");
    expect(warned).toHaveLength(1);
    const reasons = Object.fromEntries(warned.map(({ id }) => [id, "Văn bản chưa có ngày"]));
    // The row stood elsewhere in the workbook that was sent.
    const annexes = sent.annexes.map((annex) => ({
      ...annex,
      rows: annex.rows.map((row) => ({ ...row, at: { ...row.at, row: row.at.row + 4 } })),
    }));
    const findings = sent.findings.map((finding) => ({
      ...finding,
      id: `old ${finding.id}`,
      cell: finding.cell?.replace(/\d+$/, (row) => String(Number(row) + 4)) ?? null,
    }));
    const old = Object.fromEntries(Object.entries(reasons).map(([id, reason]) => [`old ${id}`, reason]));
    const { options } = readAgain("p63-cao-bang", { ...sent, annexes, findings, reasons: old });
    expect(Object.values(options.reasons)).toEqual(["Văn bản chưa có ngày"]);
  });

  test("gives a task that a script named in its own words the letter's name: only that leads back to it", () => {
    const version = levelled("p63-cao-bang");
    const annexes = version.annexes.map((annex) => ({
      ...annex,
      rows: annex.rows.map((row) => ({ ...row, values: { ...row.values, name: "Việc số một" } })),
    }));
    const { reading } = readAgain("p63-cao-bang", { ...version, annexes });
    const tasks = (read: AnsweredVersion["annexes"]) => read[0]?.rows.map(({ task }) => task);
    expect(tasks(reading.annexes)).toEqual(tasks(version.annexes));
  });
});

/** Every task of the unit with a level, and perhaps one document. */
function levelled(unit: string, document: readonly (string | null)[] = []): AnsweredVersion & SubmissionOptions {
  const book = template(NQ57_2023, unit);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) =>
      row.map((cell, column) => {
        if (cell === null || index < sheet.frozenRows) return cell;
        if (sheet.name === "Phụ lục 3" && column === 2 && row[1]?.value !== "")
          return { ...cell, value: "Đã hoàn thành" };
        const typed = sheet.name === "Phụ lục 4" && index === sheet.frozenRows ? document[column] : null;
        return typed === null || typed === undefined ? cell : { ...cell, value: typed };
      }),
    ),
  }));
  return sentFrom(unit, { ...book, sheets }, NO_OPTIONS);
}
