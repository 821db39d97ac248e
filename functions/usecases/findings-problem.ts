import type { WireFinding } from "../../shared/api.ts";
import { type Answers, blocks, type Finding } from "../../shared/check/finding.ts";
import { messageOf } from "../../shared/check/messages.ts";
import { type Problem, problem } from "../../shared/problem.ts";

/** An answer must fit into one response: what blocks comes first when there is more than this. */
export const FINDINGS_SHOWN = 5_000;

/** What keeps a report from being sent, with every finding beside it so that all can be put right at once; or null. */
export function findingsProblem(findings: readonly Finding[], answers: Answers): Problem | null {
  const blocking = findings.filter((finding) => blocks(finding, answers));
  if (blocking.length === 0) return null;
  const shown = findings.length > FINDINGS_SHOWN ? blocking.slice(0, FINDINGS_SHOWN) : findings;
  return problem("findings", { count: blocking.length }, { findings: shown.map(wireFinding) });
}

/** A finding as people read it. */
export function wireFinding(finding: Finding): WireFinding {
  const { id, rule, severity, need, annex, sheet, cell, options, preview } = finding;
  const said = { id, rule, severity, need, annex, sheet, cell, message: messageOf(finding), options: [...options] };
  return preview === undefined ? said : { ...said, preview: [...preview] };
}
