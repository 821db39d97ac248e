import type { WireFinding } from "../../../shared/api.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";

/** What every control beside a finding gets. */
export interface AnswerProps {
  readonly finding: WireFinding;
  readonly options: SubmissionOptions;
  readonly onAnswer: (options: SubmissionOptions) => void;
}
