import { type Problem, problem } from "../../shared/problem.ts";

/** A log stands in one item, which holds 400 KB; as JSON it takes more room than there. */
const ROOM_KB = 300;
/** Kept free for what has to be possible whatever was done before: to close a campaign, to keep somebody out. */
const RESERVE_KB = 20;
const ENDS: ReadonlySet<string> = new Set(["close", "archive", "disable", "take-role"]);

interface Change {
  readonly change: { readonly kind: string };
}

/** Why a log takes no more; null while it does. */
export function logFull(log: readonly Change[], entry: Change): Problem | null {
  const bytes = Buffer.byteLength(JSON.stringify([...log, entry]));
  const room = ROOM_KB + (ENDS.has(entry.change.kind) ? RESERVE_KB : 0);
  return bytes <= room * 1024 ? null : problem("changes-full", { kilobytes: ROOM_KB });
}
