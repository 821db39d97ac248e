import type { z } from "zod";
import { dryRun, receipt, recognition, type WireRecognition } from "../../shared/api.ts";
import type { CampaignId, UnitId } from "../../shared/ids.ts";
import type { Receipt } from "../../shared/report/head.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { campaignPath, reportPath } from "./client.ts";
import { type Answer, type Call, request, requestFile, type Transport } from "./request.ts";

export type DryRun = z.infer<typeof dryRun>;

/** Which attempt a file goes out as. */
export interface FileSubmission {
  readonly submissionId: string;
  readonly base: number;
  readonly options: SubmissionOptions;
  /** The file's own name: it is kept under it. */
  readonly name: string;
}

/** The service for whole workbooks, as the upload page sees it. */
export interface WorkbookClient {
  /** The prefilled template of a unit. */
  template(campaign: CampaignId, unit: UnitId): Promise<Answer<Blob>>;
  /** A version that was sent, as the template filled with its rows. */
  version(campaign: CampaignId, unit: UnitId, n: number): Promise<Answer<Blob>>;
  check(campaign: CampaignId, unit: UnitId, file: Blob, options: SubmissionOptions): Promise<Answer<DryRun>>;
  /** Whose report a file is, by what it holds and by its name with the folders it lies in. */
  recognise(campaign: CampaignId, file: Blob, path: string): Promise<Answer<WireRecognition>>;
  /** Safe to repeat: the same file with the same id, base and options always gets the same receipt. */
  submit(campaign: CampaignId, unit: UnitId, file: Blob, sent: FileSubmission): Promise<Answer<Receipt>>;
}

export function workbookClient(transport: Transport): WorkbookClient {
  return {
    template: (campaign, unit) =>
      requestFile(transport, {
        method: "GET",
        path: `${campaignPath(campaign)}/template.xlsx?unit=${encodeURIComponent(unit)}`,
      }),
    version: (campaign, unit, n) =>
      requestFile(transport, { method: "GET", path: `${reportPath(campaign, unit)}/versions/${n}/workbook.xlsx` }),
    check: (campaign, unit, file, options) =>
      request(transport, posted(`${reportPath(campaign, unit)}/workbook?dryRun=1`, file, optionsOf(options)), dryRun),
    recognise: (campaign, file, path) =>
      request(
        transport,
        posted(`${campaignPath(campaign)}/recognise`, file, { "File-Name": encodeURIComponent(path.toWellFormed()) }),
        recognition,
      ),
    submit: (campaign, unit, file, { submissionId, base, options, name }) =>
      request(
        transport,
        posted(`${reportPath(campaign, unit)}/workbook`, file, {
          ...optionsOf(options),
          "File-Name": encodeURIComponent(name.toWellFormed()),
          "Submission-Id": submissionId,
          "Base-Version": String(base),
        }),
        receipt,
      ),
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function posted(path: string, file: Blob, headers: Record<string, string>): Call {
  return { method: "POST", path, file, headers: { ...headers, "Content-Type": XLSX } };
}

function optionsOf(options: SubmissionOptions): Record<string, string> {
  return { "Submission-Options": optionsHeader(options) };
}

/** base64url of the options' JSON: a header takes ASCII only. */
export function optionsHeader(options: SubmissionOptions): string {
  const bytes = new TextEncoder().encode(JSON.stringify(options));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
