import type { Cell } from "../../book/book.ts";
import { isFormulaError } from "../../book/formula-errors.ts";
import type { Need, Severity } from "../../check/finding.ts";
import type { RuleId } from "../../check/messages.ts";
import type { FieldValue } from "../reading.ts";

/** A finding without its place, which only the reader knows. */
export interface Doubt {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly need?: Need;
  /** What tells this doubt from another one about the cell; without it, all its parameters together. */
  readonly identity?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  /** The readings to take by the option chosen; for `choose` only. */
  readonly readings?: Readonly<Record<string, FieldValue>>;
}

/** What a cell says: a value, and what is doubtful about it. */
export interface Decoded {
  readonly value: FieldValue;
  readonly doubt: Doubt | null;
}

/** One per kind of field. `context` is the text of the row's name column: a document names its own date there. */
export type Codec = (cell: Cell | null, context: string) => Decoded;

/** A formula without a result says nothing that could be sent; null for every other cell. */
export function formulaError(cell: Cell): Decoded | null {
  if (!isFormulaError(cell.value)) return null;
  return { value: null, doubt: { rule: "formula-error", severity: "error", parameters: { text: String(cell.value) } } };
}

export const EMPTY: Decoded = { value: null, doubt: null };

export const certain = (value: FieldValue): Decoded => ({ value, doubt: null });
