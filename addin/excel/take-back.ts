import { inExcel } from "./batch.ts";

/**
 * Removes worksheets by name or id. A batch that fails keeps what it did: a half-placed sheet would pass for a present
 * one at the next try.
 */
export async function takeBack(sheets: readonly string[]): Promise<void> {
  const placed = new Set(sheets);
  await inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/id");
    await context.sync();
    for (const worksheet of worksheets.items)
      if (placed.has(worksheet.name) || placed.has(worksheet.id)) worksheet.delete();
    await context.sync();
  });
}
