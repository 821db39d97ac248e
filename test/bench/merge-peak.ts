import { writeXlsx } from "../../functions/xlsx/write.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { merge } from "../../shared/merge/merge.ts";
import { wholeCountry } from "./merge-input.ts";

/** A process of its own that merges and writes once: its peak is the job's, not that of other benches. Prints MB. */
const before = process.resourceUsage().maxRSS;
await writeXlsx(merge(NQ57_2023, wholeCountry()));
const peak = process.resourceUsage().maxRSS;
process.stdout.write(JSON.stringify({ before: Math.round(before / 1024), peak: Math.round(peak / 1024) }));
