import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Task } from "../../../shared/campaign/campaign.ts";
import type { Contribution } from "../../../shared/merge/contribution.ts";
import { prose } from "../../support/reports.ts";
import { mistyped, pick, type Random, random, retyped } from "../../support/typing-errors.ts";

/**
 * Reports as units type them, with what each row really means: copied names, mistyped and shortened ones, other bodies'
 * tasks, tasks of their own that neighbours have too, the same row twice, levels that contradict each other.
 */
export interface TypedRow {
  readonly unit: string;
  readonly row: number;
  readonly text: string;
  readonly level: string | null;
  /** `task:` and an id of the letter, or `own:` and a topic. */
  readonly means: string;
}

export interface TypedReports {
  readonly rows: readonly TypedRow[];
  readonly contributions: readonly Contribution[];
}

const LEVELS = NQ57_2023.codeLists.find(({ id }) => id === "task-status")?.codes.map(({ code }) => code) ?? [];
const OWING = NQ57_2023.units.filter(({ owes }) => owes).map(({ id }) => id);
const LED = NQ57_2023.tasks.filter(
  ({ lead, reporters }) => lead !== null && reporters.some((id) => OWING.includes(id)),
);

export function typedReports(seed: number, units: number): TypedReports {
  const next = random(seed);
  const chosen = OWING.toSorted(() => next() - 0.5).slice(0, units);
  const topics = Array.from({ length: 12 }, (_, index) => topicOf(next, seed * 100 + index));
  const rows = chosen.flatMap((unit) => rowsOf(next, unit, topics));
  return {
    rows,
    contributions: chosen.map((unit) =>
      contributionOf(
        unit,
        rows.filter((row) => row.unit === unit),
      ),
    ),
  };
}

/** Its words are too short for the slip of a spelling. */
export const NAMED_WORK = "cầu Kim An";

interface Topic {
  readonly id: string;
  /** What it is called, and one way to mistype it. */
  readonly spellings: readonly [string, string];
}

function topicOf(next: Random, seed: number): Topic {
  // Every other one is a thing with a name: one piece of work, whoever reports it.
  const name = seed % 2 === 0 ? `Đầu tư ${prose(seed, 14)}` : `Xây dựng ${NAMED_WORK} ${prose(seed, 14)}`;
  return { id: `own:${seed}`, spellings: [name, oneLetterOff(next, name)] };
}

/** One letter of one longer word: what every reader takes for a slip. */
function oneLetterOff(next: Random, name: string): string {
  const words = name.split(" ");
  const long = words.flatMap((word, index) => (word.length >= 4 ? [index] : []));
  const at = long.length === 0 ? 0 : pick(next, long);
  const letters = [...(words[at] ?? "")];
  letters[letters.length - 1] = letters.at(-1) === "k" ? "q" : "k";
  return words.with(at, letters.join("")).join(" ");
}

function rowsOf(next: Random, unit: string, topics: readonly Topic[]): TypedRow[] {
  const rows: TypedRow[] = [];
  const add = (means: string, text: string): void => {
    const level = next() < 0.95 ? pick(next, LEVELS) : null;
    rows.push({ unit, row: rows.length + 6, text, level, means });
  };
  for (const task of NQ57_2023.tasks.filter(({ reporters }) => reporters.includes(unit))) {
    if (next() < 0.15) continue;
    add(`task:${task.id}`, nameAsTyped(next, task));
    // The same row twice, as copy and paste leaves it.
    if (next() < 0.1) add(`task:${task.id}`, task.name);
  }
  if (next() < 0.5) {
    const task = pick(next, LED);
    add(`task:${task.id}`, next() < 0.5 ? task.name : nameAsTyped(next, task));
  }
  for (const { id, spellings } of topics) {
    // One spelling to a unit: who writes both tells two tasks apart.
    if (next() < 0.2) add(id, next() < 0.7 ? retyped(next, spellings[0]) : spellings[1]);
  }
  if (next() < 0.4) add(`own:${unit}`, `Rà soát ${prose(seedOf(unit), 16)}`);
  return rows;
}

function nameAsTyped(next: Random, { name }: Task): string {
  const way = next();
  if (way < 0.4) return name;
  if (way < 0.6) return retyped(next, name);
  if (way < 0.8) return mistyped(next, name, 1 + Math.floor(next() * 4));
  if (way < 0.9) return `${name.replace(/\.$/, "")} (${prose(Math.floor(next() * 1_000), 4)})`;
  const words = name.split(" ");
  return words.slice(0, Math.ceil(words.length * (0.6 + next() * 0.3))).join(" ");
}

function contributionOf(unit: string, rows: readonly TypedRow[]): Contribution {
  return {
    unit,
    n: 1,
    state: "sent",
    receiptCode: `R/${unit}`,
    acceptedAt: "2023-10-19T03:05:00.000Z",
    late: false,
    letter: null,
    annexes: [
      {
        annex: "phu-luc-3",
        rows: rows.map(({ row, text, level }) => ({
          at: { sheet: "Phụ lục 3", row },
          task: null,
          values: { name: text, status: level },
        })),
      },
    ],
  };
}

function seedOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7);
}
