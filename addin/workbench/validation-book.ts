import type { RangeAddress } from "../../shared/book/address.ts";
import type { Validation } from "../../shared/book/book.ts";
import type { CellValidation } from "./document.ts";
import { formatReference, parseReference } from "./sheet-reference.ts";

/** A validation as a Book tells it; none for a kind that a Book has no word for. */
export function bookValidation(range: RangeAddress, { rule, prompt, errorAlert }: CellValidation): Validation[] {
  const said = textOf(prompt, "message");
  const error = errorAlert.showAlert === false ? null : textOf(errorAlert, "message");
  const common = { range, prompt: said === "" ? null : said };
  if ("list" in rule) {
    const source = parseReference(textOf(rule.list, "source"));
    return source === null ? [] : [{ kind: "list", ...common, error, source }];
  }
  const [from, to] = [dayOf(rule.date, "formula1"), dayOf(rule.date, "formula2")];
  return from === null || to === null ? [] : [{ kind: "date", ...common, error: error ?? "", from, to }];
}

export function documentValidation(validation: Validation): CellValidation {
  const { prompt, error } = validation;
  const words = {
    prompt: { showPrompt: true, title: "", message: prompt ?? "" },
    errorAlert: { showAlert: error !== null, style: "Stop", title: "", message: error ?? "" },
    ignoreBlanks: true,
  };
  if (validation.kind === "list") {
    const source = `=${formatReference(validation.source)}`;
    return { type: "List", rule: { list: { inCellDropDown: true, source } }, ...words };
  }
  const date = { formula1: `=${validation.from}`, formula2: `=${validation.to}`, operator: "Between" };
  return { type: "Date", rule: { date }, ...words };
}

function dayOf(rule: unknown, name: string): number | null {
  const serial = Number(textOf(rule, name).replace(/^=/, ""));
  return Number.isFinite(serial) && serial > 0 ? serial : null;
}

function textOf(of: unknown, name: string): string {
  const value: unknown = typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
  return typeof value === "string" ? value : "";
}
