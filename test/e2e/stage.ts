import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { submissionOf } from "../support/reports.ts";
import { sessionOf } from "./session.ts";
import { fillCell, fillLevels, paneFrame } from "./through-excel.ts";
import { openUploadPage, type UploadPage } from "./upload-page.ts";
import { type Entrance, openWorkbench, type Workbench } from "./workbench.ts";

/** What a task is given unless the story says otherwise. */
export const LEVEL = "Đã hoàn thành";
export const NOT_DUE = "Chưa đến thời điểm triển khai";

/** One server and one browser for the stories of a file, and the people in them. Who came is seen off by the stage. */
export interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  /** Of somebody who has signed in. */
  session(user: string): Promise<string>;
  /** At the workbench, not signed in: where signing in, or not having done so, is part of the story. */
  stranger(entrance?: Omit<Entrance, "session">): Promise<Workbench>;
  /** At the workbench, signed in. */
  person(user: string, entrance?: Omit<Entrance, "session">): Promise<Workbench>;
  /** The annexes are in the workbook, every task has a level, the last one `lastLevel`; checked, and one click from sending. */
  readyToSend(user: string, lastLevel?: string): Promise<Workbench>;
  /** At the upload page; signed in as `user`, if one is named. */
  atUploadPage(user: string | null, width?: number): Promise<UploadPage>;
  /** A request below the campaign as a script would send it. */
  ask(user: string, method: string, path: string, json?: unknown): Promise<{ status: number; body: unknown }>;
  /** The receiving ministry returns version 1 of a unit. */
  returns(unit: string, note: string, remarks: readonly Remark[]): Promise<void>;
  /** A report that passes the checks, sent without a browser on top of version `base`. */
  sends(unit: string, base?: number): Promise<void>;
}

interface Remark {
  readonly annex: string;
  readonly row: number;
  readonly text: string;
}

/** Call once at the top of a file with stories; `environment` is what its server finds beside its own settings. */
export function openStage(environment: NodeJS.ProcessEnv = {}): Stage {
  const folder = newDataFolder();
  const guests: (Workbench | UploadPage)[] = [];
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startLocalServer(folder.path, environment), launchBrowser()]);
  });
  afterEach(async ({ task }) => {
    const leaving = guests.splice(0);
    if (task.result?.state === "fail") for (const guest of leaving) process.stderr.write(await lastSeen(guest));
    for (const guest of leaving) await guest.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    folder.remove();
  });

  const welcome = async <Guest extends Workbench | UploadPage>(arriving: Promise<Guest>): Promise<Guest> => {
    const guest = await arriving;
    guests.push(guest);
    return guest;
  };
  const ask: Stage["ask"] = async (user, method, path, json) => {
    const answer = await server.send(`${server.origin}/api/campaigns/${NQ57_2023.id}/${path}`, {
      method,
      headers: { authorization: `Bearer ${await server.token(user)}`, "content-type": "application/json" },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const person: Stage["person"] = async (user, entrance) => {
    const session = await sessionOf(server, user);
    return welcome(openWorkbench(browser, server.origin, { ...entrance, session }));
  };
  return {
    get browser() {
      return browser;
    },
    get origin() {
      return server.origin;
    },
    session: (user) => sessionOf(server, user),
    stranger: (entrance) => welcome(openWorkbench(browser, server.origin, entrance)),
    person,
    readyToSend: async (user, lastLevel = LEVEL) => {
      const official = await person(user);
      await official.insert();
      const pane = paneFrame(official.page);
      await fillCell(pane, await fillLevels(pane, LEVEL), lastLevel);
      await official.button("Kiểm tra").click();
      await official.button("Gửi báo cáo").waitFor();
      return official;
    },
    atUploadPage: async (user, width = 1000) => {
      const session = user === null ? {} : { session: await sessionOf(server, user) };
      return welcome(openUploadPage(browser, server.origin, { width, ...session }));
    },
    ask,
    returns: async (unit, note, remarks) => {
      const { status } = await ask("coordinator", "POST", `reports/${unit}/return`, {
        n: 1,
        requestId: randomUUID(),
        note,
        remarks,
      });
      if (status !== 200) throw new Error(`${unit}: ${status}`);
    },
    sends: async (unit, base = 0) => {
      // What replaces a version must differ from it.
      const letter = base === 0 ? null : { number: `${base}/BC-UBND`, date: "2023-10-30" };
      const body = submissionOf(NQ57_2023, unit, { base, letter });
      const { status } = await ask(unit, "POST", `reports/${unit}/versions`, body);
      if (status !== 201) throw new Error(`${unit}: ${status}`);
    },
  };
}

/** What a person had before them when a story ended badly. */
async function lastSeen({ page, errors }: Workbench | UploadPage): Promise<string> {
  const texts = await Promise.all(
    page.frames().map(async (frame) => {
      const text = await frame.evaluate(() => document.body?.innerText ?? "").catch((error) => `(${error})`);
      return text.trim() === "" ? "" : `--- ${new URL(frame.url()).pathname}\n${text.trim().slice(0, 3_000)}\n`;
    }),
  );
  return `${texts.join("")}${errors.map((error) => `--- error: ${error}\n`).join("")}`;
}
