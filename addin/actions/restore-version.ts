import { takeTheirs } from "../../shared/annex/take-theirs.ts";
import { versionBook } from "../../shared/annex/version-book.ts";
import { type Report, sheetRows, type Version } from "../../shared/api.ts";
import type { Book } from "../../shared/book/book.ts";
import { carryAnswers } from "../../shared/check/carry-answers.ts";
import type { AnnexId } from "../../shared/ids.ts";
import { type LocatedDifference, locatedDifferences } from "../../shared/report/difference.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
import { assess, type Checked, dayOf } from "./check-report.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { fixCells } from "./fix-cells.ts";
import { type Foreign, foreignSheets, missingAnnexes, presentAnnexes } from "./insert-annexes.ts";
import { assessInserted, withInserted } from "./insert-filled.ts";
import { takeOverBase } from "./send-report.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

/** A version beside the open workbook; nothing is written yet. */
export interface VersionLook {
  readonly kind: "looked";
  readonly version: Version;
  /** The newest version there is. */
  readonly head: number;
  /** The workbook as it stands, under the person's present answers. */
  readonly checked: Checked;
  /** Annexes that do not stand in the workbook, filled with the version's rows. */
  readonly missing: Book;
  /** Those that do, and where they say something else than the version. */
  readonly present: readonly PresentAnnex[];
}

export interface PresentAnnex {
  readonly annex: AnnexId;
  readonly sheet: string;
  readonly differences: readonly LocatedDifference[];
}

/** Asks for a version and reads the workbook: what is there already, and what it says. */
export async function lookAtVersion(
  { workbook, api, now }: Pick<Deps, "workbook" | "api" | "now">,
  target: ReportTarget,
  n: number,
  options: SubmissionOptions,
): Promise<Result<VersionLook | ({ readonly kind: "foreign" } & Foreign), Trouble>> {
  const { campaign, unit } = target;
  const [report, sent] = await Promise.all([api.report(campaign.id, unit), api.version(campaign.id, unit, n)]);
  if (!report.ok) return report;
  if (!sent.ok) return sent;
  return onWorkbook(async () => {
    const open = await workbook.read();
    const foreign = foreignSheets(open, target);
    if (foreign.length > 0) return { kind: "foreign", foreign };
    const annexes = sheetRows(sent.value.sheets);
    const whole = versionBook(campaign, unit, { n, annexes, remarks: remarksOf(report.value, n) });
    const checked = assess(target, open, options, dayOf(now()));
    const differences = locatedDifferences(campaign, annexes, checked.annexes);
    const present = [...presentAnnexes(open, target)].map(([annex, sheet]) => ({
      annex,
      sheet,
      differences: differences.filter((each) => each.annex === annex),
    }));
    const { missing } = missingAnnexes(open, target, whole);
    return { kind: "looked", version: sent.value, head: report.value.head.n, checked, missing, present };
  });
}

export interface Restored {
  readonly n: number;
  readonly head: number;
  readonly added: readonly string[];
  /** Sheets that said the same already. */
  readonly equal: readonly string[];
  /** Sheets that stay as they are, because the person wanted it. */
  readonly kept: readonly string[];
  readonly written: number;
  /** Cells that could not be written: changed in the meantime, merged, or without a place. */
  readonly left: number;
  readonly checked: Checked;
}

/**
 * Puts the version into the workbook: annexes that are missing are inserted, those named are written over, the others
 * stay. When all of it says what the version said, what is sent next goes on top of the newest version.
 */
export async function restoreVersion(
  deps: Pick<Deps, "workbook" | "memory">,
  target: ReportTarget,
  { version, head, checked, missing, present }: VersionLook,
  overwrite: readonly AnnexId[],
): Promise<Result<Restored, Trouble>> {
  const differing = present.filter(({ differences }) => differences.length > 0);
  const inserted = await insertMissing(deps, target, checked, missing);
  if (!inserted.ok) return inserted;
  const { added, now } = inserted.value;
  const chosen = differing.filter(({ annex }) => overwrite.includes(annex)).flatMap(({ differences }) => differences);
  const { changes, unplaced } = takeTheirs(target.campaign, now.book, now.annexes, chosen);
  const fixed =
    changes.length === 0 ? ok({ checked: now, written: 0, left: 0 }) : await fixCells(deps, target, now, changes);
  if (!fixed.ok) return fixed;
  const kept = differing.filter(({ annex }) => !overwrite.includes(annex)).map(({ sheet }) => sheet);
  const left = fixed.value.left + unplaced.length;
  if (kept.length === 0 && left === 0) takeOverBase(deps, target, head);
  return ok({
    n: version.n,
    head,
    added,
    equal: present.filter(({ differences }) => differences.length === 0).map(({ sheet }) => sheet),
    kept,
    written: fixed.value.written,
    left,
    checked: withAnswers(target, version, fixed.value.checked),
  });
}

async function insertMissing(
  { workbook }: Pick<Deps, "workbook">,
  target: ReportTarget,
  checked: Checked,
  missing: Book,
): Promise<Result<{ readonly added: readonly string[]; readonly now: Checked }, Trouble>> {
  if (missing.sheets.every(({ visibility }) => visibility !== "visible")) return ok({ added: [], now: checked });
  // Somebody's own sheet may have an annex's name: ours is placed beside it.
  const placed = await onWorkbook(() => workbook.insert(missing, "add"));
  if (!placed.ok) return placed;
  const book = withInserted(checked.book, missing, placed.value);
  return ok({
    added: placed.value.added,
    now: assessInserted(target, book, placed.value, checked.options, checked.day),
  });
}

/** What the version declared, beside what the person has answered here since. */
function withAnswers(target: ReportTarget, version: Version, { book, options, day, ...reading }: Checked): Checked {
  const annexes = sheetRows(version.sheets);
  const carried = carryAnswers(target.campaign, { ...version, annexes }, reading);
  const answered: SubmissionOptions = {
    accept: [...new Set([...options.accept, ...carried.accept])],
    choose: { ...carried.choose, ...options.choose },
    reasons: { ...carried.reasons, ...options.reasons },
    nothingToReport: carried.nothingToReport,
    letter: carried.letter ?? options.letter,
    receivedAt: null,
  };
  return assess(target, book, answered, day);
}

/** What the receiver said of that version's rows when it returned it. */
function remarksOf({ events }: Report, n: number): Report["remarks"] {
  return events.findLast((event) => event.kind === "return" && event.n === n)?.remarks ?? [];
}
