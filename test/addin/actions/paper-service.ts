import type {
  ApiClient,
  DecisionBody,
  ExceptionBody,
  LetterBody,
  MergeDecision,
  ReturnBody,
  SubmissionBody,
} from "../../../addin/api/client.ts";
import type { Failure } from "../../../addin/api/failure.ts";
import type { Answer } from "../../../addin/api/request.ts";
import { type PreviousAnswer, sheetRows, version } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { type ProblemCode, problem, problemStatus, problemTitle } from "../../../shared/problem.ts";
import { statusCounts } from "../../../shared/report/counts.ts";
import type { Receipt } from "../../../shared/report/head.ts";
import { fail, ok } from "../../../shared/result.ts";

/**
 * The service as far as the pane's own logic depends on it: versions by id, a head, and answers that get lost. The real
 * one has its own suites, and the stories in the browser run against it.
 */
export interface PaperService extends ApiClient {
  readonly sent: SubmissionBody[];
  readonly versions: Receipt[];
  readonly returns: ReturnBody[];
  readonly exceptions: ExceptionBody[];
  /** Carried out, and then: `lost` the answer never comes, `cut` the request never arrives. */
  network: "up" | "lost" | "cut";
  readonly letters: { readonly n: number; readonly letter: LetterBody }[];
  readonly approvals: DecisionBody[];
  readonly mergeDecisions: MergeDecision[];
  /** A colleague sends from another computer; what, where it matters. */
  colleagueSends(sheets?: SubmissionBody["sheets"]): void;
  refuseWith: Failure | null;
  /** What the bodies the unit carries on reported. */
  previousAnswer: PreviousAnswer;
  user: string;
}

export function paperService(campaign: Campaign): PaperService {
  const known = new Map<string, Receipt>();
  const after = <T>(work: () => Answer<T>): Answer<T> => {
    if (service.network === "cut") return fail({ kind: "offline" });
    const answer = work();
    return service.network === "lost" ? fail({ kind: "timeout" }) : answer;
  };
  const contents: SubmissionBody["sheets"][] = [];
  const commit = (id: string, sheets: SubmissionBody["sheets"]): Receipt => {
    contents.push(sheets);
    const n = service.versions.length + 1;
    const code = `TEST/${n}`;
    const receipt = { code, n, submissionId: id, hash: "0".repeat(64), acceptedAt: AT, late: false };
    service.versions.push(receipt);
    known.set(id, receipt);
    return receipt;
  };
  const head = () => ({
    unit: "p63-cao-bang",
    state: service.versions.length === 0 ? ("not-sent" as const) : ("sent" as const),
    n: service.versions.length,
    acceptedAt: service.versions.at(-1)?.acceptedAt ?? null,
    late: false,
    overdue: false,
    counts: statusCounts(campaign, sheetRows([...(service.sent.at(-1)?.sheets ?? [])])),
    submissionId: service.versions.at(-1)?.submissionId ?? null,
    hash: service.versions.at(-1)?.hash ?? null,
    extendedUntil: null,
  });
  const service: PaperService = {
    sent: [],
    versions: [],
    returns: [],
    exceptions: [],
    letters: [],
    approvals: [],
    mergeDecisions: [],
    network: "up",
    refuseWith: null,
    previousAnswer: { campaign: null, reports: [], missing: [] },
    user: "p63-cao-bang",
    colleagueSends: (sheets = []) => {
      commit(crypto.randomUUID(), sheets);
    },
    campaigns: async () => ok([]),
    campaign: async () => refused("unknown-campaign"),
    me: async () => ok({ user: service.user, name: service.user, roles: [{ role: "reporter", unit: "p63-cao-bang" }] }),
    versionFile: async () => fail({ kind: "offline" }),
    board: async () => ok({ units: [head()] }),
    previous: async () => after(() => ok(service.previousAnswer)),
    report: async () => after(() => ok({ head: head(), versions: service.versions, events: [], remarks: [] })),
    version: async (_campaign, _unit, n) =>
      after(() => {
        const receipt = service.versions[n - 1];
        if (receipt === undefined) return refused("unknown-version");
        const { submissionId, hash } = receipt;
        const sheets = version.unwrap().shape.sheets.parse(contents[n - 1]);
        return ok({
          n,
          submissionId,
          hash,
          receipt,
          sheets,
          sentBy: "",
          senderName: "",
          reasons: {},
          nothingToReport: [],
          findings: [],
          letter: null,
        });
      }),
    setLetter: async (_campaign, _unit, n, letter) =>
      after(() => {
        service.letters.push({ n, letter });
        return ok({ kind: "letter", id: "", at: AT, by: service.user, n, note: "", remarks: [], until: null, letter });
      }),
    approve: async (_campaign, unit, body) =>
      after(() => {
        service.approvals.push(body);
        return ok({ unit, state: "sent", n: body.n });
      }),
    submit: async (_campaign, _unit, body) =>
      after(() => {
        service.sent.push(body);
        if (service.refuseWith !== null) return fail(service.refuseWith);
        const again = known.get(body.submissionId);
        if (again !== undefined) return ok(again);
        return body.base === service.versions.length
          ? ok(commit(body.submissionId, body.sheets))
          : stale(service.versions.length);
      }),
    accept: async (_campaign, unit, { n }) => ok({ unit, state: "accepted", n }),
    returnReport: async (_campaign, unit, body) =>
      after(() => {
        service.returns.push(body);
        return ok({ unit, state: "returned", n: body.n });
      }),
    exception: async (_campaign, unit, body) =>
      after(() => {
        service.exceptions.push(body);
        return ok({ unit, state: "not-sent", n: 0 });
      }),
    merge: async () => refused("internal"),
    mergeReport: async () => refused("unknown-merge"),
    mergeOutline: async () => refused("unknown-merge"),
    mergeQuestions: async () => ok({ open: 0, decided: 0, questions: [] }),
    decideMerge: async (_campaign, { requestId, kind, about, answer }) =>
      after(() => {
        const known = service.mergeDecisions.find(({ id }) => id === requestId);
        const decision = known ?? { id: requestId, kind, about, answer, at: AT };
        if (known === undefined) service.mergeDecisions.push(decision);
        return ok(decision);
      }),
  };
  return service;
}

const AT = "2023-10-20T03:00:00.000Z";

function stale(head: number): Answer<never> {
  const difference = { annex: "phu-luc-3", row: "Nhiệm vụ", column: "status", before: "hoan-thanh", after: null };
  return refused("stale-base", { head, differences: [difference] });
}

export function refused(code: ProblemCode, extensions: Readonly<Record<string, unknown>> = {}): Answer<never> {
  const body = problem(code, {}, extensions);
  return fail({
    kind: "problem",
    problem: { type: "about:blank", code, title: problemTitle(body), status: problemStatus(body), ...extensions },
  });
}
