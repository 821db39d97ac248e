import {
  dryRun as dryRunSchema,
  fileAnswer,
  previousReports,
  receipt,
  reportEvent,
  report as reportSchema,
  sheetRows,
  signedLetter,
  submissionBody,
  version as versionSchema,
} from "../../shared/api.ts";
import type { Problem } from "../../shared/problem.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { AppDeps } from "../http/app-deps.ts";
import { jsonBody, noBody, workbookBody } from "../http/body.ts";
import { baseVersion, dryRun, fileName, options, submissionId } from "../http/parameter.ts";
import { onUnit } from "../http/scope.ts";
import type { Committed } from "../usecases/commit-version.ts";
import type { OnUnit } from "../usecases/deps.ts";
import { previous } from "../usecases/previous.ts";
import { report } from "../usecases/report.ts";
import { setLetter } from "../usecases/set-letter.ts";
import { checkReceived, submit } from "../usecases/submit.ts";
import { checkWorkbook, submitWorkbook } from "../usecases/submit-workbook.ts";
import { version } from "../usecases/version.ts";
import { versionFile } from "../usecases/version-file.ts";
import { type Call, json, type Reply, type Route, route, versionNumber } from "./route.ts";

const REPORT = "/api/campaigns/:campaign/reports/:unit";
/** A dry run answers 200 as well, with what it read. */
const COMMITTED = { 200: receipt.or(dryRunSchema), 201: receipt };
const COMMIT_PROBLEMS = ["same-id-other-content", "stale-base", "report-full", "findings"] as const;

export const REPORT_ROUTES: readonly Route[] = [
  route({
    method: "GET",
    path: REPORT,
    summary: "A unit's report: head, receipts, decisions, remarks",
    scope: onUnit("see-unit"),
    body: noBody,
    answers: { 200: reportSchema },
    handle: async (deps, on) => json(ok(await report(deps)(on))),
  }),
  route({
    method: "GET",
    path: `${REPORT}/previous`,
    summary: "What the bodies the unit carries on reported in the campaign before: rows, whose they are and since when",
    scope: onUnit("see-unit"),
    body: noBody,
    answers: { 200: previousReports },
    handle: async (deps, on) => json(ok(await previous(deps)(on))),
  }),
  route({
    method: "GET",
    path: `${REPORT}/versions/:n`,
    summary: "One version, whole",
    scope: onUnit("see-unit"),
    body: noBody,
    answers: { 200: versionSchema },
    problems: ["unknown-version"],
    handle: async (deps, on) => json(await version(deps)({ ...on, n: versionNumber(on.request) })),
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
    method: "POST",
    path: `${REPORT}/versions`,
    summary:
      "Send a report: 201 with its receipt, 200 with the same receipt when it was sent before; dryRun=1 only checks",
    scope: onUnit("send-for-unit"),
    body: jsonBody(submissionBody),
    parameters: [dryRun],
    answers: COMMITTED,
    problems: COMMIT_PROBLEMS,
    handle: async (deps, { body, request, ...on }) => {
      const onlyCheck = dryRun.read(request.raw);
      if (!onlyCheck.ok) return onlyCheck;
      const { submissionId: id, base, sheets, origins, ...options } = body;
      const submission = { submissionId: id.toLowerCase(), base, annexes: sheetRows(sheets), origins, options };
      if (onlyCheck.value) return json(ok(checkReceived({ ...on, submission })));
      return committed(await submit(deps)({ ...on, submission }));
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
  route({
    method: "PATCH",
    path: `${REPORT}/versions/:n/letter`,
    summary: "Number and date of the signed letter of a version, as an event",
    scope: onUnit("send-for-unit"),
    body: jsonBody(signedLetter),
    answers: { 200: reportEvent },
    problems: ["unknown-version", "report-full"],
    handle: async (deps, { body, ...on }) =>
      json(await setLetter(deps)({ ...on, n: versionNumber(on.request), letter: body })),
  }),
];

async function sendWorkbook(deps: AppDeps, call: OnUnit & Call<Uint8Array>): Promise<Result<Reply, Problem>> {
  const { request, body: bytes, ...on } = call;
  const declared = options.read(request.raw);
  if (!declared.ok) return declared;
  const onlyCheck = dryRun.read(request.raw);
  if (!onlyCheck.ok) return onlyCheck;
  const name = fileName.read(request.raw);
  if (!name.ok) return name;
  const sent = { ...on, bytes, name: name.value, options: declared.value };
  if (onlyCheck.value) return json(await checkWorkbook(sent));
  const id = submissionId.read(request.raw);
  if (!id.ok) return id;
  const base = baseVersion.read(request.raw);
  if (!base.ok) return base;
  return committed(await submitWorkbook(deps)({ ...sent, submissionId: id.value, base: base.value }));
}

function committed(outcome: Result<Committed, Problem>): Result<Reply, Problem> {
  if (!outcome.ok) return outcome;
  const { receipt, repeated } = outcome.value;
  return ok({ status: repeated ? 200 : 201, json: receipt });
}
