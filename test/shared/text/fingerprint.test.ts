import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprint } from "../../../shared/text/fingerprint.ts";

describe("fingerprint", () => {
  test("is the same for ever: ids of findings are accepted days after the dry run", () => {
    expect(fingerprint()).toBe("9a1dc9c630f66895");
    expect(fingerprint("level-open", "Phụ lục 3", "C6", "đang thực hiện")).toBe("16600e8e1f6d43a9");
  });

  test("is 16 hex digits, whatever the parts", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (parts) => {
        expect(fingerprint(...parts)).toMatch(/^[0-9a-f]{16}$/);
        expect(fingerprint(...parts)).toBe(fingerprint(...parts));
      }),
    );
  });

  test("tells where one part ends and the next begins", () => {
    expect(fingerprint("ab", "c")).not.toBe(fingerprint("a", "bc"));
    expect(fingerprint("", "a")).not.toBe(fingerprint("a", ""));
    expect(fingerprint("a")).not.toBe(fingerprint("a", ""));
  });

  test("gives 100,000 cells 100,000 ids, spread over every bit", () => {
    const ids = new Set<string>();
    const ones = new Array<number>(64).fill(0);
    for (let row = 1; row <= 50_000; row++) {
      for (const column of ["C", "D"]) {
        const id = fingerprint("level-missing", "Phụ lục 3", `${column}${row}`, "");
        ids.add(id);
        [...id].forEach((digit, place) => {
          const value = Number.parseInt(digit, 16);
          for (let bit = 0; bit < 4; bit++) ones[place * 4 + bit] = (ones[place * 4 + bit] ?? 0) + ((value >> bit) & 1);
        });
      }
    }
    expect(ids.size).toBe(100_000);
    for (const count of ones) expect(Math.abs(count / 100_000 - 0.5)).toBeLessThan(0.01);
  });
});
