import { expect, test } from "vitest";
import { trial } from "./task-trial.ts";

/** 560 reports; `npm run prove` does the same with twenty times as many. */
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const UNITS = [1, 6, 20, 85];

test.each(SEEDS)("reports as units type them merge with the counts of an independent model (%i)", (seed) => {
  trial(seed, UNITS[seed % UNITS.length] ?? 1);
});

test("they are five hundred", () => {
  expect(SEEDS.reduce((sum, seed) => sum + (UNITS[seed % UNITS.length] ?? 0), 0)).toBeGreaterThanOrEqual(500);
});
