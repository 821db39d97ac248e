import * as z from "zod";
import type { LogEntry } from "../../shared/report/head.ts";
import type { Item } from "./attributes.ts";

/** A log entry as it stands in the table: read back with a check, so that nothing later has to doubt it. */
const happened = { id: z.string(), at: z.string(), by: z.string() };

const entry = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({
      ...happened,
      kind: z.literal("version"),
      n: z.int(),
      hash: z.string(),
      counts: z.record(z.string(), z.int()),
      judgedAt: z.string(),
      needsApproval: z.boolean(),
      due: z.string().optional(),
    }),
    z.object({ ...happened, kind: z.enum(["approve", "accept", "return"]), n: z.int() }),
    z.object({ ...happened, kind: z.literal("exception"), until: z.string() }),
    z.object({
      ...happened,
      kind: z.literal("letter"),
      n: z.int(),
      letter: z.object({ number: z.string(), date: z.string() }),
    }),
  ]),
);
const log = z.array(entry);

export function readLog(item: Item): LogEntry[] {
  return log.parse(item["log"] ?? []);
}

export function writeEntry(value: LogEntry): Item {
  if (value.kind === "letter") return { ...value, letter: { ...value.letter } };
  if (value.kind !== "version") return { ...value };
  const { due, ...entry } = value;
  return { ...entry, ...(due === undefined ? {} : { due }) };
}
