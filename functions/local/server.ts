import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { BUILT_IN_CAMPAIGNS } from "../../shared/campaign/catalogue.ts";
import type { Store } from "../store/store.ts";
import { ADDIN_FOLDER, buildAddinWhenNeeded } from "./addin-build.ts";
import { localApi } from "./api.ts";
import { type Certificate, loadCertificate } from "./certificate.ts";
import { openDataFolder } from "./data-folder.ts";
import { demoPeople } from "./demo-people.ts";
import { startEngine } from "./engine.ts";
import { identityProvider, MOUNT } from "./identity-provider.ts";
import { listen } from "./listen.ts";
import { startLocalMail } from "./mail.ts";
import { keepOrigin } from "./origin.ts";
import { pages } from "./pages.ts";
import type { LocalSettings } from "./settings.ts";
import { loadOrMakeSigningKey } from "./signing-key.ts";
import { refuseAddress } from "./unreadable-request.ts";
import { workbench } from "./workbench.ts";

export interface LocalServer {
  /** `https://localhost:8443`. */
  readonly origin: string;
  readonly certificate: Certificate;
  /** Ends requests under way, the database and the hold on the data folder. */
  stop(): Promise<void>;
  /** Settles when the database ended by itself; the server is of no use then. */
  readonly databaseDied: Promise<string>;
}

/** Pages, sign-in, API and database behind one https address. `say` hears what takes a while. */
export async function startServer(settings: LocalSettings, say: (line: string) => void): Promise<LocalServer> {
  const opened: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const folder = await openDataFolder(settings.dataFolder);
    opened.push(folder.release);
    const certificate = await loadCertificate(folder.path, settings.trustedCertificates, new Date());
    // The port first: its number is part of every address. Early requests wait for the rest.
    const listening = await listen(certificate, settings.port);
    opened.push(listening.close);
    const ready = Promise.withResolvers<Answer>();
    listening.server.on("request", (request, response) => ready.promise.then((answer) => answer(request, response)));
    // What can be refused has been by now: nobody waits a minute for that.
    await buildAddinWhenNeeded(say);
    const engine = await startEngine(settings.databaseEndpoint, join(folder.path, "database/tong-hop.db"));
    // The database ends after the last request and before the folder is free.
    opened.splice(1, 0, engine.stop);
    const origin = `https://localhost:${listening.port}`;
    await keepOrigin(folder.path, origin);
    const { answer, store } = await buildAnswer(listening.port, engine.endpoint, origin, folder.path);
    // Before the database ends.
    opened.splice(2, 0, startLocalMail(store, origin, folder.path).stop);
    ready.resolve(answer);
    return { origin, certificate, stop, databaseDied: engine.died };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function buildAnswer(
  port: number,
  endpoint: string,
  origin: string,
  folder: string,
): Promise<{ readonly answer: Answer; readonly store: Store }> {
  const key = await loadOrMakeSigningKey(folder);
  const people = demoPeople(BUILT_IN_CAMPAIGNS);
  const signIn = identityProvider({ origin, key, people, redirects: redirects(port) });
  const { app, store } = await localApi({ endpoint, origin, dataFolder: folder, key, people });
  const rest = getRequestListener(
    new Hono().route("/", app).route("/", workbench(people)).route("/", pages(ADDIN_FOLDER)).fetch,
    { errorHandler: refuseAddress },
  );
  const answer: Answer = (request, response) => {
    if (request.url?.startsWith(`${MOUNT}/`)) signIn(request, response);
    else void rest(request, response);
  };
  return { answer, store };
}

/**
 * Where the add-in's sign-in ends, from either place its pages stand and under either name of this machine. The upload
 * page has no dialog: it comes back to itself.
 */
function redirects(port: number): string[] {
  const origins = [`https://localhost:${port}`, `https://127.0.0.1:${port}`];
  return origins.flatMap((origin) =>
    ["/", "/workbench/addin/"].flatMap((path) => [`${origin}${path}sign-in-done.html`, `${origin}${path}upload.html`]),
  );
}
