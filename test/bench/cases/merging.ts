import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { openStore } from "../../../functions/store/store.ts";
import { openZip } from "../../../functions/xlsx/zip.ts";
import { PACKING_LEVEL } from "../../../functions/xlsx/zip-edit.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { bundleJobs } from "../job/bundle-jobs.ts";
import { ROWS_OF_A_REPORT, writeReports } from "../job/reports.ts";
import { type JobRun, medianRun, runJob, timesFaster } from "../job/run-job.ts";
import { storeReports } from "../job/stored.ts";
import { campaignOf } from "../job/units.ts";

/** A merge as a coordinator waits for it: whole processes from start to end, beside the same job in openpyxl and pandas. */
const FEW = { units: 86, rounds: 3 };
/** How time and memory grow is told by one run. */
const MANY = { units: 700, rounds: 1 };
const PEERS = ["openpyxl", "pandas"] as const;
/** The interpreter Debian packages belong to; another one may stand before it on the path. */
const PYTHON = "/usr/bin/python3";

const folder = await mkdtemp(join(tmpdir(), "tong-hop-bench-"));
const jobs = await bundleJobs(join(folder, "jobs"));
const database = await openTestDatabase();
try {
  const few = await measure(database, FEW, PEERS.filter(isInstalled));
  const many = await measure(database, MANY, []);
  for (const way of ["files", "store"] as const) {
    const [one, other] = [medianRun(few[way]), medianRun(many[way])];
    const [time, cpu] = [other.seconds / one.seconds, other.cpu / one.cpu].map((growth) => growth.toFixed(1));
    const [before, after] = [memory(one), memory(other)];
    const units = (MANY.units / FEW.units).toFixed(1);
    console.log(`from the ${way}, ${units} × the units: ${time} × the time (processor ${cpu} ×), ${before} → ${after}`);
  }
} finally {
  await database.stop();
  await rm(folder, { recursive: true });
}

function isInstalled(peer: string): boolean {
  if (spawnSync(PYTHON, ["-c", `import ${peer}`]).status === 0) return true;
  console.log(`peer not installed: apt-get install python3-${peer}`);
  return false;
}

interface Measured {
  readonly files: readonly JobRun[];
  readonly store: readonly JobRun[];
}

async function measure(
  base: TestDatabase,
  { units, rounds }: { readonly units: number; readonly rounds: number },
  peers: readonly string[],
): Promise<Measured> {
  const campaign = campaignOf(units);
  const reports = join(folder, String(units));
  await writeReports(campaign, reports);
  const table = await base.newTable();
  await storeReports(
    openStore({ client: base.client, table, pause: async () => {}, campaigns: [campaign] }),
    campaign,
    reports,
  );
  const taken: { files: JobRun[]; store: JobRun[]; peers: JobRun[][] } = {
    files: [],
    store: [],
    peers: peers.map(() => []),
  };
  // In turn, so that a busy machine slows all of them.
  for (let round = 0; round < rounds; round += 1) {
    taken.files.push(ours("from-files.mjs", [reports, units, join(folder, "files.xlsx")]));
    // Another instant each time: a merge asked for again would be found, not made.
    const asOf = `2023-11-01T00:00:${String(round).padStart(2, "0")}.000Z`;
    taken.store.push(ours("from-store.mjs", [base.endpoint, table, units, asOf, join(folder, `store-${units}`)]));
    for (const [index, peer] of peers.entries()) taken.peers[index]?.push(theirs(peer, reports));
  }
  show(`${units} files × ${ROWS_OF_A_REPORT} rows, read, checked and merged into one`, taken.files);
  console.log(
    `  of “write”, deflating the same parts takes ${deflating(join(folder, "files.xlsx")).toFixed(0)} ms alone`,
  );
  show(`${units} reports from the store, merged into one`, taken.store);
  for (const [index, peer] of peers.entries()) {
    const runs = taken.peers[index] ?? [];
    show(`the same files in ${peer}, unchecked`, runs);
    for (const way of ["files", "store"] as const) {
      const [time, cpu] = [timesFaster(taken[way], runs, "seconds"), timesFaster(taken[way], runs, "cpu")];
      console.log(`  ${time.toFixed(1)} × as long as we from the ${way} (${cpu.toFixed(1)} × the processor)`);
    }
    if (medianRun(runs).rows !== medianRun(taken.files).rows) throw new Error(`${peer} read other rows than we did`);
  }
  return taken;
}

/** With the room for new objects that Lambda and `npm start` have. */
function ours(job: string, args: readonly (string | number)[]): JobRun {
  return runJob(process.execPath, ["--max-semi-space-size=16", join(jobs, job), ...args.map(String)]);
}

function theirs(peer: string, reports: string): JobRun {
  const script = join(import.meta.dirname, "../peers", `merge_${peer}.py`);
  // -B: nothing is written beside the scripts.
  return runJob(PYTHON, ["-B", script, reports, join(folder, `${peer}.xlsx`)]);
}

/** In milliseconds; while a merge is written another thread does it. */
function deflating(file: string): number {
  const zip = openZip(readFileSync(file), Number.POSITIVE_INFINITY);
  const parts = zip.names().map((name) => zip.read(name) ?? new Uint8Array());
  const before = performance.now();
  for (const part of parts) deflateRawSync(part, { level: PACKING_LEVEL });
  return performance.now() - before;
}

function show(name: string, runs: readonly JobRun[]): void {
  const run = medianRun(runs);
  console.log(`${name}: ${run.seconds.toFixed(2)} s, ${run.cpu.toFixed(2)} s of processor, ${memory(run)}`);
  const all = Object.values(run.phases).reduce((sum, time) => sum + time, 0);
  for (const [phase, time] of Object.entries(run.phases)) {
    const share = `${((100 * time) / all).toFixed(0)} %`;
    console.log(`  ${phase.padEnd(16)} ${time.toFixed(0).padStart(6)} ms ${share.padStart(5)}`);
  }
}

function memory({ peak }: JobRun): string {
  return `${peak.toFixed(0)} MB`;
}
