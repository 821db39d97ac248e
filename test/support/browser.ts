import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { SCRATCH } from "./scratch.ts";
import { ROOT } from "./source-files.ts";

const INSTALLED = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** Nothing a test shows may come from, or go to, any other machine. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-certificate-errors",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** A headless browser of this machine if it has one, else the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: QUIET });
  return chromium.launch({
    executablePath: await packagedBrowser(),
    args: [...QUIET, "--no-zygote", "--in-process-gpu"],
  });
}

/** Sees to it that the next launch finds a browser that is unpacked and has been read from the disk once. */
export async function prepareBrowser(): Promise<void> {
  await (await launchBrowser()).close();
}

function installedBrowser(): string | undefined {
  return INSTALLED.find((path) => existsSync(path) && starts(path));
}

/** Unpacked once per version (about 4 s). Renaming the finished folder keeps parallel and broken-off runs out of each other's way. */
async function packagedBrowser(): Promise<string> {
  const own = JSON.parse(await readFile(join(ROOT, "node_modules/@sparticuz/chromium/package.json"), "utf8"));
  const folder = join(SCRATCH, `tong-hop-chromium-${own.version}`);
  if (!existsSync(folder)) await unpack(folder);
  return join(folder, "chromium");
}

async function unpack(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  const fresh = await mkdtemp(`${folder}-`);
  // The package unpacks into the system's temporary folder, whatever that is at the moment.
  process.env.TMPDIR = fresh;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
}

/** Some systems keep a stub at the usual place that only tells how to install the real thing. */
function starts(path: string): boolean {
  if (process.platform !== "linux") return true;
  try {
    return /chrom|edge/i.test(execFileSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 }));
  } catch {
    return false;
  }
}
