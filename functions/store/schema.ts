import type { Item } from "./attributes.ts";

/**
 * The number every item carries from the code that wrote it; items of before have none, which is 1. Raise it whenever an
 * item changes its shape or its key, and say beside the noun how the older one becomes the newer (`upToDate`), or, where
 * keys move, in `migrations.ts`.
 */
export const SCHEMA = 2;
export const SCHEMA_ATTRIBUTE = "schema";

/** Written by a later version of the program: read by this one it might be misunderstood, and written back damaged. */
export class NewerSchema extends Error {
  override name = "NewerSchema";

  constructor(found: number) {
    super(`stored by schema ${found}, this program knows ${SCHEMA}: run the newer program`);
  }
}

export function schemaOf(item: Item): number {
  const found = item[SCHEMA_ATTRIBUTE];
  return typeof found === "number" ? found : 1;
}

/** As it was read; throws `NewerSchema` rather than guess. */
export function known(item: Item): Item {
  const found = schemaOf(item);
  if (found > SCHEMA) throw new NewerSchema(found);
  return item;
}

/** By the schema it leads away from: how an item of one noun becomes one of the next. */
export type Steps = Readonly<Record<number, (item: Item) => Item>>;

/** An item as today's code would have written it; what is stored stays as it is. */
export function upToDate(item: Item, steps: Steps): Item {
  let current = item;
  for (let schema = schemaOf(item); schema < SCHEMA; schema += 1) current = steps[schema]?.(current) ?? current;
  return current;
}
