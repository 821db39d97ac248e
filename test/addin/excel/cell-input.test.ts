import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellInput } from "../../../addin/excel/cell-input.ts";
import { typedInput } from "../../../addin/workbench/richapi/typed-input.ts";

describe("what is written into a cell", () => {
  it("is left alone where nothing can be mistaken", () => {
    const prose = "Rà soát quy hoạch, điều chỉnh theo Luật Quy hoạch và các văn bản hướng dẫn";
    expect(cellInput({ value: prose, style: {} })).toBe(prose);
    expect(cellInput({ value: "=1", style: { numberFormat: "@" } })).toBe("=1");
    expect(cellInput({ value: 45_000, style: {} })).toBe(45_000);
  });

  it("has an apostrophe in front where Excel would make something else of it", () => {
    for (const value of ["=1+1", "+84", "-", "- việc", "@a", "007", "1/2", "TRUE", "#N/A", "50%", "(5)"])
      expect(cellInput({ value, style: {} })).toBe(`'${value}`);
    expect(cellInput({ value: "'tựa", style: { numberFormat: "@" } })).toBe("''tựa");
  });

  it("becomes exactly the value again, in cells with the text format and without", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+=@'(#.]?[\d/.,:% eE-]{0,9}$/));
    fc.assert(
      fc.property(texts, fc.constantFrom("@", "General", "dd/mm/yyyy"), (value, numberFormat) => {
        const { content } = typedInput(cellInput({ value, style: { numberFormat } }), numberFormat);
        expect(content).toEqual(value === "" ? { kind: "empty" } : { kind: "value", value });
      }),
      { numRuns: 1_000 },
    );
  });
});
