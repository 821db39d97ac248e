import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type AdministrationScreen, everyScreen, type Prepare, type Screen, type Visit } from "../e2e/screens.ts";
import { sessionOf } from "../e2e/session.ts";
import { paneFrame } from "../e2e/through-excel.ts";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, startLocalServer } from "../support/local-server.ts";
import { ROOT } from "../support/source-files.ts";

/** `npm run pictures`: every screen as it is now, into docs/images, from a server and a browser of its own. */

const IMAGES = join(ROOT, "docs/images");
/** In the dark too; the others differ from these in words only. */
const DARK: readonly Screen[] = ["welcome", "findings", "board"];
/** The card that the picture is about; of the other screens the whole pane is shown. */
const CARD: Partial<Record<Screen, string>> = {
  findings: "Kiểm tra",
  submit: "Gửi báo cáo",
  receipt: "Đã nhận báo cáo",
  conflict: "Đơn vị đã có phiên bản 1 mới hơn",
  "taking-back": "Lấy lại phiên bản 1 đã gửi",
  merge: "Tổng hợp",
  "campaign-life": "Trạng thái của đợt",
  "roll-forward": "Lập đợt mới từ đợt trước",
};
/** What the guide says in words. */
const UNPICTURED: ReadonlySet<string> = new Set<AdministrationScreen>([
  "tasks",
  "units",
  "unit",
  "lists",
  "people",
  "invite",
  "reminders",
  "log",
]);
/** Longer panes are cut: what comes after is more of the same. */
const TALLEST = 1_400;
const DESKTOP = { width: 1280, height: 760 };

await mkdir(IMAGES, { recursive: true });
const browser = await launchBrowser();
try {
  await take(browser, "light", () => true);
  await take(browser, "dark", (screen) => DARK.includes(screen));
} finally {
  await browser.close();
}

async function take(browser: Browser, theme: "light" | "dark", wanted: (screen: Screen) => boolean): Promise<void> {
  const folder = newDataFolder();
  const server = await startLocalServer(folder.path);
  const suffix = theme === "dark" ? "-dark" : "";
  const visit: Visit = async (screen, { page, pane }) => {
    if (!wanted(screen) || UNPICTURED.has(screen)) return;
    if (screen === "findings") {
      await pane.getByRole("button", { name: /^Tới ô / }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(IMAGES, `workbench${suffix}.png`) });
    }
    await takePane(page, join(IMAGES, `${screen}${suffix}.png`), CARD[screen]);
  };
  const prepare: Prepare = async (page) => {
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    // The workbench looks at the colours once, when it starts.
    await page.reload();
  };
  try {
    const session = (user: string): Promise<string> => sessionOf(server, user);
    await everyScreen({ browser, origin: server.origin, session }, visit, prepare, "univer");
    if (theme === "light") await takeUpload(browser, server.origin);
  } finally {
    await server.stop();
    folder.remove();
  }
}

/** The pane or one card of it, in a window tall enough to hold it. */
async function takePane(page: Page, path: string, card: string | undefined): Promise<void> {
  const pane = paneFrame(page);
  const content = await pane.evaluate(() => {
    // Where the person last was may be far down.
    window.scrollTo(0, 0);
    const shown = [...document.querySelectorAll("main")]
      .find((main) => main.checkVisibility())
      ?.getBoundingClientRect();
    return Math.ceil((shown?.bottom ?? 0) + window.scrollY);
  });
  const iframe = page.locator("aside.pane iframe");
  const above = (await iframe.boundingBox())?.y ?? 0;
  const height = card === undefined ? Math.min(content, TALLEST) : content;
  await page.setViewportSize({
    width: DESKTOP.width,
    height: Math.max(DESKTOP.height, Math.ceil(above + height) + 40),
  });
  const box = await iframe.boundingBox();
  if (box === null) throw new Error("The pane is not on screen");
  if (card === undefined) await page.screenshot({ path, clip: { ...box, height: Math.min(box.height, height) } });
  else await pane.getByRole("region", { name: card, exact: true }).screenshot({ path });
  await page.setViewportSize(DESKTOP);
}

async function takeUpload(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 800, height: 470 }, ignoreHTTPSErrors: true });
  const answer = await page.goto(`${origin}/upload.html`);
  const path = join(IMAGES, "upload.png");
  if (answer?.status() === 200) {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.screenshot({ path, fullPage: true });
  } else await rm(path, { force: true });
  await page.close();
}
