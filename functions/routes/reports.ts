import {
  previousReports,
  reportEvent,
  report as reportSchema,
  sheetRows,
  signedLetter,
  submissionBody,
  version as versionSchema,
} from "../../shared/api.ts";
import { ok } from "../../shared/result.ts";
import { jsonBody, noBody } from "../http/body.ts";
import { dryRun } from "../http/parameter.ts";
import { onUnit } from "../http/scope.ts";
import { previous } from "../usecases/previous.ts";
import { report } from "../usecases/report.ts";
import { setLetter } from "../usecases/set-letter.ts";
import { checkReceived, submit } from "../usecases/submit.ts";
import { version } from "../usecases/version.ts";
import { COMMIT_PROBLEMS, COMMITTED, committed } from "./committed.ts";
import { json, type Route, route, versionNumber } from "./route.ts";

const REPORT = "/api/campaigns/:campaign/reports/:unit";

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
      if (onlyCheck.value) return json(ok(checkReceived(deps)({ ...on, submission })));
      return committed(await submit(deps)({ ...on, submission }));
    },
  }),
  route({
    method: "PATCH",
    path: `${REPORT}/versions/:n/letter`,
    summary: "Number and date of the signed letter of a version, as an event",
    scope: onUnit("send-for-unit"),
    body: jsonBody(signedLetter),
    answers: { 200: reportEvent },
    problems: ["unknown-version", "report-full", "campaign-not-open", "campaign-archived"],
    handle: async (deps, { body, ...on }) =>
      json(await setLetter(deps)({ ...on, n: versionNumber(on.request), letter: body })),
  }),
];
