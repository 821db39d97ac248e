import { campaignDetail } from "../../shared/api.ts";
import {
  campaignChanges as campaignChangesSchema,
  changeAnswer,
  changeBody,
  people as peopleSchema,
  personChangeAnswer,
  personChangeBody,
  personChanges as personChangesSchema,
  rollForwardBody,
  userName,
} from "../../shared/api-administration.ts";
import { problem } from "../../shared/problem.ts";
import { fail, ok } from "../../shared/result.ts";
import { jsonBody, noBody } from "../http/body.ts";
import { atReceiver, inCampaign } from "../http/scope.ts";
import { audit } from "../usecases/audit.ts";
import { campaignChanges } from "../usecases/campaign-changes.ts";
import { changeCampaign } from "../usecases/change-campaign.ts";
import { changePerson } from "../usecases/change-person.ts";
import { createCampaign } from "../usecases/create-campaign.ts";
import { people, personChanges } from "../usecases/people.ts";
import { withId } from "./request-id.ts";
import { json, type Route, route } from "./route.ts";

const CAMPAIGN = "/api/campaigns/:campaign";
const CHANGE_PROBLEMS = ["change-refused", "changes-full", "same-id-other-content"] as const;

/** What administrators do, and what coordinators may look up of it. */
export const ADMINISTRATION_ROUTES: readonly Route[] = [
  route({
    method: "POST",
    path: "/api/campaigns",
    summary: "Roll a campaign forward into a draft: 201, or 200 with the same one when it was made before",
    scope: atReceiver("administer"),
    body: jsonBody(rollForwardBody),
    answers: { 200: campaignDetail, 201: campaignDetail },
    problems: ["unknown-campaign", "campaign-exists", "change-refused", "same-id-other-content"],
    handle: async (deps, { body, person }) => {
      const made = await createCampaign(deps)({ ...withId(body), person });
      return made.ok ? ok({ status: made.value.repeated ? 200 : 201, json: made.value.campaign }) : made;
    },
  }),
  route({
    method: "GET",
    path: `${CAMPAIGN}/changes`,
    summary: "What administrators changed about a campaign: what, who, when and why",
    scope: inCampaign("see-all"),
    body: noBody,
    answers: { 200: campaignChangesSchema },
    handle: async (_, call) => json(ok(campaignChanges(call))),
  }),
  route({
    method: "POST",
    path: `${CAMPAIGN}/changes`,
    summary: "Change a campaign: its state, due date, deadlines, units, lists; repeatable by requestId",
    scope: inCampaign("administer"),
    body: jsonBody(changeBody),
    answers: { 200: changeAnswer },
    problems: CHANGE_PROBLEMS,
    handle: async (deps, { body, ...call }) => json(await changeCampaign(deps)({ ...call, ...withId(body) })),
  }),
  route({
    method: "GET",
    path: `${CAMPAIGN}/audit.xlsx`,
    summary: "Every change of the campaign, its reports and of people, as a workbook",
    scope: inCampaign("see-all"),
    body: noBody,
    answers: { 200: "xlsx" },
    handle: async (deps, call) => ok({ status: 200, file: await audit(deps)(call) }),
  }),
  route({
    method: "GET",
    path: "/api/people",
    summary: "Everybody who may sign in, with their roles",
    scope: atReceiver("see-all"),
    body: noBody,
    answers: { 200: peopleSchema },
    handle: async (deps) => json(ok({ people: await people(deps)() })),
  }),
  route({
    method: "GET",
    path: "/api/people/:user/changes",
    summary: "What administrators changed about a person",
    scope: atReceiver("see-all"),
    body: noBody,
    answers: { 200: personChangesSchema },
    problems: ["unknown-person"],
    handle: async (deps, { request }) => {
      const user = userName.safeParse(request.param("user"));
      return user.success ? json(await personChanges(deps)(user.data)) : fail(problem("unknown-person"));
    },
  }),
  route({
    method: "POST",
    path: "/api/people/:user/changes",
    summary: "Invite a person, give or take a role, disable; repeatable by requestId",
    scope: atReceiver("administer"),
    body: jsonBody(personChangeBody),
    answers: { 200: personChangeAnswer },
    problems: ["unknown-person", "last-administrator", ...CHANGE_PROBLEMS],
    handle: async (deps, { body, person, request }) => {
      const user = userName.safeParse(request.param("user"));
      if (!user.success) return fail(problem("malformed-request", { detail: BAD_USER }));
      return json(await changePerson(deps)({ ...withId(body), person, user: user.data }));
    },
  }),
];

const BAD_USER = "tên tài khoản chỉ gồm chữ không dấu, chữ số và các dấu . _ @ + - : | =, nhiều nhất 128 ký tự";
