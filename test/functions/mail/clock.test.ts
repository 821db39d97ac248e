import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startClock } from "../../../functions/mail/clock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("turns at once and every ten minutes, one turn at a time, also after one that failed", async () => {
  const told: unknown[] = [];
  let end = (): void => {};
  const turns: number[] = [];
  const clock = startClock(
    () => {
      turns.push(turns.length);
      if (turns.length === 2) return Promise.reject(new Error("the store is away"));
      return new Promise((resolve) => {
        end = resolve;
      });
    },
    10,
    (error) => told.push(error),
  );
  await vi.advanceTimersByTimeAsync(25 * 60_000);
  expect(turns).toHaveLength(1);
  end();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(turns).toHaveLength(2);
  expect(told).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(turns).toHaveLength(3);
  let isOver = false;
  const stopped = clock.stop().then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect([turns.length, isOver]).toEqual([3, false]);
  end();
  await stopped;
});
