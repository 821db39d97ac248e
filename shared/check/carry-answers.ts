import type { AnnexRows, Reading, ReportRow } from "../annex/reading.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import type { AnnexId, ColumnId } from "../ids.ts";
import { rowKey } from "../report/difference.ts";
import type { SubmissionOptions } from "../report/submission.ts";
import type { Finding } from "./finding.ts";
import { messageOf } from "./messages.ts";

/** A version as far as its sender's answers go. */
export interface AnsweredVersion extends Pick<SubmissionOptions, "reasons" | "nothingToReport" | "letter"> {
  readonly annexes: readonly AnnexRows[];
  /** What was said of it when it came, in words. */
  readonly findings: readonly (Pick<Finding, "id" | "rule" | "annex" | "cell"> & { readonly message: string })[];
}

/**
 * A version's declarations beside a workbook that holds its rows: what it read one way is read that way again, a warning
 * keeps its reason. The id of a finding holds the place of its cell, which is another one now: rows are told by what they report.
 */
export function carryAnswers(
  campaign: Campaign,
  version: AnsweredVersion,
  { annexes, findings }: Pick<Reading, "annexes" | "findings">,
): SubmissionOptions {
  const [before, now] = [namedRows(campaign, version.annexes), namedRows(campaign, annexes)];
  const said = (finding: Finding): string | null => {
    const at = now.placeOf(finding);
    const row = at === null ? null : before.rowOf(at);
    return at === null || row === null ? null : (row.values[at.column] ?? null);
  };
  const reasons = new Map(
    version.findings.flatMap((finding) => {
      const reason = version.reasons[finding.id];
      return reason === undefined ? [] : [[subjectOf(finding, before, finding.message), reason] as const];
    }),
  );
  const accepted = findings.filter((finding) => {
    const at = finding.need === "accept" ? now.placeOf(finding) : null;
    const row = at === null ? null : now.rowOf(at);
    return at !== null && row !== null && (row.values[at.column] ?? null) === said(finding);
  });
  const chosen = findings.flatMap((finding) => {
    const value = finding.need === "choose" ? said(finding) : null;
    return finding.options.some(({ id }) => id === value) ? [[finding.id, value ?? ""] as const] : [];
  });
  const kept = findings.flatMap((finding) => {
    const reason = reasons.get(subjectOf(finding, now, messageOf(finding)));
    return reason === undefined ? [] : [[finding.id, reason] as const];
  });
  const filled = new Set(annexes.filter(({ rows }) => rows.length > 0).map(({ annex }) => annex));
  return {
    accept: accepted.map(({ id }) => id),
    choose: Object.fromEntries(chosen),
    reasons: Object.fromEntries(kept),
    nothingToReport: version.nothingToReport.filter((annex) => !filled.has(annex)),
    letter: version.letter,
    // When a report came by e-mail belongs to that one sending.
    receivedAt: null,
  };
}

/** A cell by what its row reports: the same wherever the row stands. */
interface NamedPlace {
  readonly annex: AnnexId;
  readonly row: string;
  readonly column: ColumnId;
}

interface NamedRows {
  placeOf(finding: Pick<Finding, "annex" | "cell">): NamedPlace | null;
  rowOf(place: NamedPlace): ReportRow | null;
}

function namedRows(campaign: Campaign, annexes: readonly AnnexRows[]): NamedRows {
  const names = new Map<string, string>();
  const rows = new Map<string, ReportRow>();
  const letters = new Map<string, ColumnId>();
  for (const { annex, columns = {}, rows: own } of annexes) {
    const turns = new Map<string, number>();
    for (const [column, letter] of Object.entries(columns)) letters.set(`${annex} ${letter}`, column);
    for (const row of own) {
      const key = rowKey(row, annexOf(campaign, annex)?.nameColumn ?? "");
      const turn = turns.get(key) ?? 0;
      turns.set(key, turn + 1);
      // Documents that share a row of the sheet share its findings: the first stands for them.
      if (!names.has(`${annex} ${row.at.row}`)) names.set(`${annex} ${row.at.row}`, `${turn} ${key}`);
      rows.set(`${annex} ${turn} ${key}`, row);
    }
  }
  return {
    placeOf: ({ annex, cell }) => {
      const [, letter = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell ?? "") ?? [];
      const name = names.get(`${annex} ${row}`);
      const column = letters.get(`${annex} ${letter}`);
      return annex === null || name === undefined || column === undefined ? null : { annex, row: name, column };
    },
    rowOf: ({ annex, row }) => rows.get(`${annex} ${row}`) ?? null,
  };
}

/** What a finding is about; where no cell tells, its words do. */
function subjectOf(finding: Pick<Finding, "rule" | "annex" | "cell">, rows: NamedRows, message: string): string {
  const place = rows.placeOf(finding);
  return JSON.stringify([finding.rule, finding.annex, place === null ? message : [place.row, place.column]]);
}
