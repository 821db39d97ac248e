import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "../../functions/xlsx/write.ts";
import { openZip } from "../../functions/xlsx/zip.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { merge } from "../../shared/merge/merge.ts";
import { DOCUMENT_ROWS, TASK_ROWS, wholeCountry } from "./merge-input.ts";

const RUNS = 5;

/** Merging and writing the whole country, beside what no program can save: turning the rows into text, deflating the parts. */
export async function benchMerge(): Promise<{ name: string; lines: string[] }> {
  const input = wholeCountry();
  const units = input.contributions.length;
  const book = merge(NQ57_2023, input);
  const bytes = await writeXlsx(book);
  const parts = partsOf(bytes);
  const size = parts.reduce((sum, part) => sum + part.length, 0);

  const rowsAsText = await median(() => JSON.stringify(input.contributions));
  const merging = await median(() => merge(NQ57_2023, input));
  const deflating = await median(() => parts.map((part) => deflateRawSync(part)));
  const writing = await median(() => writeXlsx(book));
  const { before, peak } = await peakOfOneRun();
  return {
    name: `merge and write ${units} × (${TASK_ROWS} + ${DOCUMENT_ROWS}) rows`,
    lines: [
      `merge: ${ms(merging)}; floor, JSON.stringify of the rows: ${ms(rowsAsText)}; ${ratio(merging, rowsAsText)}`,
      `writeXlsx: ${ms(writing)}; floor, deflating the same parts (${mb(size)}): ${ms(deflating)}; ${ratio(writing, deflating)}`,
      `file: ${mb(bytes.length)}; peak memory of a process that does it once: ${peak} MB (${before} MB before it began)`,
    ],
  };
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const zip = openZip(bytes, Number.POSITIVE_INFINITY);
  return zip.names().map((name) => zip.read(name) ?? new Uint8Array());
}

async function peakOfOneRun(): Promise<{ before: number; peak: number }> {
  const script = fileURLToPath(new URL("merge-peak.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const answer: unknown = JSON.parse(stdout);
  if (typeof answer !== "object" || answer === null || !("before" in answer) || !("peak" in answer))
    throw new Error(`merge-peak.ts answered ${stdout}`);
  return { before: Number(answer.before), peak: Number(answer.peak) };
}

/** Milliseconds, the middle of five runs after one that is not counted. */
async function median(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;
const mb = (size: number): string => `${(size / 1_000_000).toFixed(1)} MB`;
const ratio = (one: number, floor: number): string => `${(one / floor).toFixed(1)} × the floor`;
