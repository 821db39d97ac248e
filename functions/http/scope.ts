import type { HonoRequest } from "hono";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { unitOf } from "../../shared/campaign/lookup.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Person } from "../store/people.ts";
import type { InCampaign, OnUnit } from "../usecases/deps.ts";
import { hasAnyRole, mayCoordinate, mayLead, maySee, maySeeAll, maySend } from "../usecases/may.ts";
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
  | "coordinate";

/** Finds out who asks about what and lets them in or not: first 401, then 404, then 403. */
export interface Scope<T> {
  readonly permission: Permission;
  open(deps: AppDeps, request: HonoRequest): Promise<Result<T, Problem>>;
}

type Opened<T> = Promise<Result<T, Problem>>;

export const anyone: Scope<object> = { permission: "anyone", open: async () => ok({}) };

export const signedIn: Scope<{ readonly person: Person }> = { permission: "signed-in", open: openPerson };

const CAMPAIGN_RULES = {
  "signed-in": () => true,
  "any-role": hasAnyRole,
  "see-all": maySeeAll,
  coordinate: mayCoordinate,
};

export function inCampaign(permission: keyof typeof CAMPAIGN_RULES): Scope<InCampaign> {
  return {
    permission,
    async open(deps, request) {
      const opened = await openCampaign(deps, request);
      if (!opened.ok) return opened;
      return CAMPAIGN_RULES[permission](opened.value.person) ? opened : fail(problem("not-allowed"));
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
      const { campaign, person } = opened.value;
      const unit = unitOf(campaign, request.param("unit") ?? request.query("unit") ?? "");
      if (unit === null || !unit.owes) return fail(problem("unknown-unit"));
      if (!maySee(person, unit.id)) return fail(problem("foreign-unit"));
      deps.telemetry.about({ unit: unit.id });
      if (!UNIT_RULES[permission](person, unit.id)) return fail(problem("not-allowed"));
      return ok({ person, campaign, unit });
    },
  };
}

async function openPerson({ tokens, store }: AppDeps, request: HonoRequest): Opened<{ person: Person }> {
  const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(request.header("authorization") ?? "") ?? [];
  const subject = token === undefined ? null : await tokens.verify(token);
  if (subject === null) return fail(problem("not-signed-in"));
  return ok({ person: await store.people.get(subject.sub) });
}

async function openCampaign(deps: AppDeps, request: HonoRequest): Opened<{ person: Person; campaign: Campaign }> {
  const opened = await openPerson(deps, request);
  if (!opened.ok) return opened;
  const campaign = deps.campaigns.find(({ id }) => id === request.param("campaign"));
  if (campaign === undefined) return fail(problem("unknown-campaign"));
  deps.telemetry.about({ campaign: campaign.id });
  return ok({ ...opened.value, campaign });
}
