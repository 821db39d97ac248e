import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { freePort } from "../../functions/local/free-port.ts";
import { SCRATCH } from "./scratch.ts";

/** The database as a process in our own hands: to be stopped in mid-breath, killed, and started again over its data. */
export interface TestEngine {
  readonly endpoint: string;
  /** It takes connections and says nothing. */
  freeze(): void;
  thaw(): void;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function openTestEngine(): Promise<TestEngine> {
  const folder = mkdtempSync(join(SCRATCH, "tong-hop-engine-"));
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  const program = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "dynoxide");
  const port = await freePort();
  const launch = async (): Promise<ChildProcess> => {
    const args = ["serve", "--port", String(port), "--db-path", join(folder, "reports.db")];
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
    const words: string[] = [];
    await new Promise<void>((resolve, reject) => {
      child.stderr.on("data", (chunk) => {
        words.push(String(chunk));
        if (words.join("").includes("listening on")) resolve();
      });
      child.once("close", () => reject(new Error(`The database did not start: ${words.join("")}`)));
    });
    return child;
  };
  let child = await launch();
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, "close");
    child.kill("SIGKILL");
    await closed;
  };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    kill,
    async start() {
      child = await launch();
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
