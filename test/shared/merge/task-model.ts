import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { matchKey } from "../../../shared/text/match-key.ts";
import { NAMED_WORK, type TypedRow } from "./task-reports.ts";

/**
 * What a merge must say about tasks, worked out a second time: the slow and obvious way, from the definition alone. It
 * shares no line with `shared/merge` or the matching in `shared/annex`.
 */

/** Which task of the letter a text certainly is for a unit, or null; of related ones, the one asked of the unit. */
export function certainTask(unit: string, text: string): string | null {
  const found = NQ57_2023.tasks.find(({ id }) => id === namedTask(unit, text));
  if (found === undefined) return null;
  const related = NQ57_2023.tasks.find(({ id }) => id === found.related);
  const asked = found.reporters.includes(unit) ? found : related?.reporters.includes(unit) ? related : found;
  return asked.id;
}

function namedTask(unit: string, text: string): string | null {
  const typed = words(text);
  const own = NAMES.filter(({ reporters }) => reporters.includes(unit));
  for (const tasks of [own, NAMES]) {
    const near = tasks
      .flatMap(({ id, name }) => {
        const most = (Math.min(name.length, typed.length) * 5) / 100;
        // A difference in length alone takes as many edits.
        const distance = Math.abs(name.length - typed.length) > most ? most + 1 : letterEdits(name, typed);
        return distance > most ? [] : [{ id, distance }];
      })
      .sort((one, other) => one.distance - other.distance);
    if (near[0] !== undefined) return near[0].id;
    const longer = tasks.filter(({ name }) => name.length >= 40 && typed.startsWith(`${name} `));
    if (longer.length === 1) return longer[0]?.id ?? null;
  }
  return null;
}

const NAMES = NQ57_2023.tasks.map(({ id, name, reporters }) => ({ id, reporters, name: words(name) }));

/** What "the same words" means is `shared/text`'s business, and tested there. */
export function words(text: string): string {
  return matchKey(text);
}

const known = new Map<string, number>();
function letterEdits(one: string, other: string): number {
  if (one === other) return 0;
  const key = `${one}\n${other}`;
  const edits = known.get(key) ?? countEdits(one, other);
  known.set(key, edits);
  return edits;
}

/** Wagner and Fischer, every cell of the table, of which two rows are kept. */
function countEdits(one: string, other: string): number {
  let above = Uint16Array.from({ length: other.length + 1 }, (_, column) => column);
  let here = new Uint16Array(other.length + 1);
  for (let row = 1; row <= one.length; row++) {
    here[0] = row;
    for (let column = 1; column <= other.length; column++) {
      const change = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      const changed = (above[column - 1] ?? 0) + change;
      here[column] = Math.min(changed, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1);
    }
    [above, here] = [here, above];
  }
  return above[other.length] ?? 0;
}

/** Rows by the task each belongs to, as `taskOf` says. */
export function byTask(rows: readonly TypedRow[], taskOf: (row: TypedRow) => string | null): Map<string, TypedRow[]> {
  const found = new Map<string, TypedRow[]>();
  for (const row of rows) {
    const task = taskOf(row);
    if (task !== null) found.set(task, [...(found.get(task) ?? []), row]);
  }
  return found;
}

/** Own tasks that more than one unit has: the places of their rows, in one order. */
export function sharedTopics(rows: readonly TypedRow[]): string[][] {
  const topics = Map.groupBy(
    rows.filter(({ means }) => means.startsWith("own:")),
    ({ means }) => means,
  );
  return [...topics.values()]
    .filter((group) => new Set(group.map(({ unit }) => unit)).size > 1)
    .map((group) => group.map(placeOf).sort())
    .sort((one, other) => (one.join() < other.join() ? -1 : 1));
}

export function placeOf({ unit, row }: Pick<TypedRow, "unit" | "row">): string {
  return `${NQ57_2023.units.find(({ id }) => id === unit)?.officialName} ${row}`;
}

function namesTheWork(text: string): boolean {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").includes(NAMED_WORK);
}

/**
 * How many rows contradict another: a unit its own first row about a task; else the body in charge; else, for a task
 * units share, whoever comes first in the Government's order: of all where it is a thing with a name (and somebody wrote
 * that with its capitals), else of the central bodies only, for each place does its own.
 */
export function contradictions(rows: readonly TypedRow[]): number {
  const related = new Map(NQ57_2023.tasks.map(({ id, related }) => [`task:${id}`, `task:${related}`]));
  const lineOf = ({ means }: TypedRow): string => [means, related.get(means) ?? means].sort().join();
  const units = NQ57_2023.units.map(({ id }) => id);
  const ordered = rows
    .filter(({ level }) => level !== null)
    .toSorted((one, other) => units.indexOf(one.unit) - units.indexOf(other.unit) || one.row - other.row);
  let count = 0;
  for (const line of Map.groupBy(ordered, lineOf).values()) {
    const [first] = line;
    if (first === undefined) continue;
    const lead = NQ57_2023.tasks.find(({ id }) => first.means === `task:${id}`)?.lead ?? null;
    const leading = line.find(({ unit }) => unit === lead);
    const isOneWork = rows.some(({ means, text }) => means === first.means && namesTheWork(text));
    const speaking = leading !== undefined || isOneWork ? line : line.filter(({ unit }) => !unit.startsWith("p63-"));
    const held = leading ?? (first.means.startsWith("own:") ? speaking[0] : undefined);
    for (const row of line) {
      const own = line.find(({ unit }) => unit === row.unit);
      const compared = held !== undefined && speaking.includes(row);
      if (own?.level !== row.level || (compared && held.level !== row.level)) count += 1;
    }
  }
  return count;
}
