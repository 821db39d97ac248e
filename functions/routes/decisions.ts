import { decisionAnswer, decisionBody, exceptionBody, returnBody } from "../../shared/api.ts";
import { jsonBody } from "../http/body.ts";
import { onUnit } from "../http/scope.ts";
import { accept } from "../usecases/accept.ts";
import { approve } from "../usecases/approve.ts";
import { exception } from "../usecases/exception.ts";
import { returnReport } from "../usecases/return.ts";
import { withId } from "./request-id.ts";
import { json, type Route, route } from "./route.ts";

const REPORT = "/api/campaigns/:campaign/reports/:unit";
const DECIDED = { 200: decisionAnswer };
const DECISION_PROBLEMS = [
  "not-the-head",
  "same-id-other-content",
  "report-full",
  "campaign-not-open",
  "campaign-closed",
  "campaign-archived",
] as const;

export const DECISION_ROUTES: readonly Route[] = [
  route({
    method: "POST",
    path: `${REPORT}/return`,
    summary: "Return the newest version with remarks on rows",
    scope: onUnit("coordinate"),
    body: jsonBody(returnBody),
    answers: DECIDED,
    problems: DECISION_PROBLEMS,
    handle: async (deps, { body, ...on }) => json(await returnReport(deps)({ ...on, ...withId(body) })),
  }),
  route({
    method: "POST",
    path: `${REPORT}/accept`,
    summary: "Accept the newest version",
    scope: onUnit("coordinate"),
    body: jsonBody(decisionBody),
    answers: DECIDED,
    problems: DECISION_PROBLEMS,
    handle: async (deps, { body, ...on }) => json(await accept(deps)({ ...on, ...withId(body) })),
  }),
  route({
    method: "POST",
    path: `${REPORT}/approve`,
    summary: "Approve the newest version, where the unit has that step",
    scope: onUnit("lead-unit"),
    body: jsonBody(decisionBody),
    answers: DECIDED,
    problems: DECISION_PROBLEMS,
    handle: async (deps, { body, ...on }) => json(await approve(deps)({ ...on, ...withId(body) })),
  }),
  route({
    method: "POST",
    path: `${REPORT}/exception`,
    summary: "Give a unit more time",
    scope: onUnit("coordinate"),
    body: jsonBody(exceptionBody),
    answers: DECIDED,
    problems: ["same-id-other-content", "report-full", "campaign-not-open", "campaign-archived"],
    handle: async (deps, { body, ...on }) => json(await exception(deps)({ ...on, ...withId(body) })),
  }),
];
