import type { AnnexRows, ReportRow } from "../annex/reading.ts";
import type { SubmissionOptions } from "./submission.ts";

/**
 * What "the same content" means, as text to be hashed: rows and declarations, without the places they stood at. A row
 * that moved down by a line, an empty cell that travels as null or not at all, and the order of columns change nothing.
 */
export function canonicalContent(annexes: readonly AnnexRows[], options: SubmissionOptions): string {
  const { nothingToReport, letter, receivedAt, reasons } = options;
  return JSON.stringify({
    annexes: annexes
      .filter(({ rows }) => rows.length > 0)
      .map(({ annex, rows }) => [annex, rows.map(canonicalRow)] as const)
      .sort(byFirst),
    nothingToReport: [...new Set(nothingToReport)].sort(),
    letter: letter === null ? null : [letter.number, letter.date],
    receivedAt: receivedAt === null ? null : new Date(receivedAt).toISOString(),
    reasons: Object.entries(reasons).sort(byFirst),
  });
}

function canonicalRow({ task, values }: ReportRow): unknown {
  const filled = Object.entries(values).filter(([, value]) => value !== null && value !== "");
  return [task, filled.sort(byFirst)];
}

/** By code unit, as JSON canonicalisation does (RFC 8785): never by a locale. */
function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
