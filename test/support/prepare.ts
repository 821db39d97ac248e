import { execFileSync } from "node:child_process";
import { buildAddinWhenNeeded } from "../../functions/local/addin-build.ts";
import { prepareBrowser } from "./browser.ts";

/** Once, before the first test that needs a page, a server or a browser: no test's own time limit has to bear it. */
export async function setup(): Promise<void> {
  letTheDiskCatchUp();
  await buildAddinWhenNeeded((line) => process.stderr.write(`${line}\n`));
  await prepareBrowser();
}

/** A fresh install leaves a gigabyte to be written; while the disk is at it, every program on the machine waits for it. */
function letTheDiskCatchUp(): void {
  if (process.platform === "linux") execFileSync("sync");
}
