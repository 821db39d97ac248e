import { createHash } from "node:crypto";
import type { AnnexRows } from "../../shared/annex/reading.ts";
import type { Finding } from "../../shared/check/finding.ts";
import type { SubmissionId } from "../../shared/ids.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { canonicalContent } from "../../shared/report/canonical.ts";
import { statusCounts } from "../../shared/report/counts.ts";
import { type CellDifference, differences } from "../../shared/report/difference.ts";
import type { Head, Receipt, VersionEntry } from "../../shared/report/head.ts";
import { LOG_ROOM } from "../../shared/report/moves.ts";
import { receiptOf } from "../../shared/report/receipt.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { SentVersion } from "../store/versions.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { keepFile, type ReceivedFile } from "./keep-file.ts";

/** One try to make checked rows the newest version of a unit's report. */
export interface Attempt extends OnUnit {
  readonly submissionId: SubmissionId;
  readonly base: number;
  readonly annexes: readonly AnnexRows[];
  readonly options: SubmissionOptions;
  /** What the checks said and did not stop. */
  readonly findings: readonly Finding[];
  readonly via: SentVersion["via"];
  /** The workbook the rows were read from; null for rows that a client read. */
  readonly file: ReceivedFile | null;
}

export interface Committed {
  readonly receipt: Receipt;
  /** Whether an earlier try had committed it already. */
  readonly repeated: boolean;
}

type Outcome = Result<Committed, Problem>;
type Needs = Pick<Deps, "store" | "artifacts" | "now">;

/**
 * The file, the content, the version, then the head: of these writes the last one alone makes it happen. A try that broke
 * off in between is taken up by the next one with the same id.
 */
export const commitVersion =
  ({ store, artifacts, now }: Needs) =>
  async (attempt: Attempt): Promise<Outcome> => {
    const { campaign, unit, person, submissionId, base, annexes, options, via } = attempt;
    const at = now().toISOString();
    const hash = hashOf(attempt);
    const file = attempt.file === null ? undefined : await keepFile({ artifacts })(attempt.file);
    const version = { submissionId, hash, sentAt: at, sentBy: person.user, via, file };
    const findings = attempt.findings.filter(travels);
    if (!(await store.versions.write(campaign.id, unit.id, version, { annexes, options, findings }))) {
      const earlier = await earlierOutcome({ store })(attempt);
      if (earlier !== null) return earlier;
    }
    const entry: VersionEntry = {
      kind: "version",
      id: submissionId,
      n: base + 1,
      at,
      by: person.user,
      hash,
      counts: statusCounts(campaign, annexes),
      judgedAt: options.receivedAt ?? at,
      // What came by e-mail went out signed.
      needsApproval: unit.approval && options.receivedAt === null,
      due: campaign.due.before,
    };
    const head = await store.heads.commitVersion(campaign.id, unit.id, entry);
    const receipt = head === null ? null : receiptIn(head, attempt, false);
    if (receipt !== null) return receipt;
    // Refused by another's move, or by our own first try whose answer was lost: only the log knows.
    const current = await store.heads.get(campaign.id, unit.id);
    return receiptIn(current, attempt, true) ?? fail(await refusalOf(store, attempt, current));
  };

/** What became of an earlier try with this id; null when it never came to anything, or there was none. */
export const earlierOutcome =
  ({ store }: Pick<Deps, "store">) =>
  async (attempt: Attempt): Promise<Outcome | null> => {
    const { campaign, unit, submissionId } = attempt;
    const earlier = await store.versions.get(campaign.id, unit.id, submissionId);
    if (earlier === null) return null;
    if (earlier.hash !== hashOf(attempt)) return fail(problem("same-id-other-content"));
    return receiptIn(await store.heads.get(campaign.id, unit.id), attempt, true);
  };

function receiptIn({ log }: Head, { campaign, unit, submissionId }: Attempt, repeated: boolean): Outcome | null {
  const receipt = receiptOf(campaign, unit.id, log, submissionId);
  return receipt === null ? null : ok({ receipt, repeated });
}

async function refusalOf(store: Deps["store"], attempt: Attempt, head: Head): Promise<Problem> {
  const { campaign, unit, base, annexes } = attempt;
  const entries = head.log.length;
  if (base === head.n && entries >= LOG_ROOM.sending) return problem("report-full", { entries }, { head: head.n });
  if (base > head.n || head.submissionId === null) {
    return problem("malformed-request", { detail: `phiên bản gốc ${base} chưa có, bản mới nhất là ${head.n}` });
  }
  const named = [{ unit: unit.id, submissionId: head.submissionId }];
  const [newest] = await store.versions.read(campaign.id, named);
  const cells = differences(campaign, newest?.annexes ?? [], annexes);
  return problem(
    "stale-base",
    { head: head.n, cells: cells.length },
    { head: head.n, differenceCount: cells.length, differences: fitting(cells) },
  );
}

/** An answer must fit into one response (6 MB in Lambda): so many cells, and so many characters of theirs. */
const DIFFERENCES_SHOWN = 2_000;
const CHARACTERS_SHOWN = 1_000_000;

function fitting(cells: readonly CellDifference[]): CellDifference[] {
  let room = CHARACTERS_SHOWN;
  return cells.slice(0, DIFFERENCES_SHOWN).filter(({ row, before, after }) => {
    room -= row.length + (before?.length ?? 0) + (after?.length ?? 0);
    return room >= 0;
  });
}

/** Remarks in passing are made again by whoever looks; warnings and confirmed readings are part of what was sent. */
function travels({ severity, need }: Finding): boolean {
  return severity === "warning" || need !== null;
}

function hashOf({ annexes, options }: Attempt): string {
  return createHash("sha256").update(canonicalContent(annexes, options)).digest("hex");
}
