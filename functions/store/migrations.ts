import { type Attributes, keyOf, toAttributes } from "./attributes.ts";
import type { Database } from "./database.ts";
import { personKey } from "./keys.ts";
import { NewerSchema, SCHEMA, SCHEMA_ATTRIBUTE } from "./schema.ts";
import { readTableState, writeTableState } from "./table-state.ts";
import type { WholeTable } from "./whole-table.ts";

/** What reading alone cannot bring forward: items whose keys move. Running it twice, or again after a break, changes no more. */
export interface Migration {
  /** The schema the table has reached afterwards. */
  readonly to: number;
  /**
   * Where an old item stands from now on; null where it stays. The old one is left: the program of before may still run.
   * What stands at the new place already is newer, and stays as well.
   */
  readonly moved: (item: Attributes) => Attributes | null;
}

/** People stood each in a partition of their own, where nobody could list them. */
function personMoved(item: Attributes): Attributes | null {
  const [kind, ...subject] = keyOf(item).PK.split("#");
  if (kind !== "PERSON") return null;
  return { ...item, ...toAttributes({ ...personKey(subject.join("#")), [SCHEMA_ATTRIBUTE]: 2 }) };
}

const MIGRATIONS: readonly Migration[] = [{ to: 2, moved: personMoved }];

export interface Migrated {
  readonly from: number;
  readonly to: number;
  readonly written: number;
}

/** Brings a table forward to what this program knows; one of a later program is refused. */
export async function migrate(
  database: Database,
  whole: WholeTable,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Migrated> {
  const state = await readTableState(database);
  if (state?.restoring) throw new Error(`A restore of ${state.restoring} into this table has not ended: end it first.`);
  const from = state?.reached ?? 1;
  if (from > SCHEMA) throw new NewerSchema(from);
  let written = 0;
  for (const { to, moved } of migrations) {
    if (to <= from) continue;
    for await (const page of whole.pages()) {
      for (const item of page) {
        const there = moved(item);
        if (there !== null && (await whole.writeNew(there))) written += 1;
      }
    }
    await writeTableState(database, { reached: to, restoring: null });
  }
  return { from, to: SCHEMA, written };
}
