import type { Instant, UnitId } from "../../../shared/ids.ts";
import type { BatchFile } from "./batch-file.ts";

export interface BatchState {
  readonly files: readonly BatchFile[];
  /** When the e-mails came; a file may have its own. */
  readonly receivedAt: Instant | null;
  /** For a unit with several files: which of them are stored, in which order. */
  readonly orders: ReadonlyMap<UnitId, Order>;
  readonly sending: boolean;
  readonly paused: boolean;
  /** It has come back from the sign-in with its answers. */
  readonly restored: boolean;
  /** Seconds the service asked to be left alone. */
  readonly resting: number | null;
}

export interface Order {
  /** The files it was decided about: one more makes it a question again. */
  readonly among: readonly string[];
  readonly chosen: readonly string[];
}

export const NO_BATCH: BatchState = {
  files: [],
  receivedAt: null,
  orders: new Map(),
  sending: false,
  paused: false,
  restored: false,
  resting: null,
};

/** What a file waits for, or what became of it. */
export type Standing =
  | "working"
  | "refused"
  | "trouble"
  | "stored"
  | "known"
  | "same-file"
  | "left-out"
  | "ask-unit"
  | "ask-order"
  | "ask-findings"
  | "ask-version"
  | "ready";

export function standingOf(file: BatchFile, state: Pick<BatchState, "files" | "orders">): Standing {
  if (file.stored !== null) return file.stored.before ? "known" : "stored";
  if (file.refused !== null) return "refused";
  if (file.sameAs !== null) return "same-file";
  if (file.leftOut) return "left-out";
  if (file.work !== null) return "working";
  if (file.trouble !== null) return "trouble";
  if (file.unit === null || file.checked === null) return "ask-unit";
  const turn = turnOf(file, state);
  if (turn === null) return "ask-order";
  if (turn === "left-out") return "left-out";
  if (file.checked.blocking > 0) return "ask-findings";
  const newest = file.existing?.head.n ?? 0;
  return newest > turn.base && file.replaces !== newest ? "ask-version" : "ready";
}

/** Files of one unit that are still to be stored: more than one is a question. */
export function rivalsOf({ unit }: BatchFile, { files }: Pick<BatchState, "files">): readonly BatchFile[] {
  if (unit === null) return [];
  return files.filter(
    (other) =>
      other.unit === unit && other.refused === null && other.sameAs === null && !other.leftOut && other.stored === null,
  );
}

interface Turn {
  /** The version that the file before it became; not to be known before that is stored. */
  readonly base: number;
}

/** The file's turn among those of its unit; null while nobody has said. */
function turnOf(file: BatchFile, state: Pick<BatchState, "files" | "orders">): Turn | "left-out" | null {
  const rivals = rivalsOf(file, state);
  const order = state.orders.get(file.unit ?? "");
  if (order === undefined || !rivals.every(({ id }) => order.among.includes(id))) {
    return rivals.length > 1 ? null : { base: 0 };
  }
  if (!order.chosen.includes(file.id)) return "left-out";
  const before = filesBefore(file, order, state).at(-1);
  return { base: before === undefined ? 0 : (before.stored?.receipt.n ?? Infinity) };
}

function filesBefore(file: BatchFile, { chosen }: Order, { files }: Pick<BatchState, "files">): BatchFile[] {
  const ids = chosen.slice(0, chosen.indexOf(file.id));
  return ids.flatMap(
    (id) => files.find((other) => other.id === id && !other.leftOut && other.unit === file.unit) ?? [],
  );
}

/** The version a file goes on top of: the one the person agreed to replace, or what the file before it became. */
export function baseOf(file: BatchFile, state: Pick<BatchState, "files" | "orders">): number {
  if (file.replaces !== null) return file.replaces;
  const turn = turnOf(file, state);
  return turn === null || turn === "left-out" ? 0 : turn.base;
}

/** What can be stored now, unit by unit, each in its order. A file waits while one before it cannot go. */
export function readyByUnit(state: BatchState): readonly (readonly BatchFile[])[] {
  const ready = state.files.filter((file) => standingOf(file, state) === "ready" && receivedOf(file, state) !== null);
  return [...Map.groupBy(ready, ({ unit }) => unit)].flatMap(([unit, group]) => {
    const chosen = state.orders.get(unit ?? "")?.chosen ?? [];
    const inTurn = group.sort((one, other) => chosen.indexOf(one.id) - chosen.indexOf(other.id));
    const order = state.orders.get(unit ?? "");
    const stuck = inTurn.findIndex((file, index) => {
      const before = order === undefined ? [] : filesBefore(file, order, state);
      return before.some((other) => other.stored === null && !inTurn.slice(0, index).includes(other));
    });
    const going = stuck === -1 ? inTurn : inTurn.slice(0, stuck);
    return going.length === 0 ? [] : [going];
  });
}

export function receivedOf(file: BatchFile, { receivedAt }: Pick<BatchState, "receivedAt">): Instant | null {
  return file.receivedAt ?? receivedAt;
}

/** The kinds of standing a list of many files is looked through by. */
export const GROUPS = {
  ask: ["ask-unit", "ask-order", "ask-findings", "ask-version"],
  ready: ["ready"],
  done: ["stored", "known"],
  failed: ["refused", "trouble"],
  aside: ["left-out", "same-file"],
  working: ["working"],
} as const satisfies Record<string, readonly Standing[]>;
export type Group = keyof typeof GROUPS;

export function groupOf(standing: Standing): Group {
  const found = Object.entries(GROUPS).find(([, members]) => (members as readonly Standing[]).includes(standing));
  return (found?.[0] ?? "working") as Group;
}
