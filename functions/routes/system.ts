import * as z from "zod";
import { me } from "../../shared/api.ts";
import { problem } from "../../shared/problem.ts";
import { fail, ok } from "../../shared/result.ts";
import { DOWNLOAD_PATH } from "../artifacts/own-links.ts";
import { noBody } from "../http/body.ts";
import { anyone, signedIn } from "../http/scope.ts";
import { json, type Route, route } from "./route.ts";

export const SYSTEM_ROUTES: readonly Route[] = [
  route({
    method: "GET",
    path: "/api/health",
    summary: "Whether the app answers, and with it what it leans on; 503 names in `away` what does not",
    scope: anyone,
    body: noBody,
    answers: { 200: z.object({ status: z.literal("ok") }) },
    problems: ["store-unavailable"],
    handle: async ({ askDependencies }) => {
      await askDependencies();
      return json(ok({ status: "ok" }));
    },
  }),
  route({
    method: "GET",
    path: "/api/me",
    summary: "Who the token is, and their roles now",
    scope: signedIn,
    body: noBody,
    answers: { 200: me },
    handle: async (_, { person }) => json(ok(person)),
  }),
  route({
    method: "GET",
    path: `${DOWNLOAD_PATH}/:key`,
    summary: "A merged or a sent workbook or a draft report by its signed link, where no bucket answers links itself",
    scope: anyone,
    body: noBody,
    answers: { 200: "download" },
    problems: ["link-expired", "unknown-merge", "unknown-file", "unknown-route"],
    handle: async ({ downloads }, { request }) => {
      if (downloads === null) return fail(problem("unknown-route"));
      const { filename = "", expires = "", signature = "" } = request.query();
      const file = await downloads.open(request.param("key") ?? "", { filename, expires, signature });
      return file.ok ? ok({ status: 200, file: file.value }) : file;
    },
  }),
];
