import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { LocalTrouble } from "./trouble.ts";

const ROOT = resolve(import.meta.dirname, "../..");
export const ADDIN_FOLDER = join(ROOT, "addin/dist");
const STAMP = ".stamp";
/** All that the built pages are made from. */
const SOURCES = ["addin", "shared", "manifest.xml", "package-lock.json"];

/** Builds the pages unless they stand for the sources as they are now. `say` hears of it before the wait. */
export async function buildAddinWhenNeeded(say: (line: string) => void): Promise<void> {
  const wanted = await hashOfSources();
  if ((await readFile(join(ADDIN_FOLDER, STAMP), "utf8").catch(() => "")) === wanted) return;
  say("Đang dựng các trang của add-in, dưới một phút… / Building the add-in pages…");
  // Whoever serves the old pages meanwhile must not meet half of the new ones.
  const fresh = join(ROOT, `addin/.dist-${process.pid}`);
  await build(fresh);
  await writeFile(join(fresh, STAMP), wanted);
  await replace(ADDIN_FOLDER, fresh);
}

async function replace(folder: string, fresh: string): Promise<void> {
  const old = `${fresh}-old`;
  await rename(folder, old).catch(() => undefined);
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

async function build(folder: string): Promise<void> {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const config = ["--config", join(ROOT, "addin/vite.config.ts"), "--outDir", folder, "--emptyOutDir"];
  const args = [vite, "build", ...config, "--logLevel", "warn"];
  // Tests say NODE_ENV=test, and vite would take that for a wish for React's slow development build.
  const env = { ...process.env, NODE_ENV: "production" };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const words: string[] = [];
  child.stdout.on("data", (chunk) => words.push(String(chunk)));
  child.stderr.on("data", (chunk) => words.push(String(chunk)));
  const [status] = await once(child, "close");
  if (status === 0) return;
  throw new LocalTrouble(`Không dựng được các trang của add-in. / The add-in does not build:\n${words.join("")}`);
}

async function hashOfSources(): Promise<string> {
  const hash = createHash("sha256");
  const files = (await Promise.all(SOURCES.map(filesUnder))).flat().sort();
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(await readFile(join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => null);
  // A single file, or nothing at all: a manifest may not be there yet.
  if (entries === null)
    return readFile(join(ROOT, path)).then(
      () => [path],
      () => [],
    );
  const inside = entries.filter(({ name }) => !/^(\.?dist|node_modules)/.test(name));
  const lists = inside.map((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  );
  return (await Promise.all(lists)).flat();
}
