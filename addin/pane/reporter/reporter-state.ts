import type { Report } from "../../../shared/api.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import type { Checked } from "../../actions/check-report.ts";
import type { InsertOutcome } from "../../actions/insert-annexes.ts";
import type { Pending } from "../../actions/memory.ts";
import type { SendOutcome } from "../../actions/send-report.ts";
import type { Trouble } from "../../actions/trouble.ts";

export type Work = "insert" | "check" | "send" | "resume";

/** A submission's outcome that stays on screen. */
export type Shown =
  | (Extract<SendOutcome, { readonly kind: "received" }> & { readonly unchanged: boolean })
  | Extract<SendOutcome, { readonly kind: "conflict" | "findings" }>;

export interface ReporterState {
  readonly work: Work | null;
  readonly insertion: InsertOutcome | null;
  readonly checked: Checked | null;
  /** Cells or sheets have changed since `checked`. */
  readonly changed: boolean;
  readonly options: SubmissionOptions;
  readonly shown: Shown | null;
  readonly trouble: Trouble | null;
  readonly report: Report | null;
  readonly pending: Pending | null;
}

export type ReporterEvent =
  | { readonly type: "started"; readonly work: Work }
  | { readonly type: "inserted"; readonly insertion: InsertOutcome }
  | { readonly type: "checked"; readonly checked: Checked }
  | { readonly type: "workbook-changed" }
  | { readonly type: "options"; readonly options: SubmissionOptions; readonly checked: Checked | null }
  | {
      readonly type: "sent";
      readonly outcome: SendOutcome;
      readonly unchanged: boolean;
      readonly pending: Pending | null;
    }
  /** Another page has sent it on in the meantime. */
  | { readonly type: "nothing-pending" }
  | { readonly type: "report"; readonly report: Report }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "dismiss-trouble" }
  | { readonly type: "dismiss-shown" };

export function reduce(state: ReporterState, event: ReporterEvent): ReporterState {
  switch (event.type) {
    case "started":
      return { ...state, work: event.work, trouble: null };
    case "inserted":
      return { ...state, work: null, insertion: event.insertion };
    case "checked":
      return { ...state, work: null, checked: event.checked, changed: false, shown: withoutFindings(state.shown) };
    case "workbook-changed":
      return state.checked === null || state.changed ? state : { ...state, changed: true };
    case "options":
      return { ...state, options: event.options, checked: event.checked };
    case "sent":
      return sent({ ...state, work: null, pending: event.pending }, event.outcome, event.unchanged);
    case "nothing-pending":
      return { ...state, work: null, pending: null };
    case "report":
      return { ...state, report: event.report };
    case "trouble":
      return { ...state, work: null, trouble: event.trouble };
    case "dismiss-trouble":
      return { ...state, trouble: null };
    case "dismiss-shown":
      return { ...state, shown: null };
  }
}

function sent(state: ReporterState, outcome: SendOutcome, unchanged: boolean): ReporterState {
  switch (outcome.kind) {
    case "received":
      return { ...state, shown: { ...outcome, unchanged }, checked: null, insertion: null };
    case "conflict":
    case "findings":
      return { ...state, shown: outcome };
    case "blocked":
      return { ...state, shown: null, checked: outcome.checked, changed: false };
    default:
      return { ...state, trouble: outcome.trouble };
  }
}

/** A new check replaces what the server found the last time. */
function withoutFindings(shown: Shown | null): Shown | null {
  return shown?.kind === "findings" ? null : shown;
}
