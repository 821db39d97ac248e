import { buildAddinWhenNeeded } from "../../functions/local/addin-build.ts";

/** Browsers and servers in tests show the pages as built: from the sources as they are now. */
export async function setup(): Promise<void> {
  await buildAddinWhenNeeded((line) => process.stderr.write(`${line}\n`));
}
