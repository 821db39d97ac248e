import type { HonoRequest } from "hono";
import { campaignOn, hasRenames } from "../../shared/campaign/campaign-on.ts";
import { unitOf } from "../../shared/campaign/lookup.ts";
import type { Person } from "../../shared/person/change.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { InCampaign, OnUnit } from "../usecases/deps.ts";
import {
  hasAnyRole,
  mayAdminister,
  mayCoordinate,
  mayLead,
  maySee,
  maySeeAll,
  maySeeCampaign,
  maySend,
} from "../usecases/may.ts";
import type { AppDeps } from "./app-deps.ts";

/** Who may come in by a route. Every route has one; a test asks each of them with each kind of person. */
export type Permission =
  | "anyone"
  | "signed-in"
  | "any-role"
  | "see-all"
  | "see-unit"
  | "send-for-unit"
  | "lead-unit"
  | "coordinate"
  | "administer";

/** Finds out who asks about what and lets them in or not: first 401, then 404, then 403. */
export interface Scope<T> {
  readonly permission: Permission;
  open(deps: AppDeps, request: HonoRequest): Promise<Result<T, Problem>>;
}

type Opened<T> = Promise<Result<T, Problem>>;

export const anyone: Scope<object> = { permission: "anyone", open: async () => ok({}) };

export const signedIn: Scope<{ readonly person: Person }> = { permission: "signed-in", open: openPerson };

const RULES = {
  "signed-in": () => true,
  "any-role": hasAnyRole,
  "see-all": maySeeAll,
  coordinate: mayCoordinate,
  administer: mayAdminister,
};

/** What is about no one campaign. */
export function atReceiver(permission: "see-all" | "administer"): Scope<{ readonly person: Person }> {
  return {
    permission,
    async open(deps, request) {
      const opened = await openPerson(deps, request);
      if (!opened.ok) return opened;
      return RULES[permission](opened.value.person) ? opened : fail(problem("not-allowed"));
    },
  };
}

export function inCampaign(permission: keyof typeof RULES): Scope<InCampaign> {
  return {
    permission,
    async open(deps, request) {
      const opened = await openCampaign(deps, request);
      if (!opened.ok) return opened;
      return RULES[permission](opened.value.person) ? opened : fail(problem("not-allowed"));
    },
  };
}

const UNIT_RULES = {
  "see-unit": maySee,
  "send-for-unit": maySend,
  "lead-unit": mayLead,
  coordinate: mayCoordinate,
};

/** `:unit` of the path, or `?unit=` where the path has none. The receiver itself owes no report and has none. */
export function onUnit(permission: keyof typeof UNIT_RULES): Scope<OnUnit> {
  return {
    permission,
    async open(deps, request) {
      const opened = await openCampaign(deps, request);
      if (!opened.ok) return opened;
      const { campaign, person, record } = opened.value;
      const unit = unitOf(campaign, request.param("unit") ?? request.query("unit") ?? "");
      if (unit === null || !unit.owes) return fail(problem("unknown-unit"));
      if (!maySee(person, unit.id)) return fail(problem("foreign-unit"));
      deps.telemetry.about({ unit: unit.id });
      if (!UNIT_RULES[permission](person, unit.id)) return fail(problem("not-allowed"));
      return ok({ person, campaign, record, unit });
    },
  };
}

async function openPerson(deps: AppDeps, request: HonoRequest): Opened<{ person: Person }> {
  const subject = await subjectOf(deps, request);
  if (subject === null) return fail(problem("not-signed-in"));
  return ok({ person: await deps.store.admission.person(subject) });
}

/** A draft is nobody's business but the receiver's: to others there is no such campaign. */
async function openCampaign(deps: AppDeps, request: HonoRequest): Opened<InCampaign> {
  const subject = await subjectOf(deps, request);
  if (subject === null) return fail(problem("not-signed-in"));
  const { person, record } = await deps.store.admission.into(subject, request.param("campaign") ?? "");
  if (record === null || !maySeeCampaign(person, record.now)) return fail(problem("unknown-campaign"));
  deps.telemetry.about({ campaign: record.now.campaign.id });
  const { campaign } = record.now;
  const today = hasRenames(campaign) ? vietnamDay(deps.now().toISOString()) : null;
  return ok({ person, campaign: today === null ? campaign : campaignOn(campaign, today), record });
}

async function subjectOf({ tokens }: AppDeps, request: HonoRequest): Promise<string | null> {
  const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(request.header("authorization") ?? "") ?? [];
  return token === undefined ? null : ((await tokens.verify(token))?.sub ?? null);
}
