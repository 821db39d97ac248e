import { expect, test } from "vitest";
import type { OpenWorkbook } from "../../../addin/actions/open-workbook.ts";
import { tellWaits } from "../../../addin/actions/tell-waits.ts";
import { desk } from "./desk.ts";

const HOUR_MS = 3_600_000;

test("a cell is being edited: after a moment somebody is told, and the reading comes to its end all the same", async () => {
  const { workbook } = desk();
  let finishEditing = (): void => undefined;
  const edited = new Promise<void>((resolve) => {
    finishEditing = resolve;
  });
  const busy: OpenWorkbook = { ...workbook, read: () => edited.then(() => workbook.read()) };
  const reading = new Promise<void>((resolve, reject) => {
    // Told only because it waits: the cell is let go of no sooner.
    tellWaits(busy, finishEditing, 0)
      .read()
      .then(() => resolve(), reject);
  });
  await reading;
});

test("nobody is told of work that Excel does at once", async () => {
  const { workbook } = desk();
  let told = 0;
  const watched = tellWaits(
    workbook,
    () => {
      told += 1;
    },
    HOUR_MS,
  );
  expect((await watched.read()).sheets).toEqual((await workbook.read()).sheets);
  expect(told).toBe(0);
});
