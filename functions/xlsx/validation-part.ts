import { parseRange } from "../../shared/book/address.ts";
import type { Validation } from "../../shared/book/book.ts";
import { type Budget, spend } from "./budget.ts";
import { isTrue, parseReference } from "./workbook-part.ts";
import type { Attributes } from "./xml.ts";

/** A validation as its element says it. */
export interface RawValidation {
  readonly attributes: Attributes;
  formula1: string;
  formula2: string;
  /** The ranges it holds for, separated by spaces. */
  sqref: string;
}

/** One Validation per range. Other kinds than lists from a range and days between two days are not ours to know. */
export function validationsOf(raw: RawValidation, sheetName: string, budget: Budget): Validation[] {
  const rule = ruleOf(raw, sheetName);
  if (rule === null) return [];
  const { prompt = null, error = "", showErrorMessage } = raw.attributes;
  const validations: Validation[] = [];
  for (const [text] of raw.sqref.matchAll(/\S+/g)) {
    spend(budget, "ranges", 1);
    const range = parseRange(text);
    if (range === null) continue;
    if (rule.kind === "date") validations.push({ ...rule, range, prompt, error });
    else validations.push({ ...rule, range, prompt, error: isTrue(showErrorMessage) ? error : null });
  }
  return validations;
}

type Rule =
  | Pick<Extract<Validation, { kind: "list" }>, "kind" | "source">
  | Pick<Extract<Validation, { kind: "date" }>, "kind" | "from" | "to">;

function ruleOf({ attributes, formula1, formula2 }: RawValidation, sheetName: string): Rule | null {
  const { type, operator = "between" } = attributes;
  if (type === "list") {
    // A range without a sheet is one of this sheet.
    const range = parseRange(formula1.trim());
    const source = range === null ? parseReference(formula1) : { sheet: sheetName, range };
    return source === null ? null : { kind: "list", source };
  }
  const [from, to] = [Number(formula1), Number(formula2)];
  if (type !== "date" || operator !== "between" || !(from > 0) || !(to > 0)) return null;
  return { kind: "date", from, to };
}
