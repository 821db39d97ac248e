import type { AnnexId } from "../ids.ts";

/** error blocks; warning travels with the report, with the reason given; info is one line. */
export type Severity = "error" | "warning" | "info";

/** What the person must do before a finding stops blocking, besides correcting the cell. */
export type Need = "accept" | "choose" | null;

/** Something to say about a place in a report. Its words are made from `rule` and `parameters` (`messages.ts`). */
export interface Finding {
  /** A hash of rule, sheet, cell and value: the same from the dry run to the submission. */
  readonly id: string;
  /** Kebab-case, one rule per file of `check/rules/` or raised while reading. */
  readonly rule: string;
  readonly severity: Severity;
  readonly need: Need;
  readonly annex: AnnexId | null;
  readonly sheet: string | null;
  /** A1, or null for a finding about a whole sheet or report. */
  readonly cell: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** For `choose`: what may be chosen. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** For a reading proposed for many cells at once: how some of them are written, and how they would read. */
  readonly preview?: readonly Preview[] | undefined;
}

export interface Preview {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What the sender says about the findings; see `SubmissionOptions` in `report/submission.ts`. */
export interface Answers {
  readonly accept: readonly string[];
  readonly choose: Readonly<Record<string, string>>;
}

/** Whether a finding keeps a report from being sent, given the sender's answers. */
export function blocks(finding: Pick<Finding, "id" | "severity" | "need" | "options">, answers: Answers): boolean {
  if (finding.need === "accept") return !answers.accept.includes(finding.id);
  if (finding.need === "choose") {
    const chosen = answers.choose[finding.id];
    return !finding.options.some((option) => option.id === chosen);
  }
  return finding.severity === "error";
}
