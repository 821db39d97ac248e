import { ownNumber } from "../../annex/own-document.ts";
import { makeFinding } from "../make-finding.ts";
import { annexesOf, nameOf, type Rule } from "../rule.ts";

/** How many numbers one line quotes. */
const QUOTED = 5;

/** Document numbers without a year are rarely those of legal normative documents: one line for each sheet. */
export const numberWithoutYear: Rule = (report) =>
  annexesOf(report).flatMap((checked) => {
    const { annex, sent } = checked;
    if (!annex.listsDocuments) return [];
    const sheets = new Map<string, string[]>();
    for (const row of sent.rows) {
      const number = ownNumber(nameOf({ ...checked, row }));
      if (number === null || number.year !== null) continue;
      const numbers = sheets.get(row.at.sheet) ?? [];
      numbers.push(number.text);
      sheets.set(row.at.sheet, numbers);
    }
    return [...sheets].map(([sheet, numbers]) => {
      const quoted = numbers.slice(0, QUOTED).join(", ") + (numbers.length > QUOTED ? ", …" : "");
      const place = { annex: annex.id, sheet, cell: null };
      const parameters = { count: numbers.length, numbers: quoted };
      return makeFinding("number-without-year", "info", place, numbers.join("\n"), { parameters });
    });
  });
