import { expect, test } from "vitest";
import { mergeDesk } from "../../../addin/actions/merge-desk.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { someReports } from "../../support/office/placement.ts";

test("a sheet of many colours comes in smaller pieces than its words would need, and whole", async () => {
  const desk = mergeDesk();
  const input = someReports(10);
  for (const one of input.contributions) desk.add(one);
  const { previous: _, ...frame } = input;
  const book = await desk.merge(NQ57_2023, { ...frame, previous: null });
  const made = merge(NQ57_2023, input);
  const lengths = new Map<string, number[]>();
  for (const { name, rows } of made.sheets) {
    const pieces: (typeof rows)[] = [];
    for (let from = 0; from < rows.length; from += pieces.at(-1)?.length ?? 1) pieces.push(await book.rows(name, from));
    expect(pieces.flat(), name).toEqual(rows);
    lengths.set(
      name,
      pieces.map(({ length }) => length),
    );
  }
  expect(Math.max(...(lengths.get("Phụ lục 3") ?? []))).toBeGreaterThan(100);
  expect(Math.max(...(lengths.get("Ma trận") ?? []))).toBeLessThan(60);
});
