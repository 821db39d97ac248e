import type { Report } from "../../shared/api.ts";
import { receiptsOf } from "../../shared/report/receipt.ts";
import type { EventBody } from "../store/events.ts";
import type { DecisionEntry } from "./append-once.ts";
import { boardRow } from "./board.ts";
import type { Deps, OnUnit } from "./deps.ts";

type Event = Report["events"][number];

/** One unit's report: where it stands, every receipt, every decision, and the remarks to work off. */
export const report =
  ({ store, now }: Pick<Deps, "store" | "now">) =>
  async ({ campaign, unit }: OnUnit): Promise<Report> => {
    const head = await store.heads.get(campaign.id, unit.id);
    const said = head.log.some(({ kind }) => kind === "return" || kind === "exception");
    const bodies = said ? await store.events.all(campaign.id, unit.id) : new Map<string, EventBody>();
    const events = head.log.flatMap((entry) => (entry.kind === "version" ? [] : eventOf(entry, bodies.get(entry.id))));
    const { submissionId, hash, extendedUntil } = head;
    return {
      head: { ...boardRow(campaign, head, now().toISOString()), submissionId, hash, extendedUntil },
      versions: receiptsOf(campaign, unit.id, head.log),
      events,
      remarks: head.state === "returned" ? (events.findLast(({ kind }) => kind === "return")?.remarks ?? []) : [],
    };
  };

/** A decision with what was said. */
export function eventOf(entry: DecisionEntry, body: EventBody | undefined): Event {
  const { kind, id, at, by } = entry;
  return {
    kind,
    id,
    at,
    by,
    n: entry.kind === "exception" ? null : entry.n,
    note: body?.note ?? "",
    remarks: [...(body?.remarks ?? [])],
    until: entry.kind === "exception" ? entry.until : null,
    letter: entry.kind === "letter" ? entry.letter : null,
  };
}
