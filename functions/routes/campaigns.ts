import * as z from "zod";
import { board as boardSchema, campaignSummary, campaignDetail as detailSchema } from "../../shared/api.ts";
import { ok } from "../../shared/result.ts";
import { noBody } from "../http/body.ts";
import { archived, revision } from "../http/parameter.ts";
import { inCampaign, signedIn } from "../http/scope.ts";
import { board } from "../usecases/board.ts";
import { campaignAsOf, campaigns } from "../usecases/campaigns.ts";
import { json, type Route, route } from "./route.ts";

const CAMPAIGN = "/api/campaigns/:campaign";

export const CAMPAIGN_ROUTES: readonly Route[] = [
  route({
    method: "GET",
    path: "/api/campaigns",
    summary: "Which campaigns there are: drafts for the receiver's people alone",
    scope: signedIn,
    body: noBody,
    answers: { 200: z.object({ campaigns: z.array(campaignSummary) }) },
    parameters: [archived],
    handle: async (deps, { person, request }) => {
      const all = archived.read(request.raw);
      return all.ok ? json(ok({ campaigns: await campaigns(deps)({ person, archived: all.value }) })) : all;
    },
  }),
  route({
    method: "GET",
    path: CAMPAIGN,
    summary: "One campaign, whole: as it stands today, or as it stood after so many changes",
    scope: inCampaign("signed-in"),
    body: noBody,
    answers: { 200: detailSchema },
    parameters: [revision],
    handle: async (_, { request, ...call }) => {
      const asked = revision.read(request.raw);
      return asked.ok ? json(campaignAsOf(call, asked.value)) : asked;
    },
  }),
  route({
    method: "GET",
    path: `${CAMPAIGN}/board`,
    summary: "Every unit with its state, version, times, lateness and counts; a reporter sees its own only",
    scope: inCampaign("any-role"),
    body: noBody,
    answers: { 200: boardSchema },
    handle: async (deps, call) => json(ok(await board(deps)(call))),
  }),
];
