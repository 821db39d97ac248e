import type { Frame, Page } from "playwright-core";

/** Cells filled through Office.js, for stories that are about the pane and not about typing into a grid. */

const SHEET = "Phụ lục 3";

/** The pane's own page inside the workbench. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
  if (frame === undefined) throw new Error("The pane is not open");
  return frame;
}

/** Every assigned task but the last gets a level; returns the cell left empty. */
export function fillLevels(pane: Frame, level: string): Promise<string> {
  return pane.evaluate(
    ([name, text]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const used = sheet.getUsedRange().load("values, rowIndex");
        await context.sync();
        const first = used.values.findIndex(([ordinal]) => ordinal === "STT") + 1;
        const rows = used.values.flatMap(([, task], row) =>
          row >= first && task !== "" ? [row + used.rowIndex + 1] : [],
        );
        for (const row of rows.slice(0, -1)) sheet.getRange(`C${row}`).values = [[text]];
        await context.sync();
        return `C${rows.at(-1)}`;
      }),
    [SHEET, level] as const,
  );
}

export function fillCell(pane: Frame, address: string, text: string, sheet = SHEET): Promise<void> {
  return pane.evaluate(
    ([name, cell, value]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cell).values = [[value]];
        await context.sync();
      }),
    [sheet, address, text] as const,
  );
}
