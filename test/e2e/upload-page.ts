import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { comeSignedIn } from "./come-signed-in.ts";
import { PATIENCE_MS } from "./patience.ts";

/** One person at the upload page: a browser, a file, no Excel. */
export interface UploadPage {
  readonly page: Page;
  /** Errors the page threw. */
  readonly errors: string[];
  button(name: string): Locator;
  /** The whole page goes to the provider and comes back. */
  signIn(user: string): Promise<void>;
  downloadTemplate(): Promise<Uint8Array>;
  /** With the mouse, onto the page. */
  drop(name: string, content: Uint8Array): Promise<void>;
  /** With the button, through the browser's own window. */
  pick(name: string, content: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** How somebody comes to the page. */
export interface Arrival {
  readonly width?: number;
  /** What the page keeps of somebody who has signed in; nobody has signed in without it. */
  readonly session?: string;
}

export async function openUploadPage(
  browser: Browser,
  origin: string,
  { width = 1000, session }: Arrival = {},
): Promise<UploadPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "vi-VN",
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (session !== undefined) await comeSignedIn(context, session);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${origin}/upload.html`);
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  return {
    page,
    errors,
    button,
    signIn: async (user) => {
      await button("Đăng nhập để bắt đầu").click();
      await page.getByLabel("Tài khoản (mã đơn vị)").fill(user);
      await button("Đăng nhập").click();
      await page.getByRole("button", { name: /^Tài khoản: / }).waitFor();
    },
    downloadTemplate: async () => {
      const downloading = page.waitForEvent("download");
      await button("Tải mẫu (.xlsx)").click();
      return readFile(await (await downloading).path());
    },
    drop: async (name, content) => {
      const transfer = await page.evaluateHandle(
        ([title, base64]) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], title));
          return data;
        },
        [name, Buffer.from(content).toString("base64")] as const,
      );
      await page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
      await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    },
    pick: async (name, content) => {
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: /^Chọn tệp/ }).press("Enter");
      const buffer = Buffer.from(content);
      await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer });
    },
    close: () => context.close(),
  };
}
