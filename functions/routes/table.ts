import { z } from "zod";
import { ok } from "../../shared/result.ts";
import { noBody } from "../http/body.ts";
import { anyone } from "../http/scope.ts";
import { CAMPAIGN_ROUTES } from "./campaigns.ts";
import { DECISION_ROUTES } from "./decisions.ts";
import { MERGE_ROUTES } from "./merges.ts";
import { openApi } from "./openapi.ts";
import { REPORT_ROUTES } from "./reports.ts";
import { json, type Route, route } from "./route.ts";
import { SYSTEM_ROUTES } from "./system.ts";

/** Every route there is: what is not here does not exist, and what is here is described. */
export const ROUTES: readonly Route[] = [
  ...SYSTEM_ROUTES,
  route({
    method: "GET",
    path: "/api/openapi.json",
    summary: "This description",
    scope: anyone,
    body: noBody,
    answers: { 200: z.looseObject({ openapi: z.string() }) },
    handle: async () => json(ok(openApi(ROUTES))),
  }),
  ...CAMPAIGN_ROUTES,
  ...REPORT_ROUTES,
  ...DECISION_ROUTES,
  ...MERGE_ROUTES,
];
