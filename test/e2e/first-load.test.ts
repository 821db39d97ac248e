import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ADDIN_FOLDER } from "../../functions/local/addin-build.ts";

/** What stands between opening the pane and reading its first screen, as gzip sends it; office.js is Microsoft's. */
const BUDGET = 200_000;

const gzipped = (file: string): number => gzipSync(readFileSync(join(ADDIN_FOLDER, file))).length;

test("the pane's first screen needs at most 200 kB", () => {
  const page = readFileSync(join(ADDIN_FOLDER, "taskpane.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
  // The first screen says what the campaign asks for: it waits for this one part fetched later.
  const campaigns = readdirSync(join(ADDIN_FOLDER, "assets")).filter((name) => name.startsWith("catalogue-"));
  expect(named.length).toBeGreaterThan(1);
  expect(campaigns).toHaveLength(1);
  const sizes = ["taskpane.html", ...named, ...campaigns.map((name) => `assets/${name}`)].map(gzipped);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});
