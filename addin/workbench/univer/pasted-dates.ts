import { serialOfDate } from "../../../shared/book/dates.ts";

const DAY_FIRST = /^(\s*)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(\s*)$/;

/**
 * Univer reads pasted dates month first, and would make 8 December of 12/8/2023. Cells that are a day and nothing else
 * are handed to it as ISO dates, which it cannot misread; a day that does not exist stays as it was written.
 */
export function isoDatesInText(text: string): string {
  return text.replaceAll(/[^\t\r\n]+/g, isoDate);
}

/** The same between the tags of a copied table. */
export function isoDatesInHtml(html: string): string {
  return html.replaceAll(/(?<=>)[^<>]+(?=<)/g, isoDate);
}

function isoDate(cell: string): string {
  const [, before = "", day = "", month = "", year = "", after = ""] = DAY_FIRST.exec(cell) ?? [];
  if (day === "") return cell;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  try {
    serialOfDate(iso);
    return before + iso + after;
  } catch {
    return cell;
  }
}
