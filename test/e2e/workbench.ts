import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { comeSignedIn } from "./come-signed-in.ts";
import { PATIENCE_MS } from "./patience.ts";

/** One person at the workbench: the spreadsheet page with the real pane in its frame. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors the pages threw; a story without any is part of the promise. */
  readonly errors: string[];
  /** From the pane's button through the dialog: a real code + PKCE flow. */
  signIn(user: string): Promise<void>;
  /** By the switch of demo people in the workbench's bar. */
  become(name: string): Promise<void>;
  openSheet(name: string): Promise<void>;
  cell(address: string): Locator;
  /** Types into a cell of the open sheet and presses Enter. */
  type(address: string, text: string): Promise<void>;
  /** Picks from the dropdown of a cell of the open sheet. */
  pick(address: string, choice: string): Promise<void>;
  /** Inserts the annexes from the pane. */
  insert(): Promise<void>;
  /** Picks a level for every task of Phụ lục 3 but the last one; returns the cell left empty. */
  pickLevels(level: string): Promise<string>;
  /** The row of the open sheet's headings, as people number rows. */
  headingRow(): Promise<number>;
  ribbon(label: string): Promise<void>;
  button(name: string): Locator;
  close(): Promise<void>;
}

/** How somebody comes to the workbench. */
export interface Entrance {
  /** Stories about the pane take the light table: it is ready at once and its cells are elements. */
  readonly grid?: "table" | "univer";
  /** What the pane keeps of somebody who has signed in, as it keeps it; nobody has signed in without it. */
  readonly session?: string;
}

export async function openWorkbench(
  browser: Browser,
  origin: string,
  { grid = "table", session }: Entrance = {},
): Promise<Workbench> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: "vi-VN",
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    // What slides into place is where it will be; whoever moves like this exists, too.
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (session !== undefined) await comeSignedIn(context, session);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${origin}/?grid=${grid}`);
  const pane = page.frameLocator("aside.pane iframe");
  const cell = (address: string): Locator => page.locator(`[data-cell="${address}"]`);
  // The frozen heading lies over cells that are merely "in view".
  const select = async (address: string): Promise<void> => {
    await cell(address).evaluate((view) => view.scrollIntoView({ block: "center" }));
    await cell(address).click();
  };
  const button = (name: string): Locator => pane.getByRole("button", { name, exact: true });
  const column = (letter: string): Promise<readonly { row: number; text: string }[]> =>
    page.locator(`[data-cell^="${letter}"]`).evaluateAll((cells) =>
      cells.map((view) => ({
        row: Number(view.getAttribute("data-cell")?.slice(1)),
        text: view.textContent?.trim() ?? "",
      })),
    );
  const headingRow = async (): Promise<number> => {
    await page.getByRole("gridcell", { name: "STT", exact: true }).waitFor();
    return (await column("A")).find(({ text }) => text === "STT")?.row ?? 0;
  };
  const pick = async (address: string, choice: string): Promise<void> => {
    await select(address);
    await cell(address).locator("select").selectOption({ label: choice });
  };
  return {
    page,
    pane,
    errors,
    cell,
    button,
    signIn: async (user) => {
      const opened = context.waitForEvent("page");
      await button("Đăng nhập để bắt đầu").click();
      const dialog = await opened;
      await dialog.getByLabel("Tài khoản (mã đơn vị)").fill(user);
      await dialog.getByRole("button", { name: "Đăng nhập", exact: true }).click();
      await pane.getByRole("button", { name: /^Tài khoản: / }).waitFor();
    },
    become: async (name) => {
      await page.getByLabel("Người dùng thử").selectOption({ label: name });
      await page.getByText(`Đã đăng nhập: ${name}`).waitFor();
      await pane.getByRole("button", { name: `Tài khoản: ${name}` }).waitFor();
    },
    openSheet: (name) => page.getByRole("tab", { name, exact: true }).click(),
    type: async (address, text) => {
      await select(address);
      await page.keyboard.press("F2");
      await page.keyboard.insertText(text);
      await page.keyboard.press("Enter");
    },
    pick,
    headingRow,
    insert: async () => {
      await button("Chèn phụ lục").click();
      await pane.getByText("Đã chèn: Phụ lục 3, Phụ lục 4, Đề cương.").waitFor();
    },
    pickLevels: async (level) => {
      await page.getByRole("tab", { name: "Phụ lục 3", exact: true }).click();
      const heading = await headingRow();
      const tasks = (await column("B")).filter(({ row, text }) => row > heading && text !== "");
      for (const { row } of tasks.slice(0, -1)) await pick(`C${row}`, level);
      return `C${tasks.at(-1)?.row}`;
    },
    ribbon: (label) => page.getByRole("navigation").getByRole("button", { name: label, exact: true }).click(),
    close: () => context.close(),
  };
}
