import * as z from "zod";
import { campaignState, code, unitKind } from "./api-campaign.ts";
import { id, instant, isoDate, sentInstant, text } from "./api-values.ts";
import type { CampaignChange } from "./campaign/change/change.ts";
import type { PersonChange } from "./person/change.ts";

/**
 * The wire contract of administration; `api.ts` holds the rest. Everything is changed by one request that says what and
 * why, under an id of its own: the same request again gets the answer it got, other words under that id are refused.
 */

/** What nobody may leave out: a change without a reason is worth little to whoever asks about it in two years. */
const why = text(500).min(1);
const name = text(300).min(1);
const wording = text(300).min(1);
const unitNames = { officialName: name, reportingBody: name, shortName: name };
/** Ids come from outside: as keys of an object they must be plain words. */
const key = z.string().regex(/^[A-Za-z0-9][\w@-]{0,59}$/);
const days = z.lazy(() => z.array(z.int().min(0).max(60)).max(10).readonly());

const newUnit = z.lazy(() =>
  z.object({
    id: key,
    ...unitNames,
    kind: unitKind,
    region: id.nullable(),
    docSymbol: text(50),
    aliases: z.array(wording).max(50).readonly(),
    validFrom: isoDate.nullable(),
    outline: id.nullable(),
    approval: z.boolean(),
  }),
);

const changedCode = z.lazy(() =>
  code.unwrap().extend({
    code: key,
    label: wording,
    variants: z.array(wording).max(50).readonly(),
    proposals: z.array(wording).max(50).readonly(),
  }),
);

export const campaignChange = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.enum(["open", "close", "reopen", "archive", "unarchive"]) }),
    z.object({ kind: z.literal("title"), title: name }),
    z.object({ kind: z.literal("due"), before: sentInstant, text: text(200).min(1) }),
    z.object({ kind: z.literal("letter"), number: text(100).min(1), issuedOn: isoDate }),
    z.object({ kind: z.literal("task-deadlines"), deadlines: z.record(key, isoDate.nullable()) }),
    z.object({
      kind: z.literal("task-reporters"),
      task: id,
      reporters: z.array(id).max(1_000).readonly(),
      lead: id.nullable(),
    }),
    z.object({ kind: z.literal("approval"), units: z.array(id).min(1).max(1_000).readonly(), approval: z.boolean() }),
    z.object({ kind: z.literal("unit-added"), unit: newUnit, after: id.nullable() }),
    z.object({ kind: z.literal("unit-removed"), unit: id }),
    z.object({ kind: z.literal("unit-renamed"), unit: id, from: isoDate, ...unitNames }),
    z.object({
      kind: z.literal("unit-ended"),
      unit: id,
      lastDay: isoDate,
      successors: z
        .array(z.object({ to: id, share: z.enum(["all", "main", "part"]), what: text(300).nullable() }))
        .max(100)
        .readonly(),
    }),
    z.object({
      kind: z.literal("code-list"),
      list: id,
      codes: z.array(changedCode).max(300).readonly(),
      ambiguous: z.array(wording).max(300).readonly(),
    }),
    z.object({ kind: z.literal("reminders"), before: days, after: days }),
  ]),
) satisfies z.ZodType<CampaignChange>;

export const changeBody = z.lazy(() => z.object({ requestId: z.uuid(), why, change: campaignChange }));

/** A change that was made. `by` is the user of `GET /api/people`. */
const recorded = { id: z.string(), at: instant, by: z.string(), why: z.string() };
export const recordedChange = z.lazy(() => z.object({ ...recorded, change: campaignChange }));

/** `revision` counts the changes: the one just made is the last of them. */
export const changeAnswer = z.lazy(() => z.object({ state: campaignState, revision: z.int(), change: recordedChange }));
export type ChangeAnswer = z.infer<typeof changeAnswer>;

/** Oldest first. `created` where the campaign was rolled forward from another; null where it came with the product. */
export const campaignChanges = z.lazy(() =>
  z.object({
    state: campaignState,
    revision: z.int(),
    created: z.object({ ...recorded, from: z.string() }).nullable(),
    changes: z.array(recordedChange),
  }),
);
export type CampaignChanges = z.infer<typeof campaignChanges>;

/** Next year's letter on last year's campaign. What is left out is taken over. */
export const rollForwardBody = z.lazy(() =>
  z.object({
    requestId: z.uuid(),
    why,
    /** The campaign it goes on from. */
    from: id,
    id: key,
    title: name,
    year: z.int().min(2000).max(2099),
    /** Null is not known yet: it is printed with dots, and must be known before the campaign opens. */
    letter: z.object({
      number: text(100).min(1).nullable(),
      issuedOn: isoDate.nullable(),
      issuer: name.optional(),
      subject: text(1_000).min(1).optional(),
    }),
    receiver: z.object({ unit: id, name, office: text(300), address: text(500) }).optional(),
    due: z.object({ before: sentInstant, text: text(200).min(1) }),
    /** Who reports a task, where that is not simply who carries on the body that did; the first one leads. */
    reporters: z.record(key, z.tuple([id], id)).default({}),
    /** Words of titles, outlines and groups that speak of a year or a body: before, after. */
    words: z
      .array(z.tuple([text(500).min(1), text(500)]))
      .max(100)
      .default([]),
  }),
);
export type RollForwardBody = z.infer<typeof rollForwardBody>;

const role = z.enum(["reporter", "leader", "coordinator", "administrator"]);
export const assignedRole = z.lazy(() => z.object({ role, unit: id.nullable() }));
/** Who can be invited: the name by which the identity provider knows them. */
export const userName = z.string().regex(/^[\w.@+:|=-]{1,128}$/);
const email = z.email().max(254);

const personChanged = () =>
  [
    z.object({ kind: z.literal("invite"), name, email, roles: z.array(assignedRole).max(100).readonly() }),
    /** The invitation goes out once more. */
    z.object({ kind: z.literal("invite-again") }),
    z.object({ kind: z.literal("name"), name }),
    z.object({ kind: z.literal("email"), email }),
    z.object({ kind: z.literal("give-role"), ...assignedRole.unwrap().shape }),
    z.object({ kind: z.literal("take-role"), ...assignedRole.unwrap().shape }),
    z.object({ kind: z.enum(["disable", "enable"]) }),
  ] as const;

/** What an administrator may ask for. */
export const personChange = z.lazy(() =>
  z.discriminatedUnion("kind", personChanged()),
) satisfies z.ZodType<PersonChange>;
/** What a log may hold: also that an invitation, named by the id of its change, was sent. */
const loggedPersonChange = z.lazy(() =>
  z.discriminatedUnion("kind", [
    ...personChanged(),
    z.object({ kind: z.literal("invitation-sent"), invitation: z.string() }),
  ]),
) satisfies z.ZodType<PersonChange>;

export const personChangeBody = z.lazy(() => z.object({ requestId: z.uuid(), why, change: personChange }));

export const person = z.lazy(() =>
  z.object({
    user: z.string(),
    name: z.string(),
    /** Null for accounts that came without one. */
    email: z.string().nullable(),
    roles: z.array(assignedRole),
    /** Has no role, whatever stands in `roles`, until enabled again. */
    disabled: z.boolean(),
    /** Whether an invitation is still to be sent. */
    invitationOwed: z.boolean(),
  }),
);
export type WirePerson = z.infer<typeof person>;

/** By user name; who may not sign in any more included. */
export const people = z.lazy(() => z.object({ people: z.array(person) }));
export const recordedPersonChange = z.lazy(() => z.object({ ...recorded, change: loggedPersonChange }));
export const personChanges = z.lazy(() => z.object({ person, changes: z.array(recordedPersonChange) }));
export type PersonChanges = z.infer<typeof personChanges>;
export const personChangeAnswer = z.lazy(() => z.object({ person, change: recordedPersonChange }));
export type PersonChangeAnswer = z.infer<typeof personChangeAnswer>;
