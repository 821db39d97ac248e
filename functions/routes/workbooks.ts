import * as z from "zod";
import { fileAnswer, recognition } from "../../shared/api.ts";
import type { Problem } from "../../shared/problem.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { AppDeps } from "../http/app-deps.ts";
import { noBody, workbookBody } from "../http/body.ts";
import { baseVersion, dryRun, fileName, options, submissionId } from "../http/parameter.ts";
import { inCampaign, onUnit } from "../http/scope.ts";
import type { OnUnit } from "../usecases/deps.ts";
import { recognise } from "../usecases/recognise.ts";
import { checkWorkbook, submitWorkbook } from "../usecases/submit-workbook.ts";
import { template } from "../usecases/template.ts";
import { versionFile } from "../usecases/version-file.ts";
import { versionWorkbook } from "../usecases/version-workbook.ts";
import { COMMIT_PROBLEMS, COMMITTED, committed } from "./committed.ts";
import { type Call, json, type Reply, type Route, route, versionNumber } from "./route.ts";

const CAMPAIGN = "/api/campaigns/:campaign";
const REPORT = `${CAMPAIGN}/reports/:unit`;

/** What reads or writes workbooks, or links to them: in a cloud the work of a function of its own. */
export const WORKBOOK_ROUTES: readonly Route[] = [
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
  route({
    method: "GET",
    path: `${REPORT}/versions/:n/file`,
    summary: "A link to the workbook a version was read from",
    scope: onUnit("see-unit"),
    body: noBody,
    answers: { 200: fileAnswer },
    problems: ["unknown-version", "unknown-file"],
    handle: async (deps, on) => json(await versionFile(deps)({ ...on, n: versionNumber(on.request) })),
  }),
  route({
    method: "GET",
    path: `${REPORT}/versions/:n/workbook.xlsx`,
    summary: "The template workbook filled with a version's rows, what was said of them on its return beside them",
    scope: onUnit("see-unit"),
    body: noBody,
    answers: { 200: "xlsx" },
    problems: ["unknown-version"],
    handle: async (deps, on) => {
      const made = await versionWorkbook(deps)({ ...on, n: versionNumber(on.request) });
      return made.ok ? ok({ status: 200, file: made.value }) : made;
    },
  }),
  route({
    method: "POST",
    path: `${REPORT}/workbook`,
    summary: "Send a filled workbook: the same answer as sending its rows; with dryRun=1 only check it",
    scope: onUnit("send-for-unit"),
    body: workbookBody,
    parameters: [submissionId, baseVersion, options, fileName, dryRun],
    answers: COMMITTED,
    problems: [...COMMIT_PROBLEMS, "not-xlsx", "unreadable-workbook"],
    handle: sendWorkbook,
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

async function sendWorkbook(deps: AppDeps, call: OnUnit & Call<Uint8Array>): Promise<Result<Reply, Problem>> {
  const { request, body: bytes, ...on } = call;
  const declared = options.read(request.raw);
  if (!declared.ok) return declared;
  const onlyCheck = dryRun.read(request.raw);
  if (!onlyCheck.ok) return onlyCheck;
  const name = fileName.read(request.raw);
  if (!name.ok) return name;
  const sent = { ...on, bytes, name: name.value, options: declared.value };
  if (onlyCheck.value) return json(await checkWorkbook(deps)(sent));
  const id = submissionId.read(request.raw);
  if (!id.ok) return id;
  const base = baseVersion.read(request.raw);
  if (!base.ok) return base;
  return committed(await submitWorkbook(deps)({ ...sent, submissionId: id.value, base: base.value }));
}
