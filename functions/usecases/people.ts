import type { PersonChanges, WirePerson } from "../../shared/api-administration.ts";
import type { Account } from "../../shared/person/change.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps } from "./deps.ts";

/** Everybody who may sign in, by user name. One Query. */
export const people =
  ({ store }: Pick<Deps, "store">) =>
  async (): Promise<readonly WirePerson[]> =>
    (await store.people.all()).map(({ now }) => wirePerson(now));

/** What was done about one person, oldest first. */
export const personChanges =
  ({ store }: Pick<Deps, "store">) =>
  async (user: string): Promise<Result<PersonChanges, Problem>> => {
    const record = await store.people.get(user);
    if (record === null) return fail(problem("unknown-person"));
    return ok({ person: wirePerson(record.now), changes: [...record.changes] });
  };

export function wirePerson({ user, name, email, roles, disabled, owedInvitation }: Account): WirePerson {
  return { user, name, email, roles: [...roles], disabled, invitationOwed: owedInvitation !== null };
}
