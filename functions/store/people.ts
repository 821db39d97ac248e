import * as z from "zod";
import { assignedRole, recordedPersonChange } from "../../shared/api-administration.ts";
import { applyPersonChanges, isAdministrator, stranger } from "../../shared/person/apply-changes.ts";
import type { Account, Person, RecordedPersonChange } from "../../shared/person/change.ts";
import type { Item } from "./attributes.ts";
import type { Database } from "./database.ts";
import { ADMINISTRATORS_KEY, PEOPLE, personKey } from "./keys.ts";

/** Who may do what. Each is one item, its log in it: a change is one conditional write. */
export interface People {
  /** False where the table knows the subject already, whatever their roles have become: nothing is changed then. */
  add(person: Person): Promise<boolean>;
  /** By user name. One Query. */
  all(): Promise<AccountRecord[]>;
  /** Null for one the table does not know. */
  get(user: string): Promise<AccountRecord | null>;
  /** Accounts without a log, written over what stood there. */
  put(people: readonly Person[]): Promise<void>;
  /** The same, but those that stand there already stay as administrators left them. */
  seed(people: readonly Person[]): Promise<void>;
  /** The record after a change was added to the log as it was read; null where it has grown since. */
  append(user: string, read: AccountRecord | null, change: RecordedPersonChange): Promise<AccountRecord | null>;
  /** Before somebody stops to administer: false where nobody else would be left. */
  releaseAdministrator(user: string): Promise<boolean>;
  /** After somebody came to administer, or did not stop after all. */
  keepAdministrator(user: string): Promise<void>;
}

export interface AccountRecord {
  /** Before its changes. */
  readonly origin: Account;
  /** Oldest first. */
  readonly changes: readonly RecordedPersonChange[];
  readonly now: Account;
}

const entry = z.lazy(() =>
  z.object({ id: z.string(), at: z.string(), by: z.string(), why: z.string(), change: z.string() }),
);
const stored = z.lazy(() =>
  z.object({
    name: z.string().nullable().default(null),
    roles: z.array(assignedRole).default([]),
    log: z.array(entry).default([]),
  }),
);

const APPEND = "SET #n = :n, #log = list_append(if_not_exists(#log, :none), :entry)";

export function peopleIn(database: Database): People {
  const all = async (): Promise<AccountRecord[]> => {
    const items = await database.query(PEOPLE, "");
    return items.map((item) => readRecord(String(item["SK"]), item));
  };
  return {
    all,
    async get(user) {
      const item = await database.get(personKey(user));
      return item === null ? null : readRecord(user, item);
    },
    add: (person) => database.putNew(personKey(person.user), itemOf(person)),
    put: (people) => database.batchWrite(people.map(itemOf)),
    async seed(people) {
      const there = new Set((await database.query(PEOPLE, "")).map((item) => item["SK"]));
      await database.batchWrite(people.filter(({ user }) => !there.has(user)).map(itemOf));
    },
    async append(user, read, { change, ...rest }) {
      const n = read?.changes.length ?? 0;
      const entry = [{ ...rest, change: JSON.stringify(change) }];
      const values = { n: n + 1, none: [], entry };
      const item = await database.update(
        personKey(user),
        n === 0
          ? { expression: APPEND, condition: "attribute_not_exists(#n)", values }
          : { expression: APPEND, condition: "#n = :read", values: { ...values, read: n } },
      );
      return item === null ? null : readRecord(user, item);
    },
    async releaseAdministrator(user) {
      const key = ADMINISTRATORS_KEY;
      if ((await database.get(key)) === null) {
        const users = (await all()).flatMap(({ now }) => (isAdministrator(now) ? [now.user] : []));
        if (users.length > 0) await database.putNew(key, { users: new Set(users) });
      }
      const values = { users: new Set([user]), user, one: 1 };
      const left = await database.update(key, {
        expression: "SET #last = :user DELETE #users :users",
        condition: "attribute_exists(#users) AND (NOT contains(#users, :user) OR size(#users) > :one)",
        values,
      });
      return left !== null;
    },
    async keepAdministrator(user) {
      // Where nobody was ever released the item is not there, and is made from all who administer when it is needed.
      await database.update(ADMINISTRATORS_KEY, {
        expression: "SET #last = :user ADD #users :users",
        condition: "attribute_exists(#users)",
        values: { users: new Set([user]), user },
      });
    },
  };
}

function itemOf({ user, name, roles }: Person) {
  return { ...personKey(user), name, roles: roles.map((role) => ({ ...role })) };
}

export function readAccount(user: string, item: Item | null): Account {
  return item === null ? stranger(user) : readRecord(user, item).now;
}

function readRecord(user: string, item: Item): AccountRecord {
  const { name, roles, log } = stored.parse(item);
  const origin: Account = { ...stranger(user), name: name ?? user, roles };
  const changes = log.map(({ change, ...rest }) => recordedPersonChange.parse({ ...rest, change: JSON.parse(change) }));
  return { origin, changes, now: applyPersonChanges(origin, changes) };
}
