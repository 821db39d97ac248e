import { apiClient } from "../api/client.ts";
import type { Transport } from "../api/request.ts";
import { windowSession } from "../api/session.ts";
import { buildName } from "./build-name.ts";
import { campaignShelf } from "./campaign-shelf.ts";
import type { Deps } from "./deps.ts";
import { knownCampaigns } from "./known-campaigns.ts";
import { administrationOver } from "./load-administration.ts";
import { memory } from "./memory.ts";
import type { OpenWorkbook } from "./open-workbook.ts";
import { signIn } from "./sign-in.ts";

/** How long a person waits for an answer before we say that none came. */
const TIMEOUT_MS = 30_000;

/** What actions touch, in a real page: the one place in the add-in that chooses. */
export function browserDeps(workbook: OpenWorkbook): Deps {
  const now = (): Date => new Date();
  const session = windowSession(window.sessionStorage, now);
  const remembered = memory(window.localStorage);
  const page = window.location.href;
  const send: typeof fetch = (input, init) => window.fetch(input, init);
  const direct = { origin: "", fetch: send, timeoutMs: TIMEOUT_MS };
  const forSignIn = apiClient({ ...direct, token: async () => session.token() });
  const renew = once(() => signIn({ workbook, api: forSignIn, session, memory: remembered, page }));
  const transport: Transport = {
    ...direct,
    token: async () => {
      // Only somebody who has signed in here before is sent through the dialog without having asked for it.
      if (session.token() === null && session.me() !== null) await renew();
      return session.token();
    },
  };
  const api = apiClient(transport);
  const build = buildName();
  const shelf = campaignShelf(() => window.caches.open("tong-hop.campaigns"), build);
  return {
    workbook,
    api,
    session,
    page,
    now,
    memory: remembered,
    newId: () => crypto.randomUUID(),
    administration: () => administrationOver(transport, { memory: remembered, newId: () => crypto.randomUUID() }),
    campaigns: knownCampaigns({ api, session, shelf, build }),
  };
}

/** Two calls at the same time open one dialog. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}
