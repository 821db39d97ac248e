import { expect, test } from "vitest";
import { trial } from "./task-trial.ts";

/** `npm run prove` does the same with twenty times as many. */
const REPORTS = 500;
const UNITS = [1, 7, 25, 85];

test("500 reports as units type them merge with the counts of an independent model", () => {
  let reports = 0;
  for (let seed = 1; reports < REPORTS; seed += 1) {
    const units = UNITS[seed % UNITS.length] ?? 1;
    trial(seed, units);
    reports += units;
  }
  expect(reports).toBeGreaterThanOrEqual(REPORTS);
});
