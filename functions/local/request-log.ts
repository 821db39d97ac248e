import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { jsonLines } from "../telemetry/log-lines.ts";
import type { Tell } from "../telemetry/telemetry.ts";

/** Every request since the start as lines of a file in the data folder; failures on the terminal as well. */
export function requestLog(dataFolder: string): Tell {
  const file = createWriteStream(join(dataFolder, "requests.jsonl"));
  // A full disk must not take the server with it.
  file.on("error", () => {});
  const keep = jsonLines((line) => file.write(line));
  const complain = jsonLines((line) => process.stderr.write(line));
  return (record) => {
    keep(record);
    if (record.failure !== null) complain(record);
  };
}
