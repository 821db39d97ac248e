import { expect, test } from "vitest";
import { readWorkbook } from "../../../shared/annex/read.ts";
import type { Sheet } from "../../../shared/book/book.ts";
import { cell } from "../../../shared/book/builders.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { blocks } from "../../../shared/check/finding.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
const task = (n: number, name: Typed = `Nhiệm vụ số ${n} của tỉnh`): Typed[] => [n, name, "Đã hoàn thành"];

function read(rows: Typed[][], facts: Partial<Sheet> = {}) {
  const book = typedBook({ PL3: { rows: [HEADINGS, ...rows] } });
  const sheets = book.sheets.map((sheet) => ({ ...sheet, ...facts }));
  return readWorkbook({ ...book, sheets }, NQ57_2023, "p63-hoa-binh", NO_OPTIONS);
}

test("rows a filter hides are read like others, and their numbers are said", () => {
  const reading = read(
    [1, 2, 3, 4, 5].map((n) => task(n)),
    { hiddenRows: new Set([1, 2, 4, 90]) },
  );
  expect(reading.annexes[0]?.rows).toHaveLength(5);
  expect(reading.findings).toEqual([
    expect.objectContaining({
      rule: "hidden-rows",
      severity: "info",
      cell: "B2",
      parameters: { count: 3, rows: "2–3, 5" },
    }),
  ]);
});

test("a hidden heading or empty row is nobody's row", () => {
  expect(read([task(1)], { hiddenRows: new Set([0, 2, 3]) }).findings).toEqual([]);
});

test("a hidden column that is sent is said by its letter; a hidden STT is nothing to see", () => {
  const reading = read([task(1)], { hiddenColumns: new Set([0, 2, 7]) });
  expect(reading.annexes[0]?.rows[0]?.values).toMatchObject({ status: "hoan-thanh" });
  expect(reading.findings).toEqual([
    expect.objectContaining({ rule: "hidden-columns", severity: "info", cell: "C1", parameters: { columns: "C" } }),
  ]);
});

test("struck-through rows are read, and asked about: some delete a row so", () => {
  const struck = (text: string) => cell(text, { font: { strike: true } });
  const reading = read([
    task(1),
    task(2, struck("Việc đã thôi")),
    task(3),
    [struck("4"), "Việc thường", "Đã hoàn thành"],
  ]);
  expect(reading.annexes[0]?.rows).toHaveLength(4);
  const [asked, ...others] = reading.findings;
  expect(others).toEqual([]);
  expect(asked).toMatchObject({
    rule: "struck-rows",
    severity: "warning",
    need: "accept",
    cell: "B3",
    parameters: { count: 1, rows: "3" },
  });
  if (asked === undefined) throw new Error("nothing asked");
  expect(blocks(asked, NO_OPTIONS)).toBe(true);
  expect(blocks(asked, { ...NO_OPTIONS, accept: [asked.id] })).toBe(false);
  // What was accepted does not stand for another text.
  const [other] = read([task(1), task(2, struck("Việc khác đã thôi"))]).findings;
  expect(other?.id).not.toBe(asked.id);
});

test("comments on cells are counted among what is not read", () => {
  expect(read([task(1)], { comments: 2 }).coverage[0]?.ignored).toContainEqual({ reason: "comment", cells: 2 });
  expect(read([task(1)]).coverage[0]?.ignored.map(({ reason }) => reason)).not.toContain("comment");
});

test("where a part of a text is struck through, the rest is read, and asked about with both", () => {
  const partly = (value: string, whole: string) => ({ ...cell(value), whole });
  const reading = read([
    task(1, partly(" Cầu mới", "Cầu cũ Cầu mới")),
    [2, "Việc hai", partly("Đã hoàn thành", "Đang thực hiện Đã hoàn thành")],
  ]);
  expect(reading.annexes[0]?.rows.map(({ values }) => values)).toEqual([
    { name: "Cầu mới", status: "hoan-thanh" },
    { name: "Việc hai", status: "hoan-thanh" },
  ]);
  const [asked] = reading.findings;
  expect(reading.findings).toHaveLength(1);
  expect(asked).toMatchObject({
    rule: "struck-parts",
    need: "accept",
    cell: "B2",
    parameters: { count: 2, before: "Cầu cũ Cầu mới", after: "Cầu mới" },
    preview: [{ cell: "B2" }, { cell: "C3", before: "Đang thực hiện Đã hoàn thành", after: "Đã hoàn thành" }],
  });
  expect(asked && blocks(asked, NO_OPTIONS)).toBe(true);
});
