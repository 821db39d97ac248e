import { spawnSync } from "node:child_process";

/** One process from its start to its end, as a person waits for it. */
export interface JobRun {
  readonly seconds: number;
  /** Seconds of processor, of all its threads: what a busy machine changes least. */
  readonly cpu: number;
  /** What it worked on, as it counted it itself. */
  readonly rows: number;
  /** Its peak memory, in MB. */
  readonly peak: number;
  /** Milliseconds by phase; empty for peers. */
  readonly phases: Readonly<Record<string, number>>;
}

export function runJob(program: string, args: readonly string[]): JobRun {
  const before = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  const seconds = (performance.now() - before) / 1000;
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  const said: unknown = JSON.parse(stdout);
  if (typeof said !== "object" || said === null || !("rows" in said && "peak" in said && "cpu" in said))
    throw new Error(`${args[0]} said ${stdout}`);
  return { seconds, cpu: Number(said.cpu), rows: Number(said.rows), peak: Number(said.peak), phases: phasesOf(said) };
}

function phasesOf(said: object): Record<string, number> {
  const phases: unknown = "phases" in said ? said.phases : {};
  return Object.fromEntries(Object.entries(Object(phases)).map(([phase, time]) => [phase, Number(time)]));
}

/** The middle one by time; its phases and memory belong together. */
export function medianRun(runs: readonly JobRun[]): JobRun {
  const middle = runs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)];
  if (middle === undefined) throw new Error("no runs");
  return middle;
}

/** The median of ratios taken round by round, so that a busy machine slows both. */
export function timesFaster(ours: readonly JobRun[], theirs: readonly JobRun[], by: "seconds" | "cpu"): number {
  const ratios = ours.map((run, round) => (theirs[round]?.[by] ?? Number.NaN) / run[by]);
  return ratios.sort((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? Number.NaN;
}
