import { type Dispatch, useCallback, useEffect, useReducer, useRef } from "react";
import { NO_OPTIONS, type SubmissionOptions } from "../../../shared/report/submission.ts";
import { assess, checkReport } from "../../actions/check-report.ts";
import type { Deps, ReportTarget } from "../../actions/deps.ts";
import { insertAnnexes } from "../../actions/insert-annexes.ts";
import { reportKey } from "../../actions/memory.ts";
import type { Notice } from "../../actions/notice.ts";
import { resumePending, type SendOutcome, sendReport, takeOverBase } from "../../actions/send-report.ts";
import { onWorkbook } from "../../actions/trouble.ts";
import { type ReporterEvent, type ReporterState, reduce, type Work } from "./reporter-state.ts";

export interface ReporterDesk {
  readonly state: ReporterState;
  insert(): Promise<void>;
  check(): Promise<void>;
  answer(options: SubmissionOptions): void;
  send(): Promise<void>;
  resume(): Promise<void>;
  takeOver(head: number): Promise<void>;
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

  const loadReport = useCallback(async () => {
    const report = await deps.api.report(target.campaign.id, target.unit);
    if (report.ok) dispatch({ type: "report", report: report.value });
  }, [deps, target]);

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
    if (notice === null || heard.current === notice) return;
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

  return {
    state,
    check,
    send,
    insert: () =>
      attempt(dispatch, "insert", async () => {
        const done = await insertAnnexes(deps, target);
        dispatch(done.ok ? { type: "inserted", insertion: done.value } : { type: "trouble", trouble: done.error });
      }),
    answer: (changed) => {
      deps.memory.options.set(key, { ...changed, ...copied(changed) });
      dispatch({ type: "options", options: changed, checked: checked && assess(target, checked.book, changed) });
    },
    resume: () =>
      attempt(dispatch, "resume", async () => {
        const outcome = await resumePending(deps, target);
        if (outcome === null) dispatch({ type: "nothing-pending" });
        else finish(outcome);
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
    checked: null,
    changed: false,
    options: memory.options.get(key) ?? NO_OPTIONS,
    shown: last === null ? null : { kind: "received", receipt: last.receipt, counts: last.counts, unchanged: false },
    trouble: null,
    report: null,
    pending: memory.pending.get(key),
  };
}
