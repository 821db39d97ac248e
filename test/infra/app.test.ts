import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bundleDoor, DOORS } from "../../functions/bundle.ts";
import { SCRATCH } from "../support/scratch.ts";
import { ROOT } from "../support/source-files.ts";

const folder = mkdtempSync(join(SCRATCH, "tong-hop-synth-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Says at the end how much of a processor it took: the clock would tell of what else the machine had to do. */
const COUNTING =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stdout.write(String((user+system)/1e6))})";

/** As the CDK's command line calls its app: where to write and what was said with -c come by the environment. */
function synth(context: Readonly<Record<string, string>>, out: string) {
  const env = { ...process.env, CDK_OUTDIR: join(folder, out), CDK_CONTEXT_JSON: JSON.stringify(context) };
  const args = ["--import", COUNTING, join(ROOT, "infra/app.ts")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
  return { status, stderr, seconds: Number(stdout) };
}

test("the stack is synthesised from the real bundles, without an account or a network, in thirty seconds of one processor", async () => {
  const bundles = join(folder, "bundles");
  for (const door of DOORS) await bundleDoor(door, bundles);
  const { status, stderr, seconds } = synth({ bundles }, "stack");
  expect([status, stderr]).toEqual([0, ""]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(30);
  const written = readdirSync(join(folder, "stack"));
  expect(written).toContain("TongHop.template.json");
  expect(written.filter((name) => name.startsWith("asset."))).toHaveLength(DOORS.length);
}, 120_000);

test("an environment file that is none ends it before anything is written", () => {
  const { status, stderr } = synth({ environment: "package.json" }, "refused");
  expect(status).not.toBe(0);
  expect(stderr).toContain("package.json không đúng");
}, 120_000);
