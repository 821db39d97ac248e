import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { LocalTrouble } from "./trouble.ts";

/** The folder that holds everything a local server remembers, held by one process at a time. */
export interface DataFolder {
  readonly path: string;
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly started: string | null;
}

/** Makes the folder if need be and takes its lock; a lock left by a killed process is taken over. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    return await takeFolder(path);
  } catch (cause) {
    throw cause instanceof LocalTrouble || codeOf(cause) === undefined ? cause : unusable(path, cause);
  }
}

async function takeFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const lock = join(path, "lock");
  const me: Holder = { pid: process.pid, started: await startOf(process.pid) };
  while (!(await writeNew(lock, JSON.stringify(me)))) {
    const holder = await readHolder(lock);
    if (holder !== null && (await isRunning(holder))) throw inUse(path, holder);
    await removeDead(lock);
  }
  return { path, release: () => rm(lock, { force: true }) };
}

function inUse(path: string, { pid }: Holder): LocalTrouble {
  return new LocalTrouble(
    `Thư mục dữ liệu ${path} đang được một máy chủ khác dùng (tiến trình ${pid}). Hãy dừng tiến trình đó (Ctrl+C), ` +
      `hoặc dùng thư mục khác: TONGHOP_DATA=.data-2 npm start / The data folder is in use by process ${pid}.`,
  );
}

/** A file in its place, a disk that is full or read-only, somebody else's folder: what to do is the same. */
function unusable(path: string, cause: unknown): LocalTrouble {
  return new LocalTrouble(
    `Không ghi được vào thư mục dữ liệu ${path} (${codeOf(cause)}). Hãy kiểm tra đó là một thư mục, còn chỗ trống và được phép ` +
      `ghi; hoặc dùng thư mục khác: TONGHOP_DATA=.data-2 npm start / The data folder cannot be written to.`,
    { cause },
  );
}

/** Linking a finished file is atomic, so nobody ever sees half a lock. */
async function writeNew(path: string, text: string): Promise<boolean> {
  const finished = `${path}.${randomUUID()}`;
  await writeFile(finished, text, { mode: 0o600 });
  try {
    await link(finished, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(finished, { force: true });
  }
}

/** Null for a lock that went away meanwhile, or that is no lock of ours. */
async function readHolder(lock: string): Promise<Holder | null> {
  try {
    const { pid, started } = JSON.parse(await readFile(lock, "utf8")) ?? {};
    return typeof pid === "number" ? { pid, started: typeof started === "string" ? started : null } : null;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Of several starters that saw the same dead holder, one at a time looks again and removes its lock: otherwise the
 * second would remove the lock that the first has taken meanwhile.
 */
async function removeDead(lock: string): Promise<void> {
  const turn = `${lock}.turn`;
  try {
    await mkdir(turn);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    await pause(20);
    // A turn takes milliseconds; one this old was broken off.
    if ((await ageOf(turn)) > 10_000) await rm(turn, { recursive: true, force: true });
    return;
  }
  const holder = await readHolder(lock);
  if (holder === null || !(await isRunning(holder))) await rm(lock, { force: true });
  await rm(turn, { recursive: true });
}

/** In milliseconds; 0 where nothing is. */
async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found === null ? 0 : Date.now() - found.mtimeMs;
}

async function isRunning({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return false;
  }
  // After a restart of the machine or its container the number may belong to something else, even to this process.
  return started === null ? pid !== process.pid : (await startOf(pid)) === started;
}

/** Linux keeps the start time of a process in field 22 of its `stat`, counted after the name in brackets. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
