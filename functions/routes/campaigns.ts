import * as z from "zod";
import { board as boardSchema, campaignSummary, campaignDetail as detailSchema } from "../../shared/api.ts";
import { ok } from "../../shared/result.ts";
import { noBody } from "../http/body.ts";
import { inCampaign, signedIn } from "../http/scope.ts";
import { board } from "../usecases/board.ts";
import { campaignDetail, campaigns } from "../usecases/campaigns.ts";
import { json, type Route, route } from "./route.ts";

const CAMPAIGN = "/api/campaigns/:campaign";

export const CAMPAIGN_ROUTES: readonly Route[] = [
  route({
    method: "GET",
    path: "/api/campaigns",
    summary: "Which campaigns there are",
    scope: signedIn,
    body: noBody,
    answers: { 200: z.object({ campaigns: z.array(campaignSummary) }) },
    handle: async (deps) => json(ok({ campaigns: campaigns(deps)() })),
  }),
  route({
    method: "GET",
    path: CAMPAIGN,
    summary: "One campaign: letter, due date, units, annexes, code lists",
    scope: inCampaign("signed-in"),
    body: noBody,
    answers: { 200: detailSchema },
    handle: async (_, { campaign }) => json(ok(campaignDetail(campaign))),
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
