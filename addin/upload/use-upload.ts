import { useCallback, useEffect, useReducer, useRef } from "react";
import { NO_OPTIONS, type SubmissionOptions } from "../../shared/report/submission.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Delivery } from "../actions/deliver.ts";
import type { ReportTarget } from "../actions/deps.ts";
import { reportKey } from "../actions/memory.ts";
import { takeOverBase } from "../actions/send-report.ts";
import type { Trouble } from "../actions/trouble.ts";
import { useInOrder } from "../pane/parts/use-in-order.ts";
import type { FindingDesk } from "../pane/reporter/finding-desk.ts";
import { checkFile, readsDifferently } from "./check-file.ts";
import { type PickedFile, pickedFile } from "./picked-file.ts";
import { alreadySent, arrived, sendFile, stored } from "./send-file.ts";
import { takeBack } from "./take-back.ts";
import type { UploadDeps } from "./upload-deps.ts";
import { firstState, reduce, type UploadState } from "./upload-state.ts";

export interface UploadDesk extends FindingDesk {
  readonly state: UploadState;
  readonly goTo: null;
  /** What was chosen or dropped: one file, or it is said that one is enough. */
  pick(files: readonly File[]): Promise<void>;
  /** Asks the service again about the file on the page. */
  check(): Promise<void>;
  send(): Promise<void>;
  takeOver(head: number): Promise<void>;
  /** Downloads a version that was sent, to be corrected and sent again. */
  takeBack(n: number): Promise<void>;
  reload(): Promise<void>;
  dismissTrouble(): void;
  dismissShown(): void;
}

/** One unit's file on the page, and what can be done with it. */
export function useUpload(deps: UploadDeps, target: ReportTarget): UploadDesk {
  const [state, dispatch] = useReducer(reduce, null, () => firstState(deps, target));
  const { options, checked, file, report } = state;
  const key = reportKey(target);

  const finish = useCallback(
    (outcome: Delivery, unchanged: boolean) => {
      if (outcome.kind === "received") deps.shelf.hold(null);
      dispatch({ type: "sent", outcome, unchanged, pending: deps.memory.pendingFile.get(key) });
    },
    [deps, key],
  );

  const inOrder = useInOrder();
  const reload = useCallback(async () => {
    const isNewest = inOrder();
    const answer = await deps.api.report(target.campaign.id, target.unit);
    if (!answer.ok) return dispatch({ type: "trouble", trouble: answer.error });
    if (!isNewest()) return;
    const delivery = arrived(deps, target, answer.value);
    dispatch({ type: "report", report: answer.value, pending: deps.memory.pendingFile.get(key) });
    if (delivery !== null) finish(delivery, false);
  }, [deps, target, key, finish, inOrder]);

  // Checks overtake each other when answers are given quickly: only the last one counts.
  const latest = useRef(0);
  const run = useCallback(
    async (picked: PickedFile, answers: SubmissionOptions) => {
      const mine = ++latest.current;
      dispatch({ type: "started", work: "check" });
      const result = await guarded(() => checkFile(deps, target, picked, answers));
      if (mine !== latest.current) return;
      dispatch(result.ok ? { type: "checked", checked: result.value } : { type: "trouble", trouble: result.error });
    },
    [deps, target],
  );

  const pick = useCallback(
    async ([chosen, ...more]: readonly File[]) => {
      if (chosen === undefined) return;
      // What is still being asked about another file no longer matters.
      latest.current++;
      const picked = more.length > 0 ? fail("several" as const) : await pickedFile(chosen);
      deps.shelf.hold(picked.ok ? picked.value : null);
      if (!picked.ok) return dispatch({ type: "refused", name: chosen.name, why: picked.error });
      const waiting = deps.memory.pendingFile.get(key);
      // The file whose answer was lost comes with the answers it went out with: its retry must say the same.
      const before = waiting?.hash === picked.value.hash ? waiting.options : null;
      dispatch({ type: "picked", file: picked.value, options: before });
      await run(picked.value, before ?? deps.memory.options.get(key) ?? NO_OPTIONS);
    },
    [deps, key, run],
  );

  useEffect(() => {
    reload();
  }, [reload]);

  const send = async (): Promise<void> => {
    if (checked === null) return;
    const before = alreadySent(deps, target, checked, report);
    if (before !== null) return finish(before, true);
    dispatch({ type: "started", work: "send" });
    const outcome = await guarded(async () => ok(await sendFile(deps, target, checked)));
    if (!outcome.ok) return dispatch({ type: "trouble", trouble: outcome.error });
    finish(outcome.value, false);
    if (outcome.value.kind === "received" || outcome.value.kind === "conflict") await reload();
  };

  const answer = (changed: SubmissionOptions): void => {
    // When a report came by e-mail belongs to this one sending, not to the unit's next one.
    deps.memory.options.set(key, stored({ ...changed, receivedAt: null }));
    dispatch({ type: "answered", options: changed });
    if (file !== null && readsDifferently(options, changed)) run(file, changed);
  };

  return {
    state,
    goTo: null,
    pick,
    check: async () => {
      if (file !== null) await run(file, options);
    },
    answer,
    send,
    takeOver: async (head) => {
      takeOverBase(deps, target, head);
      await send();
    },
    takeBack: async (n) => {
      dispatch({ type: "started", work: "take-back" });
      const outcome = await guarded(() => takeBack(deps, target, n));
      if (!outcome.ok) return dispatch({ type: "trouble", trouble: outcome.error });
      dispatch({ type: "taken-back", n });
      answer({ ...outcome.value, receivedAt: options.receivedAt });
    },
    reload,
    dismissTrouble: () => dispatch({ type: "dismiss-trouble" }),
    dismissShown: () => dispatch({ type: "dismiss-shown" }),
  };
}

/** A bug of ours ends with a word to the person, too. */
async function guarded<T>(work: () => Promise<Result<T, Trouble>>): Promise<Result<T, Trouble>> {
  try {
    return await work();
  } catch (error) {
    reportError(error);
    return fail({ kind: "crash" });
  }
}
