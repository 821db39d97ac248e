import { buildName } from "../actions/build-name.ts";
import { campaignShelf } from "../actions/campaign-shelf.ts";
import type { Deps } from "../actions/deps.ts";
import { knownCampaigns } from "../actions/known-campaigns.ts";
import { administrationOver } from "../actions/load-administration.ts";
import { memory } from "../actions/memory.ts";
import { apiClient } from "../api/client.ts";
import { windowSession } from "../api/session.ts";
import { type WorkbookClient, workbookClient } from "../api/workbook-client.ts";
import { type BatchShelf, batchShelf } from "./batch/batch-shelf.ts";
import { type FileShelf, fileShelf } from "./file-shelf.ts";
import { noWorkbook } from "./no-workbook.ts";
import { leaveForSignIn } from "./sign-in-trip.ts";

/** What the upload page touches: the pane's own dependencies over no workbook, and whole files. */
export interface UploadDeps extends Deps {
  readonly files: WorkbookClient;
  readonly shelf: FileShelf;
  readonly batchShelf: BatchShelf;
}

/** How long a person waits for an answer before we say that none came. */
const TIMEOUT_MS = 30_000;
/** Four megabytes over a slow telephone line take a while. */
const FILE_TIMEOUT_MS = 180_000;

/** The one place of the page that chooses. A session that has run out is not renewed unasked: that would leave the page. */
export function uploadDeps(): UploadDeps {
  const now = (): Date => new Date();
  const session = windowSession(window.sessionStorage, now);
  const shelf = fileShelf(() => window.caches.open("tong-hop.upload"));
  const ofBatch = batchShelf(() => window.caches.open("tong-hop.batch"));
  const send: typeof fetch = (input, init) => window.fetch(input, init);
  const transport = { origin: "", fetch: send, token: async () => session.token() };
  const leave = async (otherAccount: boolean): Promise<void> => {
    const user = session.me()?.user ?? "";
    await Promise.all([shelf.stow(user), ofBatch.stow(user)]);
    await leaveForSignIn(otherAccount);
  };
  const remembered = memory(window.localStorage);
  const api = apiClient({ ...transport, timeoutMs: TIMEOUT_MS });
  const build = buildName();
  const ofCampaigns = campaignShelf(() => window.caches.open("tong-hop.campaigns"), build);
  return {
    workbook: noWorkbook(leave),
    api,
    files: workbookClient({ ...transport, timeoutMs: FILE_TIMEOUT_MS }),
    shelf,
    batchShelf: ofBatch,
    session,
    memory: remembered,
    page: window.location.href,
    now,
    newId: () => crypto.randomUUID(),
    administration: () =>
      administrationOver(
        { ...transport, timeoutMs: TIMEOUT_MS },
        { memory: remembered, newId: () => crypto.randomUUID() },
      ),
    campaigns: knownCampaigns({ api, session, shelf: ofCampaigns, build }),
  };
}
