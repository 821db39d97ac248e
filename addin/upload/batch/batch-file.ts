import type { AnnexRows } from "../../../shared/annex/reading.ts";
import type { Report, WireRecognition } from "../../../shared/api.ts";
import type { Instant, SubmissionId, UnitId } from "../../../shared/ids.ts";
import type { Receipt } from "../../../shared/report/head.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../../shared/report/submission.ts";
import type { Trouble } from "../../actions/trouble.ts";
import type { CheckedFile } from "../check-file.ts";
import type { FileRefusal } from "../file-refusal.ts";
import type { PickedFile } from "../picked-file.ts";

/** One file of a batch, and all that is known of it. */
export interface BatchFile {
  readonly id: string;
  /** Its name, with the folders it was dropped in. */
  readonly path: string;
  readonly work: "waiting" | "reading" | "checking" | "sending" | null;
  readonly picked: PickedFile | null;
  readonly refused: FileRefusal | null;
  /** Another file of the batch with the very same bytes. */
  readonly sameAs: string | null;
  readonly recognition: WireRecognition | null;
  readonly unit: UnitId | null;
  /** Said by the person, not found in the file. */
  readonly unitChosen: boolean;
  /** Answers to findings; when it was received is said apart. */
  readonly options: SubmissionOptions;
  /** Null: when the batch was received. */
  readonly receivedAt: Instant | null;
  readonly checked: CheckedFile | null;
  readonly existing: Existing | null;
  /** The version the person agreed to replace. */
  readonly replaces: number | null;
  readonly leftOut: boolean;
  readonly trouble: Trouble | null;
  readonly stored: Stored | null;
}

/** What the unit's report held when the file was checked. */
export interface Existing {
  readonly head: Report["head"];
  readonly versions: Report["versions"];
  /** The rows of its newest version, and when that came where it came by e-mail. */
  readonly annexes: readonly AnnexRows[];
  readonly receivedAt: Instant | null;
  /** Ids this very file may have been stored under. */
  readonly ids: readonly SubmissionId[];
}

export interface Stored {
  readonly receipt: Receipt;
  /** It had been stored before this batch. */
  readonly before: boolean;
}

export function newFile(id: string, path: string): BatchFile {
  return {
    id,
    path,
    work: "waiting",
    picked: null,
    refused: null,
    sameAs: null,
    recognition: null,
    unit: null,
    unitChosen: false,
    options: NO_OPTIONS,
    receivedAt: null,
    checked: null,
    existing: null,
    replaces: null,
    leftOut: false,
    trouble: null,
    stored: null,
  };
}

/** The receipt this very file already has; not when that version was returned and may be sent again. */
export function receiptBefore({ head, versions, ids }: Existing): Receipt | null {
  const known = versions.findLast(({ submissionId }) => ids.includes(submissionId));
  if (known === undefined) return null;
  return head.state === "returned" && head.submissionId === known.submissionId ? null : known;
}
