import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs inside the page, where axe is a global of its own. */
const RUN = `axe.run(document).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
  nodes.map(({ target, failureSummary }) => id + ": " + help + " " + target.join(" ") + " " + failureSummary)))`;

/** What axe-core finds wrong on the page as it stands, one line per element. */
export async function barriers(page: Frame | Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate<readonly string[]>(RUN);
}

/** Elements that stick out to the right, so that the page would have to be moved sideways to be read. */
export async function stickingOut(page: Frame | Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > width);
    return wide.map((each) => `${each.tagName} ${(each.textContent ?? "").slice(0, 40)}`);
  });
}
