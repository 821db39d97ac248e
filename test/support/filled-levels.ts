import { readXlsx } from "../../functions/xlsx/read.ts";
import { writeXlsx } from "../../functions/xlsx/write.ts";
import { readIdentity } from "../../shared/annex/identity.ts";
import type { Cell, Sheet } from "../../shared/book/book.ts";
import type { Annex, Campaign } from "../../shared/campaign/campaign.ts";

/** Gives every named row of every list of a template the first value of its code lists, whatever the campaign. */
export async function fillLevels(template: Uint8Array, campaign: Campaign): Promise<Uint8Array> {
  const book = await readXlsx(template);
  if (!book.ok) throw new Error(book.error.code);
  const { names } = book.value;
  const sheets = book.value.sheets.map((sheet) => {
    const name = names.find((each) => each.sheet === sheet.name);
    const annex = campaign.annexes.find(({ id }) => name !== undefined && readIdentity(name.name)?.annex === id);
    return annex === undefined || annex.kind !== "list" ? sheet : filled(sheet, annex, campaign, name?.range.top ?? 0);
  });
  return writeXlsx({ ...book.value, sheets });
}

function filled(sheet: Sheet, annex: Annex, campaign: Campaign, header: number): Sheet {
  const named = annex.columns.findIndex(({ id }) => id === annex.nameColumn);
  const rows = sheet.rows.map((row, index) => {
    if (index <= header || String(row[named]?.value ?? "") === "") return row;
    const chosen = annex.columns.map(({ field }, column): Cell | null => {
      const list = field.kind === "code" ? campaign.codeLists.find(({ id }) => id === field.list) : undefined;
      const [first] = list?.codes ?? [];
      return first === undefined ? (row[column] ?? null) : { value: first.label, style: row[column]?.style ?? {} };
    });
    return [...chosen, ...row.slice(annex.columns.length)];
  });
  return { ...sheet, rows };
}
