import { expect, test } from "vitest";
import { trial } from "./task-trial.ts";

const REPORTS = 10_000;

test("10,000 reports as units type them merge with the counts of an independent model", () => {
  let reports = 0;
  for (let seed = 1_001; reports < REPORTS; seed += 1) {
    const units = 2 + ((seed * 37) % 84);
    trial(seed, units);
    reports += units;
  }
  expect(reports).toBeGreaterThanOrEqual(REPORTS);
});
