import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { BUILT_IN_CAMPAIGNS } from "../shared/campaign/catalogue.ts";
import type { Config, DatabaseConfig } from "./config.ts";
import type { AppDeps } from "./http/app-deps.ts";
import { jwtVerifier, type TokenVerifier } from "./http/token-verifier.ts";
import { jitteredPause } from "./store/batches.ts";
import { dynamoClient } from "./store/client.ts";
import { openStore, type Store } from "./store/store.ts";
import type { Meter } from "./telemetry/measures.ts";
import { openTelemetry, type Tell } from "./telemetry/telemetry.ts";
import { askDependencies } from "./usecases/away.ts";

/** What differs between a cloud, a data centre and a laptop, beside where the database is. */
export interface Drivers extends Pick<AppDeps, "artifacts" | "downloads" | "tokens" | "workbooks"> {
  /** Hears of every request. */
  readonly tell: Tell;
}

/** Everything the app leans on: the same store, clock and campaigns everywhere. */
export function compose(config: DatabaseConfig, { tell, artifacts, downloads, tokens, workbooks }: Drivers): AppDeps {
  const stopwatch = (): number => performance.now();
  const telemetry = openTelemetry({ tell, now, stopwatch });
  const store = composeStore(config, telemetry);
  return {
    store,
    artifacts,
    downloads,
    tokens,
    workbooks,
    telemetry,
    askDependencies: askDependencies({ store, artifacts, stopwatch }),
    now,
    newId: randomUUID,
  };
}

/** `meter` hears what each call consumes. */
export function composeStore(config: DatabaseConfig, meter: Meter): Store {
  const { table, databaseEndpoint: endpoint, databaseKey: key, region } = config;
  const client = dynamoClient({ endpoint, key, region, meter });
  const pause = jitteredPause(Math.random, (ms) => setTimeout(ms));
  return openStore({ client, table, pause, campaigns: BUILT_IN_CAMPAIGNS });
}

const now = (): Date => new Date();

/** Any identity provider that publishes its keys. */
export function tokensOf({ issuer, audience, scope, personClaim, keys }: Config): TokenVerifier {
  return jwtVerifier({ issuer, audience, scope, personClaim, keys, now });
}

/** Standard output, which Lambda, containers and every process manager keep. */
export function toStandardOutput(line: string): void {
  process.stdout.write(line);
}
