import type { Instant, SubmissionId, UnitId } from "../../../shared/ids.ts";
import type { Receipt } from "../../../shared/report/head.ts";
import { fail, type Result } from "../../../shared/result.ts";
import { refusal } from "../../actions/deliver.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { answered } from "../check-file.ts";
import { answersFit, answersTo } from "../send-file.ts";
import type { BatchFile } from "./batch-file.ts";
import { baseOf, readyByUnit, receivedOf } from "./batch-state.ts";
import { type BatchDeps, existingOf } from "./examine.ts";

/** Stores every file that is ready. Units do not wait for each other; several files of one unit go in their order. */
export async function sendReady(deps: BatchDeps): Promise<void> {
  const { store } = deps;
  const groups = readyByUnit(store.get());
  for (const { id } of groups.flat()) store.setFile(id, { work: "waiting", trouble: null });
  store.set({ sending: true });
  await Promise.all(groups.map((group) => sendGroup(deps, group)));
  store.set({ sending: false, paused: false });
}

async function sendGroup(deps: BatchDeps, group: readonly BatchFile[]): Promise<void> {
  for (const [index, { id }] of group.entries()) {
    if (await sendOne(deps, id)) continue;
    // What was to follow it would now lie on top of something else.
    for (const later of group.slice(index + 1)) deps.store.setFile(later.id, { work: null });
    return;
  }
}

/** True when it is stored. */
async function sendOne(deps: BatchDeps, id: string): Promise<boolean> {
  const { store } = deps;
  const file = store.file(id);
  const receivedAt = file === null ? null : receivedOf(file, store.get());
  if (file === null || file.unit === null || receivedAt === null) return false;
  if (file.checked !== null && !answersFit(file.checked)) {
    store.setFile(id, { work: null, trouble: { kind: "unexpected", status: 431 } });
    return false;
  }
  const answer = await submitUnderFreeId(deps, file, receivedAt);
  if (answer.ok) {
    store.setFile(id, { work: null, stored: { receipt: answer.value, before: false } });
    return true;
  }
  await takeRefusal(deps, file, file.unit, answer.error);
  return false;
}

/**
 * Under the first id that was not spent. An id is spent where an earlier try, broken off before it was accepted, went out
 * with other answers (an hour of receipt, a reading confirmed): then the service refuses it, and the next one is taken.
 */
async function submitUnderFreeId(
  { upload, campaign, lanes, store }: BatchDeps,
  file: BatchFile,
  receivedAt: Instant,
): Promise<Result<Receipt, Trouble>> {
  const { picked, checked, unit, existing, id } = file;
  let last: Result<Receipt, Trouble> = fail({ kind: "crash" });
  if (picked === null || checked === null || unit === null || existing === null) return last;
  const options = { ...answersTo(checked), receivedAt };
  for (const submissionId of unspent(existing.ids, existing.versions)) {
    last = await lanes.run(() => {
      store.setFile(id, { work: "sending" });
      const base = baseOf(file, store.get());
      return upload.files.submit(campaign.id, unit, picked.content, { submissionId, base, options, name: picked.name });
    });
    if (last.ok || !isSpent(last.error)) return last;
  }
  return last;
}

function unspent(ids: readonly SubmissionId[], versions: readonly { readonly submissionId: SubmissionId }[]) {
  return ids.filter((id) => !versions.some(({ submissionId }) => submissionId === id));
}

function isSpent(trouble: Trouble): boolean {
  return trouble.kind === "problem" && trouble.problem.code === "same-id-other-content";
}

async function takeRefusal(deps: BatchDeps, file: BatchFile, unit: UnitId, trouble: Trouble): Promise<void> {
  const { store } = deps;
  const said = trouble.kind === "problem" ? refusal(trouble.problem) : null;
  if (said?.kind === "findings" && file.checked !== null) {
    const checked = answered({ ...file.checked, findings: said.findings }, file.options);
    return store.setFile(file.id, { work: null, checked });
  }
  if (said?.kind === "conflict" && file.picked !== null) {
    // Somebody has sent meanwhile: what would be replaced is shown, and asked about.
    const existing = await existingOf(deps, unit, file.picked.hash);
    if (existing.ok) return store.setFile(file.id, { work: null, existing: existing.value, replaces: null });
  }
  // Given up before its turn is no trouble: it is ready as before.
  store.setFile(file.id, { work: null, trouble: trouble.kind === "aborted" ? null : trouble });
}
