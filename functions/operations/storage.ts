import { setTimeout } from "node:timers/promises";
import type { Artifacts } from "../artifacts/artifacts.ts";
import { bucketOf } from "../artifacts/bucket.ts";
import type { StorageConfig } from "../config.ts";
import { jitteredPause } from "../store/batches.ts";
import { dynamoClient } from "../store/client.ts";
import { type Database, openDatabase } from "../store/database.ts";
import { ensureTable } from "../store/table.ts";
import { type WholeTable, wholeTable } from "../store/whole-table.ts";

/** A table and a bucket in the hands of a script. */
export interface Storage {
  readonly table: string;
  readonly whole: WholeTable;
  readonly database: Database;
  readonly artifacts: Artifacts;
  readonly makeTable: () => Promise<void>;
}

export function openStorage(config: StorageConfig): Storage {
  const { table, databaseEndpoint: endpoint, databaseKey: key, region } = config;
  const client = dynamoClient({ endpoint, key, region });
  const options = { client, table, pause: jitteredPause(Math.random, (ms) => setTimeout(ms)) };
  return {
    table,
    whole: wholeTable(options),
    database: openDatabase(options),
    artifacts: bucketOf(config),
    makeTable: () => ensureTable(client, table),
  };
}
