import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charactersOfPoints, pointsOfCharacters, pointsOfMillimetres } from "../../../shared/book/measures.ts";

describe("units of Office.js", () => {
  it("know Excel's default column: 8.43 characters, 64 pixels, 48 points", () => {
    expect(pointsOfCharacters(8.43)).toBeCloseTo(48, 1);
    expect(charactersOfPoints(48)).toBe(8.43);
  });

  it("give every width back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25_500 }), (hundredths) => {
        expect(charactersOfPoints(pointsOfCharacters(hundredths / 100))).toBe(hundredths / 100);
      }),
    );
  });

  it("know that an inch is 25.4 mm", () => {
    expect(pointsOfMillimetres(25.4)).toBeCloseTo(72);
  });
});
