import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/**
 * The cells of the real grid are drawn on a canvas: a person finds them by eye, a test by Univer's own measure, which knows
 * nothing of scrolling.
 */
export interface UniverGrid {
  /** A place in a cell, from its left or, with a negative `x`, from its right edge. */
  click(address: string, x?: number, button?: "left" | "right"): Promise<void>;
  /** From the first cell to the last with the mouse held down. */
  drag(from: string, to: string): Promise<void>;
  /** Opens the dropdown of a cell by its arrow, picks, and sees the choice in the cell. */
  pick(address: string, choice: string): Promise<void>;
  type(address: string, text: string): Promise<void>;
  /** Pastes plain text as other programs leave it: cells parted by tabs, rows by line feeds. */
  paste(address: string, text: string): Promise<void>;
  /** From the menu of a row's number. */
  rowMenu(row: number, item: Locator): Promise<void>;
  openSheet(name: string): Promise<void>;
  /** Whether the cell is drawn where a person sees it. */
  inView(address: string): Promise<boolean>;
  /** As the grid shows them. */
  texts(range: string): Promise<string[][]>;
  /** Where the selection is, as the name box says. */
  selected(): Promise<string>;
}

interface UniverApi {
  getActiveWorkbook(): {
    getActiveSheet(): {
      getRange(address: string): {
        getCellRect(): { x: number; y: number; width: number; height: number };
        getDisplayValues(): unknown[][];
        getRow(): number;
        getColumn(): number;
      };
      getVisibleRange(): { startRow: number; endRow: number; startColumn: number; endColumn: number } | null;
      getSelection(): { getActiveRange(): { getA1Notation(): string } | null } | null;
    };
  };
}

declare global {
  interface Window {
    readonly univerAPI: UniverApi;
  }
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function univerGrid(page: Page): UniverGrid {
  const texts: UniverGrid["texts"] = async (range) =>
    (
      await page.evaluate(
        (at) => window.univerAPI.getActiveWorkbook().getActiveSheet().getRange(at).getDisplayValues(),
        range,
      )
    ).map((row) => row.map((value) => String(value ?? "")));
  const rect = (address: string): Promise<Rect> => page.evaluate(rectAtRest, address);
  const click: UniverGrid["click"] = async (address, x = 6, button = "left") => {
    const cell = await rect(address);
    await page.mouse.click(x < 0 ? cell.x + cell.width + x : cell.x + x, cell.y + 10, { button });
  };
  return {
    click,
    drag: async (from, to) => {
      const [first, last] = [await rect(from), await rect(to)];
      await page.mouse.move(first.x + 6, first.y + 10);
      await page.mouse.down();
      await page.mouse.move(last.x + 6, last.y + 10, { steps: 4 });
      await page.mouse.up();
    },
    pick: async (address, choice) => {
      await click(address, -14);
      await page.getByText(choice, { exact: true }).last().click();
      await expect.poll(() => texts(address)).toEqual([[choice]]);
    },
    type: async (address, text) => {
      await click(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    paste: async (address, text) => {
      await click(address);
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press("Control+v");
    },
    rowMenu: async (row, item) => {
      await click(`A${row}`, -80, "right");
      await item.click();
    },
    inView: (address) =>
      page.evaluate((at) => {
        const sheet = window.univerAPI.getActiveWorkbook().getActiveSheet();
        const seen = sheet.getVisibleRange();
        const [row, column] = [sheet.getRange(at).getRow(), sheet.getRange(at).getColumn()];
        if (seen === null || row < seen.startRow || row > seen.endRow) return false;
        return column >= seen.startColumn && column <= seen.endColumn;
      }, address),
    openSheet: (name) => page.locator(".univer").getByText(name, { exact: true }).first().click(),
    texts,
    selected: () =>
      page.evaluate(
        () =>
          window.univerAPI.getActiveWorkbook().getActiveSheet().getSelection()?.getActiveRange()?.getA1Notation() ?? "",
      ),
  };
}

/** In the page: where a cell is drawn once it has stood still for some frames, as an eye waits for a sheet that scrolls. */
async function rectAtRest(address: string): Promise<Rect> {
  const measure = (): Rect => {
    const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]")?.getBoundingClientRect();
    const { x, y, width, height } = window.univerAPI
      .getActiveWorkbook()
      .getActiveSheet()
      .getRange(address)
      .getCellRect();
    return { x: x + (canvas?.x ?? 0), y: y + (canvas?.y ?? 0), width, height };
  };
  let last = measure();
  for (let still = 0; still < 3; ) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const now = measure();
    still = now.x === last.x && now.y === last.y ? still + 1 : 0;
    last = now;
  }
  return last;
}
