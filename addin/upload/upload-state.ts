import type { Report } from "../../shared/api.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../shared/report/submission.ts";
import type { Delivery } from "../actions/deliver.ts";
import type { ReportTarget } from "../actions/deps.ts";
import { type PendingFile, reportKey } from "../actions/memory.ts";
import type { Trouble } from "../actions/trouble.ts";
import type { Shown } from "../pane/reporter/reporter-state.ts";
import { answered, type CheckedFile } from "./check-file.ts";
import type { FileRefusal } from "./file-refusal.ts";
import type { PickedFile } from "./picked-file.ts";
import type { UploadDeps } from "./upload-deps.ts";

export type UploadWork = "check" | "send" | "take-back";

export interface UploadState {
  readonly work: UploadWork | null;
  readonly file: PickedFile | null;
  /** The file picked last cannot be sent; its name, and why. */
  readonly refused: { readonly name: string; readonly why: FileRefusal } | null;
  readonly checked: CheckedFile | null;
  readonly options: SubmissionOptions;
  /** A submission's outcome that stays on screen. */
  readonly shown: Shown | null;
  readonly trouble: Trouble | null;
  readonly report: Report | null;
  readonly pending: PendingFile | null;
  /** The version downloaded last, to be corrected and sent again. */
  readonly takenBack: number | null;
}

export type UploadEvent =
  /** With the answers it went out with before, where it did. */
  | { readonly type: "picked"; readonly file: PickedFile; readonly options: SubmissionOptions | null }
  | { readonly type: "refused"; readonly name: string; readonly why: FileRefusal }
  | { readonly type: "started"; readonly work: UploadWork }
  | { readonly type: "taken-back"; readonly n: number }
  | { readonly type: "checked"; readonly checked: CheckedFile }
  | { readonly type: "answered"; readonly options: SubmissionOptions }
  | {
      readonly type: "sent";
      readonly outcome: Delivery;
      readonly unchanged: boolean;
      readonly pending: PendingFile | null;
    }
  | { readonly type: "report"; readonly report: Report; readonly pending: PendingFile | null }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "dismiss-trouble" }
  | { readonly type: "dismiss-shown" };

export function reduce(state: UploadState, event: UploadEvent): UploadState {
  switch (event.type) {
    case "picked":
      return { ...withoutFile(state), shown: null, file: event.file, options: event.options ?? state.options };
    case "refused":
      return { ...withoutFile(state), refused: { name: event.name, why: event.why } };
    case "started":
      return { ...state, work: event.work, trouble: null };
    case "checked":
      // Answers may have been given since it was asked.
      return { ...state, work: null, checked: answered(event.checked, state.options) };
    case "taken-back":
      return { ...state, work: null, takenBack: event.n, shown: null };
    case "answered":
      return { ...state, options: event.options, checked: state.checked && answered(state.checked, event.options) };
    case "sent":
      return sent({ ...state, work: null, pending: event.pending }, event.outcome, event.unchanged);
    case "report":
      return { ...state, report: event.report, pending: event.pending };
    case "trouble":
      return { ...state, work: null, trouble: event.trouble };
    case "dismiss-trouble":
      return { ...state, trouble: null };
    case "dismiss-shown":
      return { ...state, shown: null };
  }
}

function sent(state: UploadState, outcome: Delivery, unchanged: boolean): UploadState {
  switch (outcome.kind) {
    case "received":
      return {
        ...withoutFile(state),
        options: { ...state.options, receivedAt: null },
        shown: { ...outcome, unchanged },
        takenBack: null,
      };
    case "conflict":
    case "findings":
      return { ...state, shown: outcome };
    default:
      return { ...state, trouble: outcome.trouble };
  }
}

function withoutFile(state: UploadState): UploadState {
  return { ...state, work: null, file: null, refused: null, checked: null, trouble: null };
}

export function firstState({ memory }: UploadDeps, target: ReportTarget): UploadState {
  const key = reportKey(target);
  const last = memory.lastSent.get(key);
  return {
    work: null,
    file: null,
    refused: null,
    checked: null,
    options: memory.options.get(key) ?? NO_OPTIONS,
    shown: last === null ? null : { kind: "received", receipt: last.receipt, counts: last.counts, unchanged: false },
    trouble: null,
    report: null,
    pending: memory.pendingFile.get(key),
    takenBack: null,
  };
}
