import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "origin";

/** Where the server over this data folder was last reached, e.g. `https://localhost:8443`: its tokens' issuer hangs on it. */
export async function readOrigin(dataFolder: string): Promise<string | null> {
  return readFile(join(dataFolder, FILE), "utf8").catch(() => null);
}

export async function keepOrigin(dataFolder: string, origin: string): Promise<void> {
  await writeFile(join(dataFolder, FILE), origin);
}
