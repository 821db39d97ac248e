import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { buildApp } from "../app.ts";
import { bucketOf } from "../artifacts/bucket.ts";
import { ownLinks } from "../artifacts/own-links.ts";
import { compose, tokensOf } from "../compose.ts";
import type { NodeConfig } from "../config.ts";
import { openStorage } from "../operations/storage.ts";
import { ROUTES } from "../routes/table.ts";
import { migrate } from "../store/migrations.ts";
import { jsonLines } from "../telemetry/log-lines.ts";
import { openTotals } from "../telemetry/totals.ts";
import { workbooksBeside } from "../workbooks/beside.ts";
import { staticPages } from "./static-pages.ts";

export interface NodeServer {
  readonly port: number;
  /** Takes no more requests and lets those under way end. */
  stop(): Promise<void>;
}

/** How often the sums of the process are told, in milliseconds. */
const TOTALS_EVERY = 300_000;
/** Longer than the longest merge, shorter than process managers wait before they kill. */
const PATIENCE = 25_000;

/** The whole app in a process of its own behind a TLS proxy; `write` takes its log, line by line. */
export async function startNodeServer(config: NodeConfig, write: (line: string) => void): Promise<NodeServer> {
  await prepareTable(config);
  const totals = openTotals();
  const lines = jsonLines(write);
  const app = appOf(config, (record) => {
    lines(record);
    totals.tell(record);
  });
  const server = createServer(getRequestListener(app.fetch));
  // Proxies keep a line open for a minute: whoever closes it first must not be us.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 60_000;
  server.listen(config.port, config.host);
  await once(server, "listening");
  const sayTotals = (): void => {
    const line = totals.line(new Date());
    if (line !== null) write(line);
  };
  const timer = setInterval(sayTotals, TOTALS_EVERY);
  return {
    port: portOf(server),
    async stop() {
      clearInterval(timer);
      await close(server);
      sayTotals();
    },
  };
}

/** The table is made where it is missing, and brought forward; a later program's is refused before anybody can write. */
async function prepareTable(config: NodeConfig): Promise<void> {
  const { makeTable, database, whole } = openStorage(config);
  await makeTable();
  await migrate(database, whole);
}

function appOf(config: NodeConfig, tell: Parameters<typeof compose>[1]["tell"]): Hono {
  const bucket = bucketOf(config);
  const secret = new TextEncoder().encode(config.linkSecret);
  // Links of our own: the store of files need not be reached from outside.
  const links = ownLinks({ origin: config.origin, secret, now: () => new Date() }, bucket.read);
  const artifacts = { ...bucket, url: links.url };
  const drivers = { tell, artifacts, downloads: links, tokens: tokensOf(config), workbooks: workbooksBeside() };
  const api = buildApp(compose(config, drivers), ROUTES);
  const app = new Hono().route("/", api);
  return config.pages === null ? app : app.route("/", staticPages(config.pages));
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection that was busy falls idle once it has its answer, and would be kept open for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A listening socket has no port");
  return address.port;
}
