import { describe, expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "../support/source-files.ts";

/** Tables of facts are as long as the facts. */
const isData = ({ path }: SourceFile): boolean =>
  /\/(built-in|strings|fixtures)\/|\/units-\d+|\/regions-\d+/.test(path);
const lines = ({ text }: SourceFile): number => text.trimEnd().split("\n").length;

const product = sourceFiles(["addin", "functions", "infra", "shared"]).filter((file) => !isData(file));
const tests = sourceFiles(["test"]).filter((file) => !isData(file));

function quantile(sizes: readonly number[], share: number): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

describe("files stay small enough to be read at one sitting", () => {
  test("half of them within 80 lines, nineteen of twenty within 250", () => {
    const sizes = product.map(lines);
    expect(quantile(sizes, 0.5)).toBeLessThanOrEqual(80);
    expect(quantile(sizes, 0.95)).toBeLessThanOrEqual(250);
  });

  test("none over 350 lines", () => {
    expect([...product, ...tests].filter((file) => lines(file) > 350).map(({ path }) => path)).toEqual([]);
  });

  test("no loose ends and no escapes from the type checker", () => {
    const loose =
      /\b(TODO|FIXME)\b|@ts-(ignore|expect-error|nocheck)|\bas any\b|biome-ignore lint\/(style|performance)|\.only\(|\.skip\(/;
    const found = [...product, ...tests].filter(({ path, text }) => path !== SELF && loose.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test("no room is a drawer for everything", () => {
    const drawers = /\/(utils?|helpers?|common|services|misc)(\/|\.ts)/;
    expect([...product, ...tests].filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

const SELF = "test/architecture/budgets.test.ts";
