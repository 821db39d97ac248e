import { describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { foldLog } from "../../../shared/report/fold-log.ts";
import { isLate, isOverdue } from "../../../shared/report/lateness.ts";
import { letterOf } from "../../../shared/report/letter.ts";
import { receiptOf, receiptsOf } from "../../../shared/report/receipt.ts";
import { decided, extended, lettered, sent } from "./logs.ts";

const { due } = NQ57_2023;
const LAST_MOMENT = "2023-10-31T16:59:59.999Z";
const TOO_LATE = "2023-10-31T17:00:00.000Z";
const receipt = (log: Parameters<typeof receiptOf>[2], n = 1) => receiptOf(NQ57_2023, "bct", log, `version-${n}`);

describe("a receipt", () => {
  test("is on time strictly before 1 November 2023 in Viet Nam", () => {
    expect(receipt([sent(1, 1, { judgedAt: LAST_MOMENT })])?.late).toBe(false);
    expect(receipt([sent(1, 1, { judgedAt: TOO_LATE })])?.late).toBe(true);
  });

  test("knows the exceptions given before it and none given after", () => {
    const late = sent(1, 1, { judgedAt: "2023-11-03T00:00:00Z" });
    expect(receipt([extended("2023-11-10T00:00:00Z", 0), late])?.late).toBe(false);
    expect(receipt([late, extended("2023-11-10T00:00:00Z", 2)])?.late).toBe(true);
    expect(isLate(due, foldLog("bct", [late, extended("2023-11-10T00:00:00Z", 2)]))).toBe(false);
  });

  test("an exception never shortens the common term", () => {
    expect(receipt([extended("2023-10-01T00:00:00Z", 0), sent(1, 1, { judgedAt: LAST_MOMENT })])?.late).toBe(false);
  });

  test("can be read out, and stays the same whatever follows", () => {
    const log = [sent(1, 1)];
    const more = [...log, decided("return", 1, 2), sent(2, 3), lettered(2, "1", 4)];
    expect(receipt(log)?.code).toBe("NQ57-2023/BCT/1/11111111");
    expect(receipt(more)).toEqual(receipt(log));
    expect(receiptsOf(NQ57_2023, "bct", more).map(({ n }) => n)).toEqual([1, 2]);
    expect(receipt(more, 9)).toBeNull();
  });
});

describe("overdue", () => {
  const at = (log: Parameters<typeof foldLog>[1], asOf: string) => isOverdue(due, foldLog("bct", log), asOf);

  test("is a unit that has sent nothing when its time has come", () => {
    expect(at([], LAST_MOMENT)).toBe(false);
    expect(at([], TOO_LATE)).toBe(true);
    expect(at([sent(1, 1)], TOO_LATE)).toBe(false);
    expect(at([sent(1, 1, { needsApproval: true })], TOO_LATE)).toBe(true);
    expect(at([sent(1, 1), decided("return", 1, 2)], TOO_LATE)).toBe(false);
    expect(at([extended("2023-11-10T00:00:00Z", 1)], TOO_LATE)).toBe(false);
    expect(at([extended("2023-11-10T00:00:00Z", 1)], "2023-11-10T00:00:00Z")).toBe(true);
  });
});

test("the letter of a version is its last correction, else what it was sent with", () => {
  const sentWith = { number: "0", date: "2023-10-01" };
  expect(letterOf([sent(1, 1)], 1, sentWith)).toEqual(sentWith);
  expect(letterOf([sent(1, 1), lettered(1, "A", 2), lettered(1, "B", 3)], 1, sentWith)?.number).toBe("B");
  expect(letterOf([sent(1, 1), sent(2, 2), lettered(2, "A", 3)], 1, null)).toBeNull();
});
