import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { displayText } from "../../../shared/annex/display-text.ts";
import { recogniseUnit } from "../../../shared/annex/recognise-unit.ts";
import type { Book } from "../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { problemTitle } from "../../../shared/problem.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { SENT_BY_UNITS } from "./sent-by-units.ts";

const cases = SENT_BY_UNITS.flatMap((answer) => answer.programs.map((program) => ({ ...answer, program })));

async function fixture(name: string): Promise<Book> {
  const read = await readXlsx(readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url)));
  if (!read.ok) throw new Error(problemTitle(read.error));
  return read.value;
}

/** What is left out of the answers: annexes and tasks that are not there, and numbers without a year, stated once. */
const GENERAL = ["annex-absent", "assigned-task-absent", "number-without-year"];

test.each(cases)("$file by $program is read as a careful person reads it", async (answer) => {
  const book = await fixture(`${answer.file}-by-${answer.program}`);
  const { candidates } = recogniseUnit(book, "", NQ57_2023, [NQ57_2023]);
  expect(candidates[0]?.unit ?? null).toBe(answer.unit);
  const { annexes, findings, coverage } = assessWorkbook(NQ57_2023, answer.unit ?? "p63-phu-tho", book, NO_OPTIONS);
  const rowsOf = (annex: string) => annexes.find((each) => each.annex === annex)?.rows ?? [];
  expect(rowsOf("phu-luc-3").map(({ at, values }) => [at.row, values.name, values.status])).toEqual(answer.tasks);
  const documents = rowsOf("phu-luc-4").map(({ at, values: { content, issuedOn, status } }) => [
    at.row,
    content,
    issuedOn,
    status,
  ]);
  expect(documents).toEqual(answer.documents);
  expect(said(findings)).toEqual({ raised: answer.raised, stated: answer.stated ?? [] });
  expect(coverage.map(({ read, ignored }) => ignored.reduce((sum, { cells }) => sum + cells, read))).toEqual(
    book.sheets.map(({ rows }) => rows.flat().filter((cell) => cell !== null && displayText(cell) !== "").length),
  );
});

function said(findings: ReturnType<typeof assessWorkbook>["findings"]) {
  const specific = findings.filter(({ rule }) => !GENERAL.includes(rule));
  const line = ({ rule, cell }: (typeof findings)[number]): string => (cell === null ? rule : `${rule} ${cell}`);
  return {
    raised: specific.filter(({ severity }) => severity !== "info").map(line),
    stated: specific.filter(({ severity }) => severity === "info").map(line),
  };
}
