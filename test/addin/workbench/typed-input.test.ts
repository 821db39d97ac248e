import { describe, expect, it } from "vitest";
import { typedInput } from "../../../addin/workbench/richapi/typed-input.ts";
import { serialOfDate } from "../../../shared/book/dates.ts";

const made = (input: string, numberFormat = "General", dayFirst = false): unknown => {
  const { content } = typedInput(input, numberFormat, dayFirst);
  return content.kind === "value" ? content.value : content;
};

describe("what the stand-in makes of typed text", () => {
  it("reads numbers, with signs, groups, exponents, brackets and per cent", () => {
    const inputs = ["12", "-1,234.5", "1e5", "(5)", "$7", ".5", "50%", "+3"];
    expect(inputs.map((input) => made(input))).toEqual([12, -1234.5, 100_000, -5, 7, 0.5, 0.5, 3]);
  });

  it("reads days as an American does, or day first where a person in Viet Nam types", () => {
    expect(made("11/9/2020")).toBe(serialOfDate("2020-11-09"));
    expect(made("11/9/2020", "General", true)).toBe(serialOfDate("2020-09-11"));
    expect(made("31/12/2023")).toBe("31/12/2023");
    expect(made("2023-02-30")).toBe("2023-02-30");
  });

  it("leaves everything as text under the text format or after an apostrophe", () => {
    for (const text of ["=1", "007", "1/2/2020", "TRUE"]) {
      expect(made(text, "@")).toBe(text);
      expect(made(`'${text}`)).toBe(text);
    }
  });

  it("keeps formulas as formulas, whatever sign they start with", () => {
    for (const text of ["=A1", "+A1", "-A1", "@A1"]) expect(typedInput(text, "General").content.kind).toBe("formula");
  });
});
