import { expect } from "vitest";
import type { Book, CellValue } from "../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { MergeInput } from "../../../shared/merge/contribution.ts";
import type { MergeDecision, MergeQuestion } from "../../../shared/merge/decision.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { mergeQuestions } from "../../../shared/merge/merge-questions.ts";
import { gridOf, input, type Line, table } from "./reports.ts";
import { byTask, certainTask, contradictions, placeOf, sharedTopics, words } from "./task-model.ts";
import { type TypedReports, type TypedRow, typedReports } from "./task-reports.ts";

const LEVELS = NQ57_2023.codeLists.find(({ id }) => id === "task-status")?.codes ?? [];

/**
 * Some units report; the merge is held against the model twice: as it stands, where only certain matches count, and after
 * somebody who knows what every row means has answered what is asked.
 */
export function trial(seed: number, units: number): void {
  const reports = typedReports(seed, units);
  const untold = input(reports.contributions);
  countsAgree(merge(NQ57_2023, untold), reports.rows, ({ unit, text }) => certainTask(unit, text));

  const told = { ...untold, decisions: answersTo(untold, reports) };
  const book = merge(NQ57_2023, told);
  countsAgree(book, reports.rows, ({ means }) => (means.startsWith("task:") ? means.slice(5) : null));
  expect(sharedGroups(book)).toEqual(sharedTopics(reports.rows));
  expect(table(book, "Khác mức")).toHaveLength(contradictions(reports.rows));
  matrixAgrees(book, reports.rows);
}

/** Answers until nothing is asked any more: each answer may bring up the next question. */
function answersTo(asked: MergeInput, { rows }: TypedReports): MergeDecision[] {
  const meaning = new Map(rows.map(({ text, means }) => [words(text), means]));
  const decisions: MergeDecision[] = [];
  for (let round = 0; round < 6; round += 1) {
    const open = mergeQuestions(NQ57_2023, { ...asked, decisions }).filter(({ answer }) => answer === null);
    if (open.length === 0) return decisions;
    for (const question of open) decisions.push(decisionOn(question, meaning, decisions.length));
  }
  throw new Error("questions without end");
}

function decisionOn(
  { kind, about, sides: [one, other] }: MergeQuestion,
  meaning: ReadonlyMap<string, string>,
  index: number,
): MergeDecision {
  const first = meaning.get(words(one.text));
  const second = kind === "letter-task" ? about[1] : meaning.get(words(other.text));
  const at = new Date(Date.UTC(2023, 9, 20) + index * 1_000).toISOString();
  return { id: `d${index}`, kind, about, answer: isOne(first, second) ? "same" : "different", at };
}

/** Related tasks are one: a unit has only one of them. */
function isOne(first: string | undefined, second: string | undefined): boolean {
  const related = NQ57_2023.tasks.find(({ id }) => `task:${id}` === first)?.related;
  return first !== undefined && (first === second || `task:${related}` === second);
}

function countsAgree(book: Book, rows: readonly TypedRow[], taskOf: (row: TypedRow) => string | null): void {
  const expected = byTask(rows, taskOf);
  const lines = table(book, "Theo nhiệm vụ").filter((line) => String(line["Số"]).startsWith("NV"));
  const numbers = new Map(lines.map((line) => [line["Số"], taskIn(line)]));
  // Each row stands once, under the task the model gives it.
  const shown = table(book, "Phụ lục 3").map((line) => [placeIn(line), numbers.get(numberIn(line)) ?? null] as const);
  const wanted = rows.map((row) => [placeOf(row), taskOf(row)] as const);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
  expect(shown).toHaveLength(rows.length);
  for (const line of lines) {
    const found = expected.get(taskIn(line)) ?? [];
    expect(line["Tổng số dòng"]).toBe(found.length);
    expect(line["Đơn vị báo cáo"]).toBe(new Set(found.map(({ unit }) => unit)).size);
    for (const { code, label } of LEVELS) {
      expect(line[label]).toBe(found.filter(({ level }) => level === code).length);
    }
  }
  for (const task of expected.keys()) expect([...numbers.values()]).toContain(task);
}

/** Tasks of one name are told apart by where the letter gives them. */
function taskIn(line: Line): string {
  const found = NQ57_2023.tasks.find(({ name, source }) => name === line["Nhiệm vụ"] && source === line["Nơi giao"]);
  return found?.id ?? "";
}

function numberIn(line: Line): CellValue {
  return String(line["Nhiệm vụ tổng hợp"]).split(". ")[0] ?? "";
}

function placeIn(line: Line): string {
  return `${line["Đơn vị"]} ${line["Dòng nguồn"]}`;
}

function sharedGroups(book: Book): string[][] {
  const groups = Map.groupBy(
    table(book, "Phụ lục 3").filter((line) => /^K\d+\. /.test(String(line["Nhiệm vụ tổng hợp"]))),
    numberIn,
  );
  return [...groups.values()]
    .map((lines) => lines.map(placeIn).sort())
    .sort((one, other) => (one.join() < other.join() ? -1 : 1));
}

/** Each cell holds the levels the unit's rows have, as letters in the order of the list. */
function matrixAgrees(book: Book, rows: readonly TypedRow[]): void {
  const numbers = new Map(table(book, "Theo nhiệm vụ").map((line) => [taskIn(line), String(line["Số"])]));
  const lineOf = (means: string): string => (numbers.get(means.replace(/^task:/, "")) ?? "Khác").replace(/[ab]$/, "");
  const sent = new Set(rows.map(({ unit }) => unit));
  const lines = new Map(table(book, "Ma trận").map((line) => [String(line["Đơn vị"]), line]));
  const columns = (gridOf(book, "Ma trận").find(([first]) => first === "STT") ?? []).slice(3).map(String);
  for (const { id, officialName, owes } of NQ57_2023.units) {
    if (!owes) continue;
    for (const column of columns) {
      const here = rows.filter(({ unit, means }) => unit === id && lineOf(means) === column);
      const marks = [
        ...new Set(here.map(({ level }) => (level === null ? 9 : LEVELS.findIndex(({ code }) => code === level)))),
      ];
      const letters = marks.sort().map((mark) => (mark === 9 ? "?" : "ABCDE"[mark]));
      const asked = NQ57_2023.tasks.some((task) => task.reporters.includes(id) && lineOf(task.id) === column);
      const empty = asked ? (sent.has(id) ? "–" : "…") : "";
      expect(lines.get(officialName)?.[column], `${officialName} ${column}`).toBe(letters.join(" ") || empty);
    }
  }
}
