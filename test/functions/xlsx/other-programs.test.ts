import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { readIdentity } from "../../../shared/annex/identity.ts";
import { template } from "../../../shared/annex/template.ts";
import { formatRange } from "../../../shared/book/address.ts";
import type { Book, Sheet } from "../../../shared/book/book.ts";
import { dateOfSerial, isDateFormat } from "../../../shared/book/dates.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { problemTitle } from "../../../shared/problem.ts";

async function fixture(name: string): Promise<Book> {
  const read = await readXlsx(readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url)));
  if (!read.ok) throw new Error(problemTitle(read.error));
  return read.value;
}

function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe.each(["filled-by-openpyxl", "filled-by-libreoffice"])("our template, %s", (name) => {
  const sent = template(NQ57_2023, "p63-cao-bang");

  it("still says which sheets are which annex, and whose", async () => {
    const book = await fixture(name);
    const identities = (of: Book): unknown[] =>
      of.names.map((one) => [readIdentity(one.name), one.scope, one.sheet, formatRange(one.range)]).sort();
    expect(identities(book)).toEqual(identities(sent));
    expect(book.sheets.map(({ name: title, visibility }) => [title, visibility])).toEqual(
      sent.sheets.map(({ name: title, visibility }) => [title, visibility]),
    );
  });

  it("has what was filled in, and what we had filled in before", async () => {
    const book = await fixture(name);
    const tasks = sheetNamed(book, "Phụ lục 3").rows.slice(6, 10);
    const ours = sheetNamed(sent, "Phụ lục 3").rows.slice(6, 10);
    expect(tasks.map((row) => row[1]?.value)).toEqual(ours.map((row) => row[1]?.value));
    expect(tasks.map((row) => row[2]?.value ?? null)).toEqual([
      "Đã hoàn thành",
      "Đã hoàn thành một phần và đúng hạn",
      "Chưa đến thời điểm triển khai",
      null,
    ]);
    expect(sheetNamed(book, "Đề cương").rows[7]?.[2]?.value).toBe("=1+1 không phải công thức\ndòng 2");
  });

  it("has the day as a day, in the font it was written in", async () => {
    const cell = sheetNamed(await fixture(name), "Phụ lục 4").rows[6]?.[2];
    expect(dateOfSerial(Number(cell?.value))).toBe("2023-07-11");
    expect(isDateFormat(cell?.style.numberFormat ?? "")).toBe(true);
    expect(cell?.style.font).toMatchObject({ name: "Times New Roman", size: 13 });
  });

  it("still has its dropdowns, dates, widths and merged titles", async () => {
    const book = await fixture(name);
    for (const before of sent.sheets.filter(({ visibility }) => visibility === "visible")) {
      const after = sheetNamed(book, before.name);
      const rules = (sheet: Sheet): unknown[] =>
        sheet.validations.map((rule) => [formatRange(rule.range), rule.kind === "list" ? rule.source : rule.to]).sort();
      expect(rules(after)).toEqual(rules(before));
      expect(after.columnWidths).toEqual(before.columnWidths);
      expect(after.merges.map(formatRange).sort()).toEqual(before.merges.map(formatRange).sort());
    }
  });
});
