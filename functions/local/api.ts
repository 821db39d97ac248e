import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Person } from "../../shared/person/change.ts";
import { type App, buildApp } from "../app.ts";
import { folderArtifacts } from "../artifacts/folder.ts";
import { compose } from "../compose.ts";
import { jwtVerifier } from "../http/token-verifier.ts";
import { ROUTES } from "../routes/table.ts";
import { jitteredPause } from "../store/batches.ts";
import { dynamoClient } from "../store/client.ts";
import { openDatabase } from "../store/database.ts";
import { migrate } from "../store/migrations.ts";
import type { Store } from "../store/store.ts";
import { ensureTable } from "../store/table.ts";
import { wholeTable } from "../store/whole-table.ts";
import { workbooksBeside } from "../workbooks/beside.ts";
import { AUDIENCE, issuerOf, SCOPE } from "./identity-provider.ts";
import { requestLog } from "./request-log.ts";
import type { SigningKey } from "./signing-key.ts";

export interface LocalParts {
  /** Of the database. */
  readonly endpoint: string;
  readonly origin: string;
  readonly dataFolder: string;
  readonly key: SigningKey;
  readonly people: ReadonlyMap<string, Person>;
}

const TABLE = "tong-hop";
const REGION = "local";
const now = (): Date => new Date();

export interface LocalApi {
  readonly app: App;
  readonly store: Store;
}

/** The API over this machine's database and folder, its table made and its demo people known. */
export async function localApi({ endpoint, origin, dataFolder, key, people }: LocalParts): Promise<LocalApi> {
  await prepareTable(endpoint);
  const artifacts = folderArtifacts({ folder: join(dataFolder, "artifacts"), origin, secret: randomBytes(32), now });
  const deps = compose(
    { table: TABLE, databaseEndpoint: endpoint, databaseKey: null, region: REGION },
    {
      tell: requestLog(dataFolder),
      artifacts,
      downloads: artifacts,
      workbooks: workbooksBeside(),
      // The keys come in process: asking the provider for them would stumble over its self-signed certificate.
      tokens: jwtVerifier({
        issuer: issuerOf(origin),
        audience: AUDIENCE,
        scope: SCOPE,
        keys: { keys: [key.publicJwk] },
        now,
      }),
    },
  );
  // Demo people keep what an administrator has changed about them.
  await deps.store.people.seed([...people.values()]);
  return { app: buildApp(deps, ROUTES), store: deps.store };
}

/** The table as today's program wants it, whichever one left it. */
async function prepareTable(endpoint: string): Promise<void> {
  const client = dynamoClient({ endpoint, region: REGION });
  await ensureTable(client, TABLE);
  const options = { client, table: TABLE, pause: jitteredPause(Math.random, (ms) => setTimeout(ms)) };
  await migrate(openDatabase(options), wholeTable(options));
  client.destroy();
}
