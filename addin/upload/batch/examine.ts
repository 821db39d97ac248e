import { sheetRows, type WireRecognition } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UnitId } from "../../../shared/ids.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { answered, type CheckedFile, checkFile, readsDifferently } from "../check-file.ts";
import { type PickedFile, pickedFile } from "../picked-file.ts";
import type { UploadDeps } from "../upload-deps.ts";
import { type Existing, receiptBefore } from "./batch-file.ts";
import type { BatchStore } from "./batch-store.ts";
import type { Lanes } from "./lanes.ts";
import { submissionIds } from "./submission-ids.ts";

/** What work on a batch touches. */
export interface BatchDeps {
  readonly upload: Pick<UploadDeps, "api" | "files">;
  readonly campaign: Campaign;
  readonly store: BatchStore;
  readonly lanes: Lanes;
}

/** Null for what needs no further look: no workbook, or one that lies here already. */
export async function readFile({ store }: BatchDeps, id: string, file: File): Promise<PickedFile | null> {
  const picked = await pickedFile(file);
  if (!picked.ok) {
    store.setFile(id, { work: null, refused: picked.error });
    return null;
  }
  const twin = store.get().files.find((other) => other.id !== id && other.picked?.hash === picked.value.hash);
  store.setFile(id, { picked: picked.value, work: twin === undefined ? "waiting" : null, sameAs: twin?.id ?? null });
  return twin === undefined ? picked.value : null;
}

/** Asks whose a file is, and where that is certain checks it. What goes wrong is told at the file and stops no other. */
export async function recognise(deps: BatchDeps, id: string, picked: PickedFile): Promise<void> {
  const { upload, campaign, store, lanes } = deps;
  store.setFile(id, { work: "reading", trouble: null });
  const path = store.file(id)?.path ?? picked.name;
  const answer = await lanes.run(() => upload.files.recognise(campaign.id, picked.content, path));
  if (!answer.ok) return store.setFile(id, { work: null, trouble: answer.error });
  // The person may have said whose it is meanwhile.
  const chosen = store.file(id)?.unitChosen === true ? (store.file(id)?.unit ?? null) : null;
  const unit = chosen ?? certainUnit(answer.value);
  store.setFile(id, { recognition: answer.value, unit, work: null });
  if (unit !== null) await check(deps, id);
}

/** Only where no careful person would ask. */
function certainUnit({ certainty, candidates }: WireRecognition): UnitId | null {
  return certainty === "certain" ? (candidates[0]?.unit ?? null) : null;
}

/** Checks a file for its unit, and looks at what the unit's report holds already. */
export async function check(deps: BatchDeps, id: string): Promise<void> {
  const { store } = deps;
  const asked = store.file(id);
  if (asked === null || asked.picked === null || asked.unit === null) return;
  const { unit, picked, options } = asked;
  store.setFile(id, { work: "checking", trouble: null });
  const found = await readingOf(deps, unit, picked, options);
  const now = store.file(id);
  // Another unit or other answers have been given since: whoever gave them has asked anew.
  if (now === null || now.unit !== unit || readsDifferently(now.options, options)) return;
  if (!found.ok) return store.setFile(id, { work: null, trouble: found.error });
  const { existing, checked } = found.value;
  const before = receiptBefore(existing);
  store.setFile(id, {
    work: null,
    existing,
    checked: answered(checked, now.options),
    replaces: now.replaces === existing.head.n ? now.replaces : null,
    stored: before === null ? null : { receipt: before, before: true },
  });
}

interface Found {
  readonly existing: Existing;
  readonly checked: CheckedFile;
}

async function readingOf(
  deps: BatchDeps,
  unit: UnitId,
  picked: PickedFile,
  options: SubmissionOptions,
): Promise<Result<Found, Trouble>> {
  const { upload, campaign, lanes } = deps;
  const existing = await existingOf(deps, unit, picked.hash);
  if (!existing.ok) return existing;
  const checked = await lanes.run(() => checkFile(upload, { campaign, unit }, picked, options));
  return checked.ok ? ok({ existing: existing.value, checked: checked.value }) : checked;
}

/** The unit's report as it stands, with the rows a new version would replace. */
export async function existingOf(
  { upload: { api }, campaign, lanes }: BatchDeps,
  unit: UnitId,
  hash: string,
): Promise<Result<Existing, Trouble>> {
  const ids = await submissionIds({ campaign: campaign.id, unit, hash });
  const report = await lanes.run(() => api.report(campaign.id, unit));
  if (!report.ok) return report;
  const { head, versions } = report.value;
  if (head.n === 0) return ok({ head, versions, annexes: [], receivedAt: null, ids });
  const newest = await lanes.run(() => api.version(campaign.id, unit, head.n));
  if (!newest.ok) return newest;
  const { sheets, received } = newest.value;
  return ok({ head, versions, annexes: sheetRows(sheets), receivedAt: received?.at ?? null, ids });
}
