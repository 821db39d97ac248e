/**
 * What stands in a cell whose formula has no result. Some programs save formulas they have not computed: such a cell is
 * not empty, and nobody can say what it would show.
 */
export const UNCOMPUTED = "#CHƯA TÍNH!";

const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

export function isFormulaError(value: unknown): boolean {
  return value === UNCOMPUTED || (typeof value === "string" && ERROR.test(value));
}
