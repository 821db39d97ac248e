import { expect, test } from "vitest";
import type { Failure } from "../../../../addin/api/failure.ts";
import { lanes, WIDTH } from "../../../../addin/upload/batch/lanes.ts";
import { fail, ok } from "../../../../shared/result.ts";

const BUSY: Failure = { kind: "unexpected", status: 429 };

/** Lanes over a clock that stands: what they would wait for is written down. */
function still() {
  const waits: number[] = [];
  const rests: (number | null)[] = [];
  const lane = lanes({
    wait: async (ms) => void waits.push(ms),
    random: () => 1,
    onRest: (seconds) => rests.push(seconds),
  });
  return { lane, waits, rests };
}

test("never more at a time than it is wide, and all come to their turn", async () => {
  const { lane } = still();
  let running = 0;
  let most = 0;
  const turns = Array.from({ length: 20 }, (_, index) =>
    lane.run(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return ok(index);
    }),
  );
  expect((await Promise.all(turns)).map((answer) => answer.ok && answer.value)).toEqual([...turns.keys()]);
  expect(most).toBe(WIDTH);
});

test("a busy server is asked again later and later, and given up after a while", async () => {
  const { lane, waits, rests } = still();
  let asked = 0;
  const answer = await lane.run(async () => {
    asked += 1;
    return fail(BUSY);
  });
  expect(answer).toEqual(fail(BUSY));
  expect([asked, waits]).toEqual([7, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000]]);
  expect(rests.filter((seconds) => seconds !== null)).toEqual([1, 2, 4, 8, 16, 30]);
});

test("what the server asks for is kept to, within reason", async () => {
  const { lane, waits } = still();
  const asks = [60, 86_400];
  await lane.run(async () => {
    const retryAfter = asks.shift();
    return retryAfter === undefined ? ok(null) : fail({ ...BUSY, retryAfter });
  });
  expect(waits).toEqual([60_000, 120_000]);
});

test("while one lane rests, nothing else is sent", async () => {
  const rest = Promise.withResolvers<void>();
  const lane = lanes({ wait: () => rest.promise, random: () => 1, onRest: () => undefined });
  const log: string[] = [];
  let first = true;
  const one = lane.run(async () => {
    log.push("one");
    if (!first) return ok(null);
    first = false;
    return fail(BUSY);
  });
  await Promise.resolve();
  await new Promise(setImmediate);
  const two = lane.run(async () => {
    log.push("two");
    return ok(null);
  });
  await new Promise(setImmediate);
  expect(log).toEqual(["one"]);
  rest.resolve();
  await Promise.all([one, two]);
  expect(log.sort()).toEqual(["one", "one", "two"]);
});

test("a refusal is no reason to ask again", async () => {
  const { lane, waits } = still();
  const refused: Failure = {
    kind: "problem",
    problem: { type: "", code: "findings", title: "", status: 422 },
  };
  expect(await lane.run(async () => fail(refused))).toEqual(fail(refused));
  expect(waits).toEqual([]);
});

test("paused, nothing begins; stopped, what waits is given up and what is under way ends", async () => {
  const { lane } = still();
  const under = Promise.withResolvers<void>();
  const log: string[] = [];
  const go = (name: string) =>
    lane.run(async () => {
      log.push(name);
      await under.promise;
      return ok(name);
    });
  const running = [go("a"), go("b")];
  await new Promise(setImmediate);
  lane.pause();
  const waiting = [go("c"), go("d")];
  lane.stop();
  under.resolve();
  expect(await Promise.all(running)).toEqual([ok("a"), ok("b")]);
  expect(await Promise.all(waiting)).toEqual([fail({ kind: "aborted" }), fail({ kind: "aborted" })]);
  expect(log).toEqual(["a", "b"]);
  expect(await go("e")).toEqual(ok("e"));
});
