import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { CellValidation } from "../document.ts";

const STYLES = ["Information", "Stop", "Warning"] as const;

/** A validation in Univer's words; `text` carries what is said before and after. */
export function ruleOf(uid: string, ranges: IRange[], validation: CellValidation): ISheetDataValidationRule {
  const { prompt, errorAlert, rule } = validation;
  const words = {
    allowBlank: validation.ignoreBlanks,
    showInputMessage: textOf(prompt.message) !== "",
    promptTitle: textOf(prompt.title),
    prompt: textOf(prompt.message),
    showErrorMessage: errorAlert.showAlert !== false,
    errorTitle: textOf(errorAlert.title),
    error: textOf(errorAlert.message),
    // Where nothing is to be refused, Univer only marks the cell.
    errorStyle:
      errorAlert.showAlert === false ? DataValidationErrorStyle.WARNING : STYLES.indexOf(styleOf(errorAlert.style)),
  };
  if ("list" in rule) {
    const formula1 = textOf(memberOf(rule.list, "source"));
    return { uid, ranges, type: "list", formula1, renderMode: DataValidationRenderMode.ARROW, ...words };
  }
  const [formula1, formula2] = [memberOf(rule.date, "formula1"), memberOf(rule.date, "formula2")].map(withoutSign);
  return {
    uid,
    ranges,
    type: "date",
    operator: DataValidationOperator.BETWEEN,
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ...words,
  };
}

/** Back again; a kind of rule that only a person can make in the grid reads as `Custom`. */
export function validationOf(rule: ISheetDataValidationRule): CellValidation {
  const showAlert = rule.showErrorMessage !== false;
  return {
    ...kindOf(rule),
    prompt: { showPrompt: true, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
    errorAlert: {
      showAlert,
      style: showAlert ? (STYLES[rule.errorStyle ?? DataValidationErrorStyle.STOP] ?? "Stop") : "Stop",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
    ignoreBlanks: rule.allowBlank ?? true,
  };
}

function kindOf(rule: ISheetDataValidationRule): Pick<CellValidation, "type" | "rule"> {
  if (rule.type === "list")
    return { type: "List", rule: { list: { inCellDropDown: true, source: rule.formula1 ?? "" } } };
  if (rule.type !== "date") return { type: "Custom", rule: {} };
  const date = { formula1: `=${rule.formula1 ?? ""}`, formula2: `=${rule.formula2 ?? ""}`, operator: "Between" };
  return { type: "Date", rule: { date } };
}

/** Univer takes the serial number of a day as it is. */
function withoutSign(formula: unknown): string {
  return textOf(formula).replace(/^=/, "");
}

function styleOf(style: unknown): (typeof STYLES)[number] {
  return STYLES.find((known) => known === style) ?? "Stop";
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
