import { z } from "zod";
import {
  board as boardSchema,
  campaignSummary,
  campaignDetail as detailSchema,
  recognition,
} from "../../shared/api.ts";
import { ok } from "../../shared/result.ts";
import { noBody, workbookBody } from "../http/body.ts";
import { fileName } from "../http/parameter.ts";
import { inCampaign, onUnit, signedIn } from "../http/scope.ts";
import { board } from "../usecases/board.ts";
import { campaignDetail, campaigns } from "../usecases/campaigns.ts";
import { recognise } from "../usecases/recognise.ts";
import { template } from "../usecases/template.ts";
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
    path: `${CAMPAIGN}/template.xlsx`,
    summary: "The prefilled template workbook of a unit",
    scope: onUnit("see-unit"),
    body: noBody,
    parameters: [unitParameter()],
    answers: { 200: "xlsx" },
    handle: async (deps, on) => ok({ status: 200, file: await template(deps)(on) }),
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
  route({
    method: "POST",
    path: `${CAMPAIGN}/recognise`,
    summary: "Whose report a workbook is, by hidden names, titles and file name, and what it holds; stores nothing",
    scope: inCampaign("coordinate"),
    body: workbookBody,
    parameters: [fileName],
    answers: { 200: recognition },
    problems: ["not-xlsx", "unreadable-workbook"],
    handle: async (deps, { body: bytes, request, ...call }) => {
      const name = fileName.read(request.raw);
      return name.ok ? json(await recognise(deps)({ ...call, bytes, name: name.value })) : name;
    },
  }),
];

/** Read by the scope, which must know the unit before anything else. */
function unitParameter(): Route["parameters"][number] {
  return {
    name: "unit",
    in: "query",
    description: "The unit whose template it is.",
    required: true,
    schema: z.string(),
    read: ({ url }) => ok(new URL(url).searchParams.get("unit")),
  };
}
