import { type Problem, problem } from "../../shared/problem.ts";

/** A log stands in one item, which holds 400 KB; as JSON it takes more room than there. */
const ROOM_KB = 300;

/** Why a log takes no more; null while it does. */
export function logFull(log: readonly object[], entry: object): Problem | null {
  const bytes = Buffer.byteLength(JSON.stringify([...log, entry]));
  return bytes <= ROOM_KB * 1024 ? null : problem("changes-full", { kilobytes: ROOM_KB });
}
