import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPlace, parsePlace, parseRange } from "../../../shared/book/address.ts";

describe("addresses of cells", () => {
  it.each([
    ["A1", { row: 0, column: 0 }],
    ["$C$5", { row: 4, column: 2 }],
    ["xfd1048576", { row: 1_048_575, column: 16_383 }],
    ["AA10", { row: 9, column: 26 }],
  ])("%s is a place", (text, place) => expect(parsePlace(text)).toEqual(place));

  it.each([
    "",
    "A",
    "1",
    "A0",
    "A01",
    "ABCD1",
    "A12345678",
    "A1B",
    "$$A1",
    "A$$1",
    "A-1",
    " A1",
    "A1 ",
    "Á1",
    "A١",
    "@1",
    "[1",
  ])("%j is none", (text) => expect(parsePlace(text)).toBeNull());

  it("come back from their places, also from the middle of a longer text", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), fc.string(), (row, column, around) => {
        const text = formatPlace({ row, column });
        const longer = `${around}"${text}"${around}`;
        const start = around.length + 1;
        expect(parsePlace(text)).toEqual({ row, column });
        expect(parsePlace(longer, start, start + text.length)).toEqual({ row, column });
      }),
    );
  });

  it("are what the grammar says, for any text of their signs", () => {
    const signs = fc.constantFrom("A", "z", "B", "$", "0", "1", "9", ":", " ");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 9 }), (parts) => {
        const text = parts.join("");
        expect(parsePlace(text) !== null).toBe(/^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i.test(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it("make ranges, whichever corner comes first", () => {
    expect(parseRange("C3:A1")).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(parseRange("A1:B2:C3")).toBeNull();
  });
});
