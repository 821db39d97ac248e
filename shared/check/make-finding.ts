import type { AnnexId } from "../ids.ts";
import { fingerprint } from "../text/fingerprint.ts";
import type { Finding, Severity } from "./finding.ts";
import type { RuleId } from "./messages.ts";

/** Where a finding stands; all null for one about the whole report. */
export interface FindingPlace {
  readonly annex: AnnexId | null;
  readonly sheet: string | null;
  /** A1. */
  readonly cell: string | null;
}

export const WHOLE_REPORT: FindingPlace = { annex: null, sheet: null, cell: null };

/**
 * The only way a finding is made, so that its id is always the hash of rule, sheet, cell and value: the same from the
 * dry run to the submission, and another one as soon as the cell says something else. `value` is what was found wrong:
 * the cell's text, or what tells two findings about one sheet apart.
 */
export function makeFinding(
  rule: RuleId,
  severity: Severity,
  place: FindingPlace,
  value: string,
  more: Partial<Pick<Finding, "need" | "parameters" | "options" | "preview">> = {},
): Finding {
  return {
    id: fingerprint(rule, place.sheet ?? "", place.cell ?? "", value),
    rule,
    severity,
    need: more.need ?? null,
    ...place,
    parameters: more.parameters ?? {},
    options: more.options ?? [],
    ...(more.preview === undefined ? {} : { preview: more.preview }),
  };
}

/** The same finding raised twice (a merged cell, two tables of one sheet) is said once. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()];
}
