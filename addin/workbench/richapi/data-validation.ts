import type { RangeAddress } from "../../../shared/book/address.ts";
import { serialOfDate } from "../../../shared/book/dates.ts";
import type { CellValidation, DocumentSheet } from "../document.ts";
import { invalidArgument, notImplemented } from "./host-error.ts";
import { booleanOf, type HostObject, recordOf, textOf } from "./host-object.ts";
import { shared } from "./region-address.ts";

const NO_PROMPT = { showPrompt: true, title: "", message: "" };
const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

export function dataValidationObject(sheet: DocumentSheet, range: RangeAddress): HostObject {
  const common = (): CellValidation | null => shared(range, (row, column) => sheet.validationAt(row, column));
  const mixed = (): boolean =>
    common() === null && shared(range, (row, column) => sheet.validationAt(row, column) === null) !== true;
  const change = (patch: Partial<CellValidation>): void => {
    const current = common();
    // Excel refuses a prompt for cells without a rule.
    if (current === null) throw invalidArgument();
    sheet.validate(range, { ...current, ...patch });
  };
  return {
    type: "DataValidation",
    values: {
      Type: () => (mixed() ? "Inconsistent" : (common()?.type ?? "None")),
      Rule: () => (mixed() ? null : (common()?.rule ?? {})),
      Prompt: () => (mixed() ? null : (common()?.prompt ?? NO_PROMPT)),
      ErrorAlert: () => (mixed() ? null : (common()?.errorAlert ?? NO_ALERT)),
      IgnoreBlanks: () => (mixed() ? null : (common()?.ignoreBlanks ?? true)),
      Valid: () => null,
    },
    setters: {
      Rule: (value) => {
        // Excel fails where another rule already stands on part of the range.
        if (mixed()) throw invalidArgument("Clear the data validation of the range first.");
        const { type, rule } = ruleOf(recordOf(value));
        sheet.validate(range, { type, rule, prompt: NO_PROMPT, errorAlert: NO_ALERT, ignoreBlanks: true });
      },
      Prompt: (value) => change({ prompt: messageOf(recordOf(value)) }),
      ErrorAlert: (value) => change({ errorAlert: messageOf(recordOf(value)) }),
      IgnoreBlanks: (value) => change({ ignoreBlanks: booleanOf(value) }),
    },
    methods: { Clear: () => sheet.validate(range, null) },
  };
}

function ruleOf(given: Readonly<Record<string, unknown>>): Pick<CellValidation, "type" | "rule"> {
  const entry = Object.entries(given).find(([, value]) => value !== null && value !== undefined);
  if (entry === undefined) throw invalidArgument();
  const [kind, value] = entry;
  const rule = recordOf(value);
  if (kind === "list") return { type: "List", rule: { list: listOf(rule) } };
  if (kind === "date")
    return {
      type: "Date",
      rule: { date: { ...rule, formula1: dayOf(rule.formula1), formula2: dayOf(rule.formula2) } },
    };
  throw notImplemented("DataValidationRule", kind);
}

/** A literal list is cut at commas and may hold 255 characters; a formula points at the range the values stand in. */
function listOf(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const source = textOf(rule.source);
  if (source === "" || (!source.startsWith("=") && source.length > LONGEST_MESSAGE)) throw invalidArgument();
  return { inCellDropDown: booleanOf(rule.inCellDropDown), source };
}

/** Excel takes an ISO day and gives the serial number back, as a formula. */
function dayOf(value: unknown): string {
  const text = textOf(value);
  if (text.startsWith("=")) return text;
  try {
    return `=${serialOfDate(text.slice(0, 10))}`;
  } catch (cause) {
    if (cause instanceof RangeError) throw invalidArgument();
    throw cause;
  }
}

function messageOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (textOf(given.title).length > LONGEST_TITLE || textOf(given.message).length > LONGEST_MESSAGE)
    throw invalidArgument();
  return given;
}
