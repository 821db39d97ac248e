import { contentsIn } from "./contents.ts";
import { type DatabaseOptions, openDatabase } from "./database.ts";
import { type Decisions, decisionsIn } from "./decisions.ts";
import { type Events, eventsIn } from "./events.ts";
import { type Heads, headsIn } from "./heads.ts";
import { type Mails, mailsIn } from "./mails.ts";
import { type Merges, mergesIn } from "./merges.ts";
import { type People, peopleIn } from "./people.ts";
import { checkTable } from "./table-state.ts";
import { type Versions, versionsIn } from "./versions.ts";

/** Everything we remember, one member per noun. */
export interface Store {
  readonly people: People;
  readonly heads: Heads;
  readonly versions: Versions;
  readonly events: Events;
  readonly merges: Merges;
  readonly decisions: Decisions;
  readonly mails: Mails;
  /** One small read; throws where the table does not answer, or is not fit to be worked on now. */
  check(): Promise<void>;
}

export function openStore(options: DatabaseOptions): Store {
  const database = openDatabase(options);
  return {
    people: peopleIn(database),
    heads: headsIn(database),
    versions: versionsIn(database, contentsIn(database)),
    events: eventsIn(database),
    merges: mergesIn(database),
    decisions: decisionsIn(database),
    mails: mailsIn(database),
    check: () => checkTable(database),
  };
}
