import { CellValueType, type ICellData, type Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, ISheetClipboardService, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { typedInput } from "../richapi/typed-input.ts";
import { contentOf, dataOf } from "./cell-content.ts";
import { formatOf } from "./cell-style.ts";
import { isoDatesInHtml, isoDatesInText } from "./pasted-dates.ts";

/** Before Univer's own reading of what is typed, which puts the month before the day. */
const FIRST = 1_000;

/** What a person types is read as Excel in Viet Nam reads it: the day first, text left as text under the text format. */
export function readTypingDayFirst(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, workbook, row, col }, next) => {
      const content = contentOf(cell);
      if (!cell || content.kind !== "value") return next(cell);
      const style = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col));
      const { numberFormat } = formatOf(style);
      const typed = typedInput(String(content.value), numberFormat, true);
      if (typed.content.kind !== "value") return next(cell);
      const pattern = numberFormat === "General" ? typed.numberFormat : null;
      const read: ICellData = { ...cell, ...dataOf(typed.content), p: null, f: null };
      if (pattern !== null) read.s = { ...style, n: { pattern } };
      // Text with a look of its own stays as it is; text that Univer might take for a day must not reach it.
      const isPlain = read.t !== CellValueType.STRING || /^\d/.test(String(content.value));
      return isPlain ? read : next(cell);
    },
  });
}

/** What a person pastes, by key or from the menu. */
export function readPastingDayFirst(univer: Univer): void {
  const clipboard = univer.__getInjector().get(ISheetClipboardService);
  const { legacyPaste, paste } = clipboard;
  clipboard.legacyPaste = (html, text, files) =>
    legacyPaste.call(
      clipboard,
      html === undefined ? undefined : isoDatesInHtml(html),
      text === undefined ? undefined : isoDatesInText(text),
      files,
    );
  clipboard.paste = async (item, type) => {
    const parts = await Promise.all(item.types.map(async (each) => [each, await readPart(item, each)] as const));
    return paste.call(clipboard, new ClipboardItem(Object.fromEntries(parts)), type);
  };
}

async function readPart(item: ClipboardItem, type: string): Promise<Blob> {
  const blob = await item.getType(type);
  if (type === "text/html") return new Blob([isoDatesInHtml(await blob.text())], { type });
  return type === "text/plain" ? new Blob([isoDatesInText(await blob.text())], { type }) : blob;
}
