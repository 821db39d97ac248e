import { inExcel } from "./batch.ts";

/** One request: shows the sheet, also a hidden one, and selects the cell. */
export async function goTo(sheet: string, cell: string | null): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.visibility = "Visible";
    worksheet.activate();
    if (cell !== null) worksheet.getRange(cell).untrack().select();
    await context.sync();
  });
}
