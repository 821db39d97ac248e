import { dateOfSerial, isDateFormat } from "../../../shared/book/dates.ts";
import type { CellContent, DocumentCell } from "../document.ts";

/** A formula that nobody has calculated reads as the error Excel shows for a name it does not know. */
export function contentValue(content: CellContent): string | number | boolean {
  if (content.kind === "formula") return content.result ?? "#NAME?";
  return content.kind === "empty" ? "" : content.value;
}

/** What stands in the cell for the eye: days by their format, the rest as it is. */
export function contentText({ content, format }: DocumentCell): string {
  const value = contentValue(content);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const day = isDateFormat(format.numberFormat) ? dateOfSerial(value) : null;
  if (day !== null) return dayText(day, format.numberFormat);
  const decimals = /\.(0+)/.exec(format.numberFormat)?.[1]?.length;
  if (format.numberFormat.includes("#,##0"))
    return value.toLocaleString("en-US", {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 0,
    });
  return String(value);
}

function dayText(iso: string, numberFormat: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const parts: Record<string, string> = {
    yyyy: year,
    yy: year.slice(-2),
    mm: month,
    m: String(Number(month)),
    dd: day,
    d: String(Number(day)),
  };
  return numberFormat
    .replaceAll(/\[[^\]]*\]|;@$/g, "")
    .replaceAll(/y{4}|yy|mm|m|dd|d/gi, (part) => parts[part.toLowerCase()] ?? part);
}
