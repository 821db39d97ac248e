import * as z from "zod";
import { ok } from "../../shared/result.ts";
import { noBody } from "../http/body.ts";
import { anyone } from "../http/scope.ts";
import { ADMINISTRATION_ROUTES } from "./administration.ts";
import { MERGE_ROUTES } from "./merges.ts";
import { openApi } from "./openapi.ts";
import { json, type Route, route } from "./route.ts";
import { ROW_ROUTES } from "./row-routes.ts";
import { WORKBOOK_ROUTES } from "./workbooks.ts";

/** Every route there is: what is not here does not exist, and what is here is described. */
export const ROUTES: readonly Route[] = [
  ...ROW_ROUTES,
  route({
    method: "GET",
    path: "/api/openapi.json",
    summary: "This description",
    scope: anyone,
    body: noBody,
    answers: { 200: z.looseObject({ openapi: z.string() }) },
    handle: async () => json(ok(openApi(ROUTES))),
  }),
  ...WORKBOOK_ROUTES,
  ...MERGE_ROUTES,
  ...ADMINISTRATION_ROUTES,
];
