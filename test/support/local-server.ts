import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { loadSigningKey } from "../../functions/local/signing-key.ts";
import { signToken } from "../../functions/local/token.ts";
import { httpsClient, type Send } from "./https-client.ts";
import { SCRATCH } from "./scratch.ts";
import { ROOT } from "./source-files.ts";

/** A real server in a process of its own, as `npm start` makes it, on a free port. */
export interface RunningServer {
  readonly origin: string;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  readonly send: Send;
  token(user: string): Promise<string>;
  /** Waits until it ends, and tells its exit code. */
  ended(): Promise<number | null>;
  /** Ends it as Ctrl+C does, and tells its exit code. */
  stop(): Promise<number | null>;
  /** Ends it and its database as a power cut does. */
  kill(): Promise<void>;
}

/** A data folder of its own for a test, and how to be rid of it. */
export function newDataFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(SCRATCH, "tong-hop-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts `functions/local.ts` over a data folder and waits for its address; throws with its words if it ends instead. */
export async function startLocalServer(
  dataFolder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  const child = spawnServer(dataFolder, environment);
  const words: string[] = [];
  child.stderr?.on("data", (chunk) => words.push(String(chunk)));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      words.push(String(chunk));
      const found = /https:\/\/localhost:\d+/.exec(words.join(""));
      if (found !== null) resolve(found[0]);
    });
    child.once("close", (code) => reject(new Error(`The server ended (${code}): ${words.join("")}`)));
  });
  // A server that ends unasked would show up only as refused connections, far from the cause.
  let asked = false;
  child.once("close", (code) => asked || process.stderr.write(`The server ended (${code}): ${words.join("")}\n`));
  return {
    origin,
    printed: () => words.join(""),
    send: httpsClient(readFileSync(join(dataFolder, "https-cert.pem"), "utf8")),
    token: (user) => tokenFor(dataFolder, origin, user),
    ended: () => {
      asked = true;
      return ended(child);
    },
    stop: () => {
      asked = true;
      child.kill("SIGTERM");
      return ended(child);
    },
    kill: async () => {
      asked = true;
      if (child.exitCode !== null) return;
      const databases = databaseProcesses(dataFolder);
      child.kill("SIGKILL");
      for (const pid of databases) process.kill(pid, "SIGKILL");
      await ended(child);
    },
  };
}

/** The processes of the database over a data folder: the program, not the shell that holds its leash. */
export function databaseProcesses(dataFolder: string): number[] {
  const lines = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" }).split("\n");
  const ours = lines.filter((line) => line.includes(`--db-path ${dataFolder}/`) && !line.includes("sh -c"));
  return ours.map((line) => Number.parseInt(line, 10));
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return child.exitCode;
}

function spawnServer(dataFolder: string, environment: NodeJS.ProcessEnv): ChildProcess {
  // A home of its own: the certificate must be the server's, not one that this machine's owner trusts.
  const own = { PORT: "0", TONGHOP_DATA: dataFolder, HOME: dataFolder, USERPROFILE: dataFolder };
  return spawn(process.execPath, [join(ROOT, "functions/local.ts")], {
    cwd: ROOT,
    env: { ...process.env, DYNAMODB_ENDPOINT: "", ...own, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function tokenFor(dataFolder: string, origin: string, user: string): Promise<string> {
  const key = await loadSigningKey(dataFolder);
  if (key === null) throw new Error("The server has made no key");
  return signToken(key, origin, user, new Date());
}
