import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** Each case in a process of its own, so that its peak memory is its own. */
const CASES = ["merging", "store", "workbooks", "loading", "cost"];
const peak =
  "process.on('exit', () => console.log('peak memory: ' + Math.round(process.resourceUsage().maxRSS / 1024) + ' MB'))";

console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
for (const name of CASES) {
  console.log(`\n${name}`);
  const file = join(import.meta.dirname, "cases", `${name}.ts`);
  const script = `${peak}; await import(${JSON.stringify(file)})`;
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
