import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { BUILT_IN_CAMPAIGNS } from "../shared/campaign/catalogue.ts";
import type { Config } from "./config.ts";
import type { AppDeps } from "./http/app-deps.ts";
import { jwtVerifier, type TokenVerifier } from "./http/token-verifier.ts";
import { jitteredPause } from "./store/batches.ts";
import { dynamoClient } from "./store/client.ts";
import { openStore } from "./store/store.ts";

/** What differs between a cloud and a laptop, beside where the database is. */
export type Drivers = Pick<AppDeps, "artifacts" | "downloads" | "tokens">;

export type StoreConfig = Pick<Config, "table" | "databaseEndpoint" | "region">;

/** Everything the app leans on: the same store, clock and campaigns everywhere. */
export function compose({ table, databaseEndpoint, region }: StoreConfig, drivers: Drivers): AppDeps {
  const client = dynamoClient({ endpoint: databaseEndpoint, region });
  const pause = jitteredPause(Math.random, (ms) => setTimeout(ms));
  return {
    campaigns: BUILT_IN_CAMPAIGNS,
    store: openStore({ client, table, pause }),
    now: () => new Date(),
    newId: randomUUID,
    logFailure,
    ...drivers,
  };
}

/** Any identity provider that publishes its keys. */
export function tokensOf({ issuer, audience, scope, personClaim, keys }: Config): TokenVerifier {
  return jwtVerifier({ issuer, audience, scope, personClaim, keys, now: () => new Date() });
}

/** One JSON line on standard error, which Lambda and every process manager keep. */
function logFailure(requestId: string, error: unknown): void {
  const causes: unknown[] = [];
  for (let at = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at.stack ?? at.message);
  process.stderr.write(`${JSON.stringify({ level: "error", requestId, causes })}\n`);
}
