import * as z from "zod";
import {
  type Board,
  board,
  type CampaignDetail,
  type CampaignSummary,
  campaignDetail,
  campaignSummary,
  decisionAnswer,
  type decisionBody,
  type exceptionBody,
  type FileAnswer,
  fileAnswer,
  type Me,
  me,
  type PreviousAnswer,
  previousReports,
  type Report,
  receipt,
  report,
  reportEvent,
  type returnBody,
  type signedLetter,
  type submissionBody,
  type Version,
  version,
} from "../../shared/api.ts";
import {
  type MergeAnswer,
  type MergeOutline,
  type MergeQuestions,
  type MergeReport,
  mergeAnswer,
  type mergeBody,
  mergeDecision,
  type mergeDecisionBody,
  mergeOutline,
  mergeQuestions,
  mergeReport,
} from "../../shared/api-merges.ts";
import type { CampaignId, UnitId } from "../../shared/ids.ts";
import type { Receipt } from "../../shared/report/head.ts";
import { type Answer, request, type Transport } from "./request.ts";

export type SubmissionBody = z.input<typeof submissionBody>;
export type ReturnBody = z.input<typeof returnBody>;
export type DecisionBody = z.input<typeof decisionBody>;
export type ExceptionBody = z.input<typeof exceptionBody>;
export type MergeBody = z.input<typeof mergeBody>;
export type MergeDecisionBody = z.input<typeof mergeDecisionBody>;
export type MergeDecision = z.infer<typeof mergeDecision>;
export type LetterBody = z.input<typeof signedLetter>;
export type LetterAnswer = z.infer<typeof reportEvent>;
export type DecisionAnswer = z.infer<typeof decisionAnswer>;

/** The service as the pane sees it: one member per route it uses. */
export interface ApiClient {
  me(signal?: AbortSignal): Promise<Answer<Me>>;
  /** Which campaigns there are, also those that were put away. */
  campaigns(): Promise<Answer<readonly CampaignSummary[]>>;
  /** A whole definition as it stands today. */
  campaign(campaign: CampaignId): Promise<Answer<CampaignDetail>>;
  board(campaign: CampaignId, signal?: AbortSignal): Promise<Answer<Board>>;
  report(campaign: CampaignId, unit: UnitId, signal?: AbortSignal): Promise<Answer<Report>>;
  /** What the bodies the unit carries on reported in the campaign before. */
  previous(campaign: CampaignId, unit: UnitId, signal?: AbortSignal): Promise<Answer<PreviousAnswer>>;
  version(campaign: CampaignId, unit: UnitId, n: number, signal?: AbortSignal): Promise<Answer<Version>>;
  /** A short-lived link to the workbook a version was read from. */
  versionFile(campaign: CampaignId, unit: UnitId, n: number): Promise<Answer<FileAnswer>>;
  /** Safe to repeat with the same body: the same `submissionId` always gets the same receipt. */
  submit(campaign: CampaignId, unit: UnitId, body: SubmissionBody): Promise<Answer<Receipt>>;
  /** Number and date of the signed letter of a version that was sent already; safe to repeat. */
  setLetter(campaign: CampaignId, unit: UnitId, n: number, body: LetterBody): Promise<Answer<LetterAnswer>>;
  /** Safe to repeat with the same `requestId`. */
  approve(campaign: CampaignId, unit: UnitId, body: DecisionBody): Promise<Answer<DecisionAnswer>>;
  accept(campaign: CampaignId, unit: UnitId, body: DecisionBody): Promise<Answer<DecisionAnswer>>;
  returnReport(campaign: CampaignId, unit: UnitId, body: ReturnBody): Promise<Answer<DecisionAnswer>>;
  exception(campaign: CampaignId, unit: UnitId, body: ExceptionBody): Promise<Answer<DecisionAnswer>>;
  merge(campaign: CampaignId, body: MergeBody): Promise<Answer<MergeAnswer>>;
  /** The draft report of a merge as a Word file; the first to ask waits while it is made. */
  mergeReport(campaign: CampaignId, merge: string): Promise<Answer<MergeReport>>;
  mergeOutline(campaign: CampaignId, merge: string, signal?: AbortSignal): Promise<Answer<MergeOutline>>;
  mergeQuestions(campaign: CampaignId): Promise<Answer<MergeQuestions>>;
  /** Safe to repeat with the same `requestId`. */
  decideMerge(campaign: CampaignId, body: MergeDecisionBody): Promise<Answer<MergeDecision>>;
}

const listed = z.object({ campaigns: z.array(campaignSummary) }).transform(({ campaigns }) => campaigns);

export function apiClient(transport: Transport): ApiClient {
  const get = <T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<Answer<T>> =>
    request(transport, { method: "GET", path, signal }, schema);
  const post = <T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<Answer<T>> =>
    request(transport, { method: "POST", path, body }, schema);
  return {
    me: (signal) => get("/api/me", me, signal),
    campaigns: () => get("/api/campaigns?archived=1", listed),
    campaign: (campaign) => get(campaignPath(campaign), campaignDetail),
    board: (campaign, signal) => get(`${campaignPath(campaign)}/board`, board, signal),
    report: (campaign, unit, signal) => get(reportPath(campaign, unit), report, signal),
    previous: (campaign, unit, signal) => get(`${reportPath(campaign, unit)}/previous`, previousReports, signal),
    version: (campaign, unit, n, signal) => get(`${reportPath(campaign, unit)}/versions/${n}`, version, signal),
    versionFile: (campaign, unit, n) => get(`${reportPath(campaign, unit)}/versions/${n}/file`, fileAnswer),
    submit: (campaign, unit, body) => post(`${reportPath(campaign, unit)}/versions`, body, receipt),
    setLetter: (campaign, unit, n, body) =>
      request(
        transport,
        { method: "PATCH", path: `${reportPath(campaign, unit)}/versions/${n}/letter`, body },
        reportEvent,
      ),
    approve: (campaign, unit, body) => post(`${reportPath(campaign, unit)}/approve`, body, decisionAnswer),
    accept: (campaign, unit, body) => post(`${reportPath(campaign, unit)}/accept`, body, decisionAnswer),
    returnReport: (campaign, unit, body) => post(`${reportPath(campaign, unit)}/return`, body, decisionAnswer),
    exception: (campaign, unit, body) => post(`${reportPath(campaign, unit)}/exception`, body, decisionAnswer),
    merge: (campaign, body) => post(`${campaignPath(campaign)}/merges`, body, mergeAnswer),
    mergeQuestions: (campaign) => get(`${campaignPath(campaign)}/merge-questions`, mergeQuestions),
    decideMerge: (campaign, body) => post(`${campaignPath(campaign)}/merge-decisions`, body, mergeDecision),
    mergeReport: (campaign, merge) => get(`${mergePath(campaign, merge)}/report`, mergeReport),
    mergeOutline: (campaign, merge, signal) => get(`${mergePath(campaign, merge)}/outline`, mergeOutline, signal),
  };
}

export function campaignPath(campaign: CampaignId): string {
  return `/api/campaigns/${encodeURIComponent(campaign)}`;
}

function mergePath(campaign: CampaignId, merge: string): string {
  return `${campaignPath(campaign)}/merges/${encodeURIComponent(merge)}`;
}

export function reportPath(campaign: CampaignId, unit: UnitId): string {
  return `${campaignPath(campaign)}/reports/${encodeURIComponent(unit)}`;
}
