import type { WireFinding } from "../../../shared/api.ts";
import type { Finding } from "../../../shared/check/finding.ts";
import { messageOf } from "../../../shared/check/messages.ts";

/** Findings of our own check in the shape the server sends its own, so that one list shows both. */
export function shownFinding(finding: Finding): WireFinding {
  const { id, rule, severity, need, annex, sheet, cell, options } = finding;
  return { id, rule, severity, need, annex, sheet, cell, message: messageOf(finding), options: [...options] };
}

export interface FindingGroup {
  /** Null for findings about the report as a whole. */
  readonly sheet: string | null;
  readonly findings: readonly WireFinding[];
}

/** By sheet, in the order the check gives. */
export function groupBySheet(findings: readonly WireFinding[]): readonly FindingGroup[] {
  return [...Map.groupBy(findings, ({ sheet }) => sheet)].map(([sheet, group]) => ({ sheet, findings: group }));
}
