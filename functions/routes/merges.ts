import {
  mergeAnswer,
  mergeBody,
  mergeDecision,
  mergeDecisionBody,
  mergeOutline,
  mergeQuestions,
  mergeReport,
} from "../../shared/api-merges.ts";
import { ok } from "../../shared/result.ts";
import { jsonBody, noBody } from "../http/body.ts";
import { inCampaign } from "../http/scope.ts";
import { decideMerge } from "../usecases/decide-merge.ts";
import { getMerge } from "../usecases/get-merge.ts";
import { merge } from "../usecases/merge.ts";
import { mergeOutlineOf } from "../usecases/merge-outline.ts";
import { mergeQuestionsOf } from "../usecases/merge-questions.ts";
import { mergeReportOf } from "../usecases/merge-report.ts";
import { json, type Route, route } from "./route.ts";

const CAMPAIGN = "/api/campaigns/:campaign";
const MERGES = `${CAMPAIGN}/merges`;

export const MERGE_ROUTES: readonly Route[] = [
  route({
    method: "POST",
    path: MERGES,
    summary: "Merge all reports that stand at an instant, or those of some units, into one workbook",
    scope: inCampaign("coordinate"),
    body: jsonBody(mergeBody),
    answers: { 201: mergeAnswer },
    problems: ["unknown-unit"],
    handle: async (deps, { body, ...call }) => {
      const made = await merge(deps)({ ...call, asOf: body.asOf ?? null, units: body.units ?? null });
      return made.ok ? ok({ status: 201, json: made.value }) : made;
    },
  }),
  route({
    method: "GET",
    path: `${MERGES}/:id`,
    summary: "A merge made earlier, with a fresh link",
    scope: inCampaign("see-all"),
    body: noBody,
    answers: { 200: mergeAnswer },
    problems: ["unknown-merge"],
    handle: async (deps, call) => json(await getMerge(deps)({ ...call, id: call.request.param("id") ?? "" })),
  }),
  route({
    method: "GET",
    path: `${MERGES}/:id/report`,
    summary: "The draft report to the Prime Minister of a merge, as a Word file: made when first asked for",
    scope: inCampaign("see-all"),
    body: noBody,
    answers: { 200: mergeReport },
    problems: ["unknown-merge"],
    handle: async (deps, call) => json(await mergeReportOf(deps)({ ...call, id: call.request.param("id") ?? "" })),
  }),
  route({
    method: "GET",
    path: `${MERGES}/:id/outline`,
    summary: "What a merge was made of, without the rows: with the versions it names the same sheets can be made again",
    scope: inCampaign("see-all"),
    body: noBody,
    answers: { 200: mergeOutline },
    problems: ["unknown-merge"],
    handle: async (deps, call) => json(await mergeOutlineOf(deps)({ ...call, id: call.request.param("id") ?? "" })),
  }),
  route({
    method: "GET",
    path: `${CAMPAIGN}/merge-questions`,
    summary: "What a merge made now would ask a coordinator: names that may mean the same task",
    scope: inCampaign("coordinate"),
    body: noBody,
    answers: { 200: mergeQuestions },
    handle: async (deps, call) => json(ok(await mergeQuestionsOf(deps)(call))),
  }),
  route({
    method: "POST",
    path: `${CAMPAIGN}/merge-decisions`,
    summary: "Answer a question of the merge, or answer it over again; counts from the next merge on",
    scope: inCampaign("coordinate"),
    body: jsonBody(mergeDecisionBody),
    answers: { 200: mergeDecision },
    problems: ["same-id-other-content", "campaign-archived"],
    handle: async (deps, { body, ...call }) =>
      json(await decideMerge(deps)({ ...call, ...body, requestId: body.requestId.toLowerCase() })),
  }),
];
