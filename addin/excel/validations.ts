import { formatAbsoluteRange, quoteSheetName } from "../../shared/book/address.ts";
import type { Sheet, Validation } from "../../shared/book/book.ts";
import { dateOfSerial } from "../../shared/book/dates.ts";
import { rangeAt } from "./range-at.ts";

/** Excel's limits for what a dropdown says. */
const LONGEST_MESSAGE = 255;

/** Dropdowns guide, they do not guard: what is pasted is not validated, so checking reads every cell anyway. */
export function pressValidations(worksheet: Excel.Worksheet, sheet: Sheet): void {
  for (const validation of sheet.validations) {
    const { dataValidation } = rangeAt(worksheet, validation.range);
    // A rule over part of another one fails; a cleared range takes any.
    dataValidation.clear();
    dataValidation.rule = ruleOf(validation);
    if (validation.prompt !== null)
      dataValidation.prompt = { showPrompt: true, title: "", message: cut(validation.prompt) };
    // Said or not, it must be set: by itself Excel refuses whatever is not in the list.
    const alert = validation.error ?? "";
    dataValidation.errorAlert = { showAlert: validation.error !== null, style: "Stop", title: "", message: cut(alert) };
  }
}

function ruleOf(validation: Validation): Excel.DataValidationRule {
  if (validation.kind === "list") {
    const { sheet, range } = validation.source;
    return { list: { inCellDropDown: true, source: `=${quoteSheetName(sheet)}!${formatAbsoluteRange(range)}` } };
  }
  return { date: { operator: "Between", formula1: day(validation.from), formula2: day(validation.to) } };
}

/** Office.js takes days as ISO text; a serial Excel has no day for is a mistake in the Book. */
function day(serial: number): string {
  const iso = dateOfSerial(serial);
  if (iso === null) throw new RangeError(`not a day: ${serial}`);
  return iso;
}

function cut(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE - 1)}…`;
}
