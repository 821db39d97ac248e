import * as z from "zod";
import { me } from "../../shared/api.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { Database } from "./database.ts";
import { personKey } from "./keys.ts";

/** Who may do what. Read at each request: a role taken away ends at once, whatever a token still says. */
export interface People {
  /** A subject the table does not know has no roles. */
  get(subject: string): Promise<Person>;
  /** False where the table knows the subject already, whatever their roles have become: nothing is changed then. */
  add(person: Person): Promise<boolean>;
  /** Written over what stood there. */
  put(people: readonly Person[]): Promise<void>;
}

export type Role = "reporter" | "leader" | "coordinator" | "administrator";

export interface Person {
  readonly user: string;
  readonly name: string;
  /** `unit` is null for roles at the receiver. */
  readonly roles: readonly { readonly role: Role; readonly unit: UnitId | null }[];
}

const stored = z.object({ name: me.shape.name, roles: me.shape.roles });

export function peopleIn(database: Database): People {
  return {
    async get(subject) {
      const item = await database.get(personKey(subject));
      return item === null ? { user: subject, name: subject, roles: [] } : { user: subject, ...stored.parse(item) };
    },
    add({ user, name, roles }) {
      return database.putNew(personKey(user), { name, roles: roles.map((role) => ({ ...role })) });
    },
    put(people) {
      return database.batchWrite(
        people.map(({ user, name, roles }) => ({
          ...personKey(user),
          name,
          roles: roles.map((role) => ({ ...role })),
        })),
      );
    },
  };
}
