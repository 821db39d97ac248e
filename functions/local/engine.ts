import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.ts";
import { LocalTrouble } from "./trouble.ts";

/** A running service that speaks the DynamoDB wire protocol. */
export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
  /** Settles only when the database ends without having been asked to; never for one that runs elsewhere. */
  readonly died: Promise<string>;
}

/** In milliseconds. */
const PATIENCE = 10_000;

/** The one that already runs at `endpoint`, or else our own child over `file` (null keeps all in memory: tests). */
export async function startEngine(
  endpoint: string | null,
  file: string | null,
  patience: number = PATIENCE,
): Promise<Engine> {
  if (endpoint !== null) {
    await answers(endpoint, patience);
    return { endpoint, stop: async () => {}, died: new Promise(() => {}) };
  }
  if (file !== null) await mkdir(dirname(file), { recursive: true });
  const program = findProgram();
  for (let attempt = 1; ; attempt += 1) {
    const started = await startOn(await freePort(), program, file);
    if (typeof started !== "string") return started;
    // Between our look and its start someone else may have taken the port.
    if (attempt === 5 || !started.includes("in use")) {
      throw didNotStart(started, file);
    }
  }
}

/** What it said, where it ended instead of listening. */
async function startOn(port: number, program: string, file: string | null): Promise<Engine | string> {
  const storage = file === null ? [] : ["--db-path", file];
  const child = startChild(program, ["serve", "--port", String(port), ...storage]);
  const words: string[] = [];
  const listening = new Promise<void>((resolve) => {
    child.stderr?.on("data", (chunk) => {
      words.push(String(chunk));
      if (words.join("").includes("listening on")) resolve();
    });
  });
  const ended = once(child, "close").then(() => words.join("").trim());
  const endpoint = `http://127.0.0.1:${port}`;
  // Its own word first: whatever answers at the port might be somebody else.
  const ready = listening.then(() => answers(endpoint, PATIENCE)).then(() => engineOver(child, endpoint, ended));
  return Promise.race([ready, ended]);
}

function engineOver(child: ChildProcess, endpoint: string, ended: Promise<string>): Engine {
  let asked = false;
  return {
    endpoint,
    died: new Promise((resolve) => ended.then((why) => asked || resolve(why))),
    async stop() {
      asked = true;
      child.stdin?.end();
      await ended;
    },
  };
}

/**
 * The program ends when its standard input does, so it never outlives us, not even when we are killed. It runs in a
 * process group of its own: Ctrl+C reaches us first, and requests under way still find their database.
 */
const LEASH = `
exec 3<&0
"$@" 3<&- </dev/null & program=$!
( while read -r _ <&3; do :; done; kill "$program" ) 2>/dev/null & watcher=$!
exec 3<&-
wait "$program"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"`;

function startChild(program: string, args: readonly string[]): ChildProcess {
  const command = process.platform === "win32" ? [program, ...args] : ["sh", "-c", LEASH, "database", program, ...args];
  const [executable = program, ...rest] = command;
  return spawn(executable, rest, { stdio: ["pipe", "ignore", "pipe"], detached: process.platform !== "win32" });
}

function findProgram(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "dynoxide");
  } catch (cause) {
    throw new LocalTrouble(
      "Máy này không có sẵn cơ sở dữ liệu đi kèm (chỉ có cho Linux x64). Hãy chạy DynamoDB Local, ví dụ " +
        "`docker run -p 8000:8000 amazon/dynamodb-local` (hoặc bản Java), rồi: " +
        `DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start / ${name} is not installed: run DynamoDB Local.`,
      { cause },
    );
  }
}

/** Its file may be damaged: nothing of it is removed, somebody may want to save what is in it. */
function didNotStart(why: string, file: string | null): LocalTrouble {
  const kept =
    file === null
      ? ""
      : ` Hãy giữ nguyên tệp ${file} để khôi phục, và chạy với thư mục khác: TONGHOP_DATA=.data-2 npm start`;
  return new LocalTrouble(
    `Cơ sở dữ liệu không khởi động được: ${why.replace(/\.$/, "")}.${kept} / The database did not start.`,
  );
}

/** Any answer will do, also a refusal: the service listens. Gives up in time on one that only hangs, too. */
async function answers(endpoint: string, patience: number): Promise<void> {
  const tooLate = AbortSignal.timeout(patience);
  while (!tooLate.aborted) {
    try {
      await fetch(endpoint, { method: "POST", signal: AbortSignal.any([tooLate, AbortSignal.timeout(1_000)]) });
      return;
    } catch {
      await pause(50);
    }
  }
  throw new LocalTrouble(
    `Cơ sở dữ liệu tại ${endpoint} không trả lời trong ${patience / 1_000} giây. Hãy kiểm tra nó đang chạy; nếu đặt DYNAMODB_ENDPOINT, bỏ thiết ` +
      "lập đó thì cơ sở dữ liệu đi kèm được dùng. / The database does not answer.",
  );
}
