import { LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { DEFAULT_FORMAT } from "../document.ts";
import { readPastingDayFirst, readTypingDayFirst } from "./day-first.ts";
import { UniverEngine } from "./engine.ts";
import { newWorksheet } from "./new-worksheet.ts";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

/** Starts a Univer with one blank sheet in `container`. The container must be in the page already. */
export function startUniver(container: HTMLElement, firstSheet: string): UniverEngine {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreWords, validationWords) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    // The ribbon above is the add-in's own: of Univer's header only the formula bar is shown.
    UniverSheetsCorePreset({ container, header: true, toolbar: false, disableTextFormatMark: true }),
    // Typing opens the list too: its search field would take the keys away from the cell, Enter and Escape among them.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: "workbook",
    name: firstSheet,
    locale: LocaleType.VI_VN,
    sheetOrder: ["sheet-0"],
    sheets: { "sheet-0": newWorksheet("sheet-0", firstSheet) },
    defaultStyle: { ff: DEFAULT_FORMAT.fontName, fs: DEFAULT_FORMAT.fontSize },
  });
  readTypingDayFirst(univer);
  readPastingDayFirst(univer);
  return new UniverEngine(univer, workbook);
}
