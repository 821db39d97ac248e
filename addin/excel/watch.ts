import { inExcel } from "./batch.ts";

/** Excel tells of changes made by hand or by us, but misses picks from dropdowns on some platforms: a hint, no proof. */
export async function watchCells(listener: () => void): Promise<() => Promise<void>> {
  const handle = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async () => listener());
    await context.sync();
    return added;
  });
  return () =>
    // In the middle of a cell's editing too: the pane may be turned to another unit then.
    Excel.run({ previousObjects: handle.context, delayForCellEdit: true }, async (context) => {
      handle.remove();
      await context.sync();
    });
}
