import { isDeepStrictEqual } from "node:util";
import type { PersonChangeAnswer } from "../../shared/api-administration.ts";
import { applyPersonChange, applyPersonChanges, isAdministrator } from "../../shared/person/apply-changes.ts";
import type { Account, Person, PersonChange, RecordedPersonChange } from "../../shared/person/change.ts";
import { personRefusal } from "../../shared/person/person-refusal.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { StoreUnavailable } from "../store/outage.ts";
import type { AccountRecord } from "../store/people.ts";
import { logFull } from "./change-room.ts";
import type { Deps } from "./deps.ts";
import { wirePerson } from "./people.ts";

export interface PersonChangeInput {
  /** Who asks. */
  readonly person: Person;
  /** Whom it is about. */
  readonly user: string;
  readonly requestId: string;
  readonly why: string;
  readonly change: PersonChange;
}

type Outcome = Result<PersonChangeAnswer, Problem>;
type Needs = Pick<Deps, "store" | "now">;

/** Each lost race means that somebody else's change went through. */
const TRIES = 8;

/** Adds a change to the log it was judged by; asked again in the same words, it answers the same. */
export const changePerson =
  (deps: Needs) =>
  async (input: PersonChangeInput): Promise<Outcome> => {
    for (let left = TRIES; left > 0; left -= 1) {
      const outcome = await once(deps, input, await deps.store.people.get(input.user));
      if (outcome !== null) return outcome;
    }
    throw new StoreUnavailable("the account changes too fast");
  };

/** Null where another change came first, or our own did and its answer was lost: only the log knows. */
async function once(
  { store, now }: Needs,
  input: PersonChangeInput,
  read: AccountRecord | null,
): Promise<Outcome | null> {
  const { person, user, requestId: id, why, change } = input;
  const done = read?.changes.find((one) => one.id === id);
  if (read !== null && done !== undefined) {
    const same = isDeepStrictEqual([done.why, done.change], [why, change]);
    return same ? ok(answerOf(read, done)) : fail(problem("same-id-other-content"));
  }
  const entry: RecordedPersonChange = { id, at: now().toISOString(), by: person.user, why, change };
  const refused = personRefusal(read?.now ?? null, change, await unitsOf(store)) ?? logFull(read?.changes ?? [], entry);
  if (refused !== null) return fail(refused);
  return guarded(store, read?.now ?? null, entry, user, async () => {
    const moved = await store.people.append(user, read, entry);
    return moved === null ? null : ok(answerOf(moved, entry));
  });
}

/**
 * Whoever stops to administer is taken off the list of administrators first, which refuses the last one: so two who
 * take the role from each other at the same time do not both succeed. Who starts to is put on it afterwards.
 */
async function guarded(
  store: Deps["store"],
  before: Account | null,
  entry: RecordedPersonChange,
  user: string,
  append: () => Promise<Outcome | null>,
): Promise<Outcome | null> {
  const was = before !== null && isAdministrator(before);
  const will = isAdministrator(applyPersonChange(before ?? NOBODY, entry));
  const stops = was && !will;
  if (stops && !(await store.people.releaseAdministrator(user))) return fail(problem("last-administrator"));
  const outcome = await append();
  if ((stops && outcome === null) || (will && !was && outcome !== null)) await store.people.keepAdministrator(user);
  return outcome;
}

const NOBODY: Account = { user: "", name: "", email: null, roles: [], disabled: false, owedInvitation: null };

/** Bodies of all campaigns: a person may report for one that is in none yet that is open. */
async function unitsOf(store: Deps["store"]): Promise<ReadonlySet<string>> {
  const records = await store.campaigns.all();
  return new Set(records.flatMap(({ now }) => now.campaign.units.map(({ id }) => id)));
}

/** The account as the change left it. */
function answerOf({ origin, changes }: AccountRecord, change: RecordedPersonChange): PersonChangeAnswer {
  const index = changes.findIndex(({ id }) => id === change.id);
  return { person: wirePerson(applyPersonChanges(origin, changes.slice(0, index + 1))), change };
}
