import { type Dispatch, useCallback, useEffect, useReducer, useRef } from "react";
import type { CellChange } from "../../../shared/book/cell-change.ts";
import type { UnitId } from "../../../shared/ids.ts";
import type { LocatedDifference } from "../../../shared/report/difference.ts";
import type { Receipt } from "../../../shared/report/head.ts";
import { NO_OPTIONS, type SignedLetter, type SubmissionOptions } from "../../../shared/report/submission.ts";
import type { Adopted } from "../../actions/adopt-tables.ts";
import { approveReport } from "../../actions/approve-report.ts";
import { assess, checkReport } from "../../actions/check-report.ts";
import type { Deps, ReportTarget } from "../../actions/deps.ts";
import { fixCells } from "../../actions/fix-cells.ts";
import { insertAnnexes } from "../../actions/insert-annexes.ts";
import { reportKey } from "../../actions/memory.ts";
import type { Notice } from "../../actions/notice.ts";
import { resolveConflict } from "../../actions/resolve-conflict.ts";
import type { Restored } from "../../actions/restore-version.ts";
import {
  resumePending,
  type SendOutcome,
  sendQueuedOver,
  sendReport,
  takeOverBase,
} from "../../actions/send-report.ts";
import { setLetter } from "../../actions/set-letter.ts";
import { onWorkbook } from "../../actions/trouble.ts";
import { writeReceipt } from "../../actions/write-receipt.ts";
import { useInOrder } from "../parts/use-in-order.ts";
import { type ReporterEvent, type ReporterState, reduce, type Work } from "./reporter-state.ts";

export interface ReporterDesk {
  readonly unit: UnitId;
  readonly state: ReporterState;
  /** Asks anew where the report stands. */
  refresh(): Promise<void>;
  insert(): Promise<void>;
  check(): Promise<void>;
  answer(options: SubmissionOptions): void;
  send(): Promise<void>;
  resume(): Promise<void>;
  takeOver(head: number): Promise<void>;
  /** What waits to be sent, as it is, instead of version `head`. */
  queuedOver(head: number): Promise<void>;
  /** Writes their side of a conflict into the workbook, in the cells chosen. */
  resolve(head: number, theirs: readonly LocatedDifference[]): Promise<void>;
  /** Tables typed elsewhere stand in the annexes now. */
  adopted(outcome: Adopted): void;
  /** A version that was sent stands in the workbook now. */
  restored(outcome: Restored): void;
  /** Writes cells of the checked workbook. */
  fix(changes: readonly CellChange[]): Promise<void>;
  /** Resolves to whether the receiver has it. */
  saveLetter(n: number, letter: SignedLetter): Promise<boolean>;
  approve(n: number): Promise<void>;
  /** Puts the receipt under the tables, for those who want it there. */
  writeReceipt(receipt: Receipt): Promise<void>;
  goTo(sheet: string, cell: string | null): Promise<void>;
  dismissTrouble(): void;
  dismissShown(): void;
}

/** The reporter's state and what can be done with it; every change of the report itself goes through an action. */
export function useReporter(
  deps: Deps,
  target: ReportTarget,
  notice: Notice | null,
  onHeard: () => void,
): ReporterDesk {
  const [state, dispatch] = useReducer(reduce, null, () => firstState(deps, target));
  const { options, checked } = state;
  const key = reportKey(target);

  const inOrder = useInOrder();
  const loadReport = useCallback(async () => {
    const isNewest = inOrder();
    const report = await deps.api.report(target.campaign.id, target.unit);
    if (!report.ok || !isNewest()) return;
    dispatch({ type: "report", report: report.value });
    const { n } = report.value.head;
    const version = n === 0 ? null : await deps.api.version(target.campaign.id, target.unit, n);
    if (version?.ok === true && isNewest()) dispatch({ type: "newest", version: version.value });
  }, [deps, target, inOrder]);

  const finish = useCallback(
    (outcome: SendOutcome, unchanged = false) => {
      dispatch({ type: "sent", outcome, unchanged, pending: deps.memory.pending.get(key) });
      if (outcome.kind === "received" || outcome.kind === "conflict") loadReport();
    },
    [deps, key, loadReport],
  );

  const check = useCallback(
    () =>
      attempt(dispatch, "check", async () => {
        const result = await checkReport(deps, target, options);
        dispatch(result.ok ? { type: "checked", checked: result.value } : { type: "trouble", trouble: result.error });
      }),
    [deps, target, options],
  );

  useEffect(() => {
    loadReport();
  }, [loadReport]);

  const { campaign } = target;
  const checkedBy = useRef(campaign);
  useEffect(() => {
    if (checkedBy.current === campaign) return;
    checkedBy.current = campaign;
    // The rules it was checked by are no longer those of the campaign.
    dispatch({ type: "workbook-changed" });
  }, [campaign]);

  useEffect(() => {
    // Where changes cannot be listened to, the check is simply not marked as out of date.
    const listening = onWorkbook(() => deps.workbook.onChange(() => dispatch({ type: "workbook-changed" })));
    return () => {
      listening.then((heard) => heard.ok && heard.value());
    };
  }, [deps]);

  // A notice is acted upon once, whatever else changes afterwards.
  const heard = useRef<Notice | null>(null);
  useEffect(() => {
    if (notice === null || notice.kind === "waiting" || heard.current === notice) return;
    heard.current = notice;
    onHeard();
    if (notice.kind === "look-at-findings") check();
    else if (notice.kind === "inserted" || notice.kind === "foreign") dispatch({ type: "inserted", insertion: notice });
    else if (notice.kind !== "signed-out" && notice.kind !== "no-unit") {
      finish(notice, notice.kind === "received" && notice.unchanged);
    }
  }, [notice, onHeard, check, finish]);

  const send = (): Promise<void> =>
    attempt(dispatch, "send", async () => finish(await sendReport(deps, target, options)));

  const queued = (work: Work, run: () => Promise<SendOutcome | null>): Promise<void> =>
    attempt(dispatch, work, async () => {
      const outcome = await run();
      if (outcome === null) dispatch({ type: "nothing-pending" });
      else finish(outcome);
    });

  const answer = (changed: SubmissionOptions): void => {
    deps.memory.options.set(key, { ...changed, ...copied(changed) });
    dispatch({
      type: "options",
      options: changed,
      checked: checked && assess(target, checked.book, changed, checked.day),
    });
  };

  return {
    unit: target.unit,
    refresh: loadReport,
    state,
    answer,
    check,
    send,
    insert: () =>
      attempt(dispatch, "insert", async () => {
        const done = await insertAnnexes(deps, target);
        dispatch(done.ok ? { type: "inserted", insertion: done.value } : { type: "trouble", trouble: done.error });
      }),
    adopted: ({ insertion, checked: now }) => {
      if (now !== null) deps.memory.options.set(key, { ...now.options, ...copied(now.options) });
      dispatch({ type: "adopted", insertion, checked: now });
    },
    restored: (outcome) => {
      deps.memory.options.set(key, { ...outcome.checked.options, ...copied(outcome.checked.options) });
      dispatch({ type: "restored", restored: outcome });
      loadReport();
    },
    fix: (changes) =>
      attempt(dispatch, "fix", async () => {
        if (checked === null) return dispatch({ type: "done" });
        const fixed = await fixCells(deps, target, checked, changes);
        dispatch(fixed.ok ? { type: "fixed", fixed: fixed.value } : { type: "trouble", trouble: fixed.error });
      }),
    saveLetter: async (n, letter) => {
      let saved = false;
      await attempt(dispatch, "letter", async () => {
        const outcome = await setLetter(deps, target, n, letter);
        saved = outcome.ok;
        dispatch(outcome.ok ? { type: "done" } : { type: "trouble", trouble: outcome.error });
        if (!outcome.ok) return;
        // What is sent next carries it too.
        answer({ ...options, letter });
        await loadReport();
      });
      return saved;
    },
    writeReceipt: (receipt) =>
      attempt(dispatch, "receipt", async () => {
        const outcome = await writeReceipt(deps, target, state.sentFrom, receipt);
        if (!outcome.ok) return dispatch({ type: "trouble", trouble: outcome.error });
        dispatch({ type: "receipt-written", whole: outcome.value.left.length === 0 });
      }),
    approve: (n) =>
      attempt(dispatch, "approve", async () => {
        const outcome = await approveReport(deps, target, n);
        dispatch(outcome.ok ? { type: "done" } : { type: "trouble", trouble: outcome.error });
        if (outcome.ok) await loadReport();
      }),
    resume: () => queued("resume", () => resumePending(deps, target)),
    queuedOver: (head) => queued("send", () => sendQueuedOver(deps, target, head)),
    resolve: (head, theirs) =>
      attempt(dispatch, "fix", async () => {
        if (checked === null) return dispatch({ type: "done" });
        const outcome = await resolveConflict(deps, target, checked, { head, theirs });
        dispatch(
          outcome.ok ? { type: "resolved", resolved: outcome.value } : { type: "trouble", trouble: outcome.error },
        );
      }),
    takeOver: async (head) => {
      takeOverBase(deps, target, head);
      await send();
    },
    goTo: async (sheet, cell) => {
      const shown = await onWorkbook(() => deps.workbook.goTo(sheet, cell));
      if (!shown.ok) dispatch({ type: "trouble", trouble: shown.error });
    },
    dismissTrouble: () => dispatch({ type: "dismiss-trouble" }),
    dismissShown: () => dispatch({ type: "dismiss-shown" }),
  };
}

/** Work with its beginning on screen, and, should it throw, its end too. */
async function attempt(dispatch: Dispatch<ReporterEvent>, work: Work, run: () => Promise<void>): Promise<void> {
  dispatch({ type: "started", work });
  try {
    await run();
  } catch (error) {
    reportError(error);
    dispatch({ type: "trouble", trouble: { kind: "crash" } });
  }
}

/** The storage schema has plain arrays and records where the domain has read-only ones. */
function copied({ accept, choose, reasons, nothingToReport }: SubmissionOptions) {
  return { accept: [...accept], choose: { ...choose }, reasons: { ...reasons }, nothingToReport: [...nothingToReport] };
}

function firstState({ memory }: Deps, target: ReportTarget): ReporterState {
  const key = reportKey(target);
  const last = memory.lastSent.get(key);
  return {
    work: null,
    insertion: null,
    restored: null,
    checked: null,
    changed: false,
    options: memory.options.get(key) ?? NO_OPTIONS,
    shown: last === null ? null : { kind: "received", receipt: last.receipt, counts: last.counts, unchanged: false },
    trouble: null,
    report: null,
    newest: null,
    sentFrom: null,
    receiptWritten: null,
    unplaced: 0,
    fixed: null,
    pending: memory.pending.get(key),
  };
}
