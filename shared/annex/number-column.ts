import { formatPlace } from "../book/address.ts";
import type { Cell } from "../book/book.ts";
import type { Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import { findDocumentNumbers } from "../text/document-number.ts";
import { displayText } from "./display-text.ts";
import { type Grid, textAt } from "./grid.ts";
import { headingKey } from "./heading-key.ts";
import { isLegacyText } from "./legacy-font.ts";
import { ownNumber } from "./own-document.ts";
import type { Table } from "./tables.ts";

/** "Số, ký hiệu", "Số hiệu văn bản", "Số văn bản": what the annex asks for in one column with the title. */
const NUMBERS =
  /^(?:số (?:và )?k[ýí] hiệu|số hiệu|(?:số )?văn bản số|số văn bản|số vb|số (?:và )?ngày|k[ýí] hiệu)(?: |$)|^số$/;

/** The column of document numbers that stands beside the titles, perhaps with the days; null where there is none. */
export function numberColumn(grid: Grid, { annex, columns, header, body }: Table): number | null {
  if (!annex.listsDocuments) return null;
  const days = annex.columns.filter(({ field }) => field.kind === "date").map(({ id }) => id);
  const taken = new Set([...columns].flatMap(([column, place]) => (days.includes(column) ? [] : [place])));
  for (let row = header; row < body; row++) {
    const place = (grid.texts[row] ?? []).findIndex(
      (text, index) => !taken.has(index) && NUMBERS.test(headingKey(text)),
    );
    if (place >= 0) return place;
  }
  return null;
}

/** Number and title of a row as one, as the annex asks for them; null where its title has a number already. */
export function numberedName(grid: Grid, { numbers, annex, columns }: Table, row: number): Cell | null {
  const place = columns.get(annex.nameColumn);
  if (numbers === null || place === undefined) return null;
  const title = grid.sheet.rows[row]?.[place] ?? null;
  const number = textAt(grid, row, numbers).replaceAll("\n", " ");
  if (title === null || findDocumentNumbers(number).length !== 1 || isLegacyText(title)) return null;
  const text = displayText(title);
  return text === "" || ownNumber(text) !== null ? null : { value: `${number}: ${text}`, style: title.style };
}

/** Said once for the column, and to be accepted: a document without its number would be another one. */
export function numbersJoined(grid: Grid, table: Table): Finding[] {
  const { numbers, annex, header, body, end } = table;
  if (numbers === null) return [];
  const joined: string[] = [];
  for (let row = body; row < end; row++) {
    const name = numberedName(grid, table, row);
    if (name !== null) joined.push(displayText(name));
  }
  const [example] = joined;
  if (example === undefined) return [];
  const place = { annex: annex.id, sheet: grid.sheet.name, cell: formatPlace({ row: header, column: numbers }) };
  const parameters = { count: joined.length, found: textAt(grid, header, numbers), example };
  return [makeFinding("number-joined", "warning", place, joined.join("\n"), { need: "accept", parameters })];
}
