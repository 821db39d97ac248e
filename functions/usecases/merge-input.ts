import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Instant } from "../../shared/ids.ts";
import type { Contribution, MergeInput, PreviousInput, Standing } from "../../shared/merge/contribution.ts";
import type { Head } from "../../shared/report/head.ts";
import { isLate, isOverdue } from "../../shared/report/lateness.ts";
import { letterOf } from "../../shared/report/letter.ts";
import { receiptOf } from "../../shared/report/receipt.ts";
import type { SignedLetter } from "../../shared/report/submission.ts";
import { formatDay } from "../../shared/text/vietnam-time.ts";
import type { Content } from "../store/contents.ts";
import type { Versions } from "../store/versions.ts";
import type { MergePlan } from "./merge-plan.ts";

type Contributor = MergePlan["standing"][number];

/** Reads the content of a plan: in two rounds of batch reads, whatever the number of units and of campaigns. */
export async function readMergeInput(versions: Versions, plan: MergePlan): Promise<MergeInput> {
  const { campaign, missing, asOf, units, decisions } = plan;
  const [contributions, previous] = await Promise.all([
    readContributions(versions, plan),
    plan.previous === null ? null : readPrevious(versions, plan.previous),
  ]);
  return {
    asOf,
    units,
    contributions,
    standings: missing.map((head) => standingOf(campaign, head, asOf)),
    decisions,
    previous,
  };
}

async function readPrevious(versions: Versions, plan: MergePlan): Promise<PreviousInput> {
  const { campaign, decisions } = plan;
  return { campaign, contributions: await readContributions(versions, plan), decisions };
}

async function readContributions(versions: Versions, { campaign, standing }: MergePlan): Promise<Contribution[]> {
  const contents = await versions.read(
    campaign.id,
    standing.map(({ head, version }) => ({ unit: head.unit, submissionId: version.submissionId })),
  );
  return contents.flatMap((content, index) => {
    const one = standing[index];
    return one === undefined ? [] : [contributionOf(campaign, one, content)];
  });
}

function contributionOf(
  campaign: Campaign,
  { head, version }: Contributor,
  { annexes, options }: Content,
): Contribution {
  const { n, state, acceptedAt, judgedAt, submissionId } = version;
  return {
    unit: head.unit,
    n,
    state,
    receiptCode: receiptOf(campaign, head.unit, head.log, submissionId)?.code ?? "",
    acceptedAt,
    late: isLate(campaign.due, { judgedAt, extendedUntil: head.extendedUntil }),
    letter: letterText(letterOf(head.log, n, options.letter)),
    annexes,
  };
}

function standingOf({ due }: Campaign, head: Head, asOf: Instant): Standing {
  const { unit, state, n, acceptedAt, extendedUntil } = head;
  return { unit, state, n, acceptedAt, late: isLate(due, head), overdue: isOverdue(due, head, asOf), extendedUntil };
}

function letterText(letter: SignedLetter | null): string | null {
  return letter === null ? null : `${letter.number} ngày ${formatDay(letter.date)}`;
}
