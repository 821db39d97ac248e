import type { Deps, ReportTarget } from "../../../addin/actions/deps.ts";
import { insertAnnexes } from "../../../addin/actions/insert-annexes.ts";
import { memory } from "../../../addin/actions/memory.ts";
import { windowSession } from "../../../addin/api/session.ts";
import { readIdentity } from "../../../shared/annex/identity.ts";
import { formatPlace } from "../../../shared/book/address.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { paperCampaigns } from "./paper-campaigns.ts";
import { type PaperService, paperService } from "./paper-service.ts";
import { type PaperWorkbook, paperWorkbook } from "./paper-workbook.ts";

export const UNIT = "p63-cao-bang";
export const TARGET: ReportTarget = { campaign: NQ57_2023, unit: UNIT };
export const LEVEL = "Đã hoàn thành";

/** One official at one computer: everything an action touches, in memory. */
export interface Desk extends Deps {
  readonly workbook: PaperWorkbook;
  readonly api: PaperService;
  readonly storage: Map<string, string>;
}

export function desk(storage = new Map<string, string>()): Desk {
  const api = paperService(NQ57_2023);
  let ids = 0;
  const now = (): Date => new Date("2023-10-20T03:00:00.000Z");
  return {
    workbook: paperWorkbook(),
    api,
    storage,
    session: windowSession(textStorage(new Map()), now),
    memory: memory(textStorage(storage)),
    page: "https://localhost:8443/taskpane.html",
    now,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
    administration: () => Promise.reject(new Error("an official administers nothing")),
    campaigns: paperCampaigns([NQ57_2023]),
  };
}

export function textStorage(texts: Map<string, string>): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** The cells under "Tình hình thực hiện" that stand beside a task. */
export function levelCells({ workbook }: Desk): readonly string[] {
  const name = workbook.book.names.find((each) => readIdentity(each.name)?.annex === "phu-luc-3");
  const sheet = workbook.book.sheets.find((each) => each.name === name?.sheet);
  const header = name?.range.top ?? 0;
  return (sheet?.rows ?? []).flatMap((row, index) =>
    index > header && String(row[1]?.value ?? "") !== "" ? [formatPlace({ row: index, column: 2 })] : [],
  );
}

/** Inserts the annexes and gives every task a level; the other annexes have nothing to report. */
export async function fillIn(official: Desk): Promise<void> {
  await insertAnnexes(official, TARGET);
  for (const address of levelCells(official)) official.workbook.type("Phụ lục 3", address, LEVEL);
}
