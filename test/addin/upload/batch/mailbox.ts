import { apiClient } from "../../../../addin/api/client.ts";
import { workbookClient } from "../../../../addin/api/workbook-client.ts";
import type { BatchFile } from "../../../../addin/upload/batch/batch-file.ts";
import { type Standing, standingOf } from "../../../../addin/upload/batch/batch-state.ts";
import { type BatchStore, batchStore } from "../../../../addin/upload/batch/batch-store.ts";
import { type BatchWork, batchWork } from "../../../../addin/upload/batch/batch-work.ts";
import { type Lanes, lanes } from "../../../../addin/upload/batch/lanes.ts";
import { fillTemplate } from "../../../support/filled-template.ts";
import type { World } from "../../../support/world.ts";

/** A coordinator's page over the real app: what the page keeps, and what it can do. */
export interface Mailbox {
  readonly store: BatchStore;
  readonly work: BatchWork;
  readonly lanes: Lanes;
  /** How long the page waited for a busy server, in milliseconds. */
  readonly waits: number[];
  /** Drops files by their names, and waits until all is known of them. */
  drop(files: Readonly<Record<string, Uint8Array>>): Promise<void>;
  standings(): Readonly<Record<string, Standing>>;
  file(path: string): BatchFile;
}

export const RECEIVED = "2023-10-19T09:30:00.000Z";

export function openMailbox(world: World, user = "coordinator"): Mailbox {
  const store = batchStore();
  const waits: number[] = [];
  const transport = {
    origin: "http://localhost",
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => world.app.request(String(input), init),
    token: async () => user,
    timeoutMs: 60_000,
  };
  const lane = lanes({ wait: async (ms) => void waits.push(ms), random: () => 1, onRest: () => undefined });
  const upload = { api: apiClient(transport), files: workbookClient(transport) };
  let files = 0;
  const work = batchWork({ upload, campaign: world.campaign, store, lanes: lane }, () => `f${++files}`);
  store.set({ receivedAt: RECEIVED });
  const byPath = (path: string): BatchFile => {
    const found = store.get().files.findLast((file) => file.path === path);
    if (found === undefined) throw new Error(`no file ${path}`);
    return found;
  };
  return {
    store,
    work,
    lanes: lane,
    waits,
    drop: (dropped) =>
      work.add(
        Object.entries(dropped).map(([path, bytes]) => ({
          file: new File([new Uint8Array(bytes)], path.split("/").at(-1) ?? path),
          path,
        })),
      ),
    standings: () => Object.fromEntries(store.get().files.map((file) => [file.path, standingOf(file, store.get())])),
    file: byPath,
  };
}

const DOCUMENT = [
  "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023",
  45118,
  "Ủy ban nhân dân tỉnh",
  "Còn hiệu lực",
] as const;

/** A unit's own template, filled. */
export async function filledBy(world: World, unit: string, level = "Đã hoàn thành"): Promise<Uint8Array> {
  const { bytes } = await world.ask("coordinator", "GET", `/template.xlsx?unit=${unit}`);
  return fillTemplate(bytes, { level, documents: [DOCUMENT] });
}
