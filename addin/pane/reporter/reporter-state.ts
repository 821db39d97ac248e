import type { Report, Version } from "../../../shared/api.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import type { Checked } from "../../actions/check-report.ts";
import type { Fixed } from "../../actions/fix-cells.ts";
import type { InsertOutcome } from "../../actions/insert-annexes.ts";
import type { Pending } from "../../actions/memory.ts";
import type { Resolved } from "../../actions/resolve-conflict.ts";
import type { Restored } from "../../actions/restore-version.ts";
import type { SendOutcome } from "../../actions/send-report.ts";
import type { Trouble } from "../../actions/trouble.ts";

export type Work = "insert" | "check" | "send" | "resume" | "fix" | "letter" | "approve" | "receipt";

/** A submission's outcome that stays on screen. */
export type Shown =
  | (Extract<SendOutcome, { readonly kind: "received" }> & { readonly unchanged: boolean })
  | Extract<SendOutcome, { readonly kind: "conflict" | "findings" }>;

export interface ReporterState {
  readonly work: Work | null;
  readonly insertion: InsertOutcome | null;
  /** What became of the last version taken back into the workbook. */
  readonly restored: Restored | null;
  readonly checked: Checked | null;
  /** Cells or sheets have changed since `checked`. */
  readonly changed: boolean;
  readonly options: SubmissionOptions;
  readonly shown: Shown | null;
  readonly trouble: Trouble | null;
  readonly report: Report | null;
  /** The newest version sent, whole; null before the first, and while it is being fetched. */
  readonly newest: Version | null;
  /** The workbook as it was checked before what is shown as received was sent; null where this pane did not see it. */
  readonly sentFrom: Checked | null;
  /** Whether the receipt stands under the tables by now; null before that was asked for. */
  readonly receiptWritten: boolean | null;
  /** Cells of a conflict that were chosen but have no place in the workbook. */
  readonly unplaced: number;
  /** What became of the last cells written. */
  readonly fixed: Pick<Fixed, "written" | "left"> | null;
  readonly pending: Pending | null;
}

export type ReporterEvent =
  | { readonly type: "started"; readonly work: Work }
  | { readonly type: "inserted"; readonly insertion: InsertOutcome }
  | { readonly type: "checked"; readonly checked: Checked }
  | { readonly type: "fixed"; readonly fixed: Fixed }
  | { readonly type: "adopted"; readonly insertion: InsertOutcome; readonly checked: Checked | null }
  | { readonly type: "restored"; readonly restored: Restored }
  | { readonly type: "resolved"; readonly resolved: Resolved }
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
  | { readonly type: "newest"; readonly version: Version }
  | { readonly type: "done" }
  | { readonly type: "receipt-written"; readonly whole: boolean }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "dismiss-trouble" }
  | { readonly type: "dismiss-shown" };

export function reduce(state: ReporterState, event: ReporterEvent): ReporterState {
  switch (event.type) {
    case "started":
      return { ...state, work: event.work, trouble: null };
    case "inserted":
      return { ...state, work: null, insertion: event.insertion, restored: null };
    case "checked":
      return {
        ...state,
        work: null,
        checked: event.checked,
        changed: false,
        fixed: null,
        shown: withoutFindings(state.shown),
      };
    case "fixed":
      return { ...state, work: null, checked: event.fixed.checked, changed: event.fixed.left > 0, fixed: event.fixed };
    case "adopted":
      return adopted(state, event.insertion, event.checked);
    case "restored":
      return restored(state, event.restored);
    case "resolved":
      return resolved(state, event.resolved);
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
    case "newest":
      return { ...state, newest: event.version };
    case "receipt-written":
      return { ...state, work: null, receiptWritten: event.whole };
    case "done":
      return { ...state, work: null };
    case "trouble":
      return { ...state, work: null, trouble: event.trouble };
    case "dismiss-trouble":
      return { ...state, trouble: null };
    case "dismiss-shown":
      return { ...state, shown: null };
  }
}

function adopted(state: ReporterState, insertion: InsertOutcome, checked: Checked | null): ReporterState {
  if (checked === null) return { ...state, insertion };
  return { ...state, insertion, checked, options: checked.options, changed: false, fixed: null };
}

/** The workbook says what was sent: what was said of it before is past. */
function restored(state: ReporterState, outcome: Restored): ReporterState {
  const { checked, left } = outcome;
  const { options } = checked;
  return {
    ...state,
    restored: outcome,
    insertion: null,
    checked,
    options,
    changed: left > 0,
    fixed: null,
    shown: null,
  };
}

/** Whatever could not be written keeps the conflict on screen. */
function resolved(state: ReporterState, { checked, written, left, unplaced }: Resolved): ReporterState {
  const isWhole = left === 0 && unplaced === 0;
  const shown = isWhole ? null : state.shown;
  return { ...state, work: null, checked, changed: left > 0, fixed: { written, left }, unplaced, shown };
}

function sent(state: ReporterState, outcome: SendOutcome, unchanged: boolean): ReporterState {
  switch (outcome.kind) {
    case "received":
      return {
        ...state,
        shown: { ...outcome, unchanged },
        sentFrom: state.checked,
        receiptWritten: null,
        checked: null,
        changed: false,
        insertion: null,
        restored: null,
        fixed: null,
      };
    case "conflict":
    case "findings":
      return { ...state, shown: outcome, unplaced: 0 };
    case "blocked":
      return { ...state, shown: null, checked: outcome.checked, changed: false };
    case "unanswered":
      // Without a network the queue says all there is to say.
      return outcome.trouble.kind === "offline" && state.pending !== null
        ? state
        : { ...state, trouble: outcome.trouble };
    default:
      return { ...state, trouble: outcome.trouble };
  }
}

/** A new check replaces what the server found the last time. */
function withoutFindings(shown: Shown | null): Shown | null {
  return shown?.kind === "findings" ? null : shown;
}
