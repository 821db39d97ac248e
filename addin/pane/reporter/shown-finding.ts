import type { WireFinding } from "../../../shared/api.ts";
import type { Finding } from "../../../shared/check/finding.ts";
import { messageOf } from "../../../shared/check/messages.ts";
import type { Strings } from "../strings/strings.ts";

/** Findings of our own check in the shape the server sends its own, so that one list shows both. */
export function shownFinding(finding: Finding, { said }: Strings): WireFinding {
  const { id, rule, severity, need, annex, sheet, cell, options, preview } = finding;
  return {
    id,
    rule,
    severity,
    need,
    annex,
    sheet,
    cell,
    message: said.finding(finding, messageOf(finding)),
    options: [...options],
    ...(preview === undefined ? {} : { preview: [...preview] }),
  };
}

export interface FindingGroup {
  /** Null for findings about the report as a whole. */
  readonly sheet: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** By rule, what blocks first, else in the order the check gives. */
  readonly rules: readonly { readonly rule: string; readonly findings: readonly WireFinding[] }[];
}

/** By sheet, what blocks first, and within it by rule: forty rows without a level are one thing to do. */
export function groupFindings(findings: readonly WireFinding[]): readonly FindingGroup[] {
  const groups = [...Map.groupBy(findings, ({ sheet }) => sheet)].map(([sheet, group]) => {
    const rules = [...Map.groupBy(group, ({ rule }) => rule)].map(([rule, alike]) => ({ rule, findings: alike }));
    const count = (severity: WireFinding["severity"]): number =>
      group.filter((finding) => finding.severity === severity).length;
    return { sheet, errors: count("error"), warnings: count("warning"), rules: rules.sort(bySeverity) };
  });
  return groups.sort((one, other) => Number(other.errors > 0) - Number(one.errors > 0));
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;
type RuleGroup = FindingGroup["rules"][number];

function bySeverity(one: RuleGroup, other: RuleGroup): number {
  const weight = ({ findings }: RuleGroup): number => Math.min(...findings.map(({ severity }) => WEIGHT[severity]));
  return weight(one) - weight(other);
}
