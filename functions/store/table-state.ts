import * as z from "zod";
import type { Database } from "./database.ts";
import { STATE_KEY } from "./keys.ts";
import { StoreUnavailable } from "./outage.ts";
import { NewerSchema, SCHEMA } from "./schema.ts";

/** What holds for the table as a whole: how far it was brought, and whether a restore into it has begun and not ended. */
export interface TableState {
  /** Every key of the table is where this schema has it. */
  readonly reached: number;
  /** The backup that is being put back. */
  readonly restoring: string | null;
}

const stored = z.object({ reached: z.int(), restoring: z.string().nullable() });

/** Null in a table that nothing has been said about: an empty one, or one of before there were schemas. */
export async function readTableState(database: Database): Promise<TableState | null> {
  const item = await database.get(STATE_KEY);
  return item === null ? null : stored.parse(item);
}

export function writeTableState(database: Database, state: TableState): Promise<void> {
  return database.put(STATE_KEY, { ...state });
}

/** Throws where nobody should work on the table now. */
export async function checkTable(database: Database): Promise<void> {
  const state = await readTableState(database);
  if (state === null) return;
  if (state.reached > SCHEMA) throw new NewerSchema(state.reached);
  if (state.restoring !== null) {
    throw new StoreUnavailable("a restore into this table has not ended", { away: ["database"] });
  }
}
