import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Report } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../app/pane-context.ts";
import { Facts } from "../parts/Facts.tsx";
import { LevelCounts } from "../parts/LevelCounts.tsx";
import { Step } from "../parts/Step.tsx";
import type { Shown } from "./reporter-state.ts";

interface Props {
  readonly campaign: Campaign;
  readonly outcome: Extract<Shown, { readonly kind: "received" }>;
  /** The report's state now, when it is known. */
  readonly state: Report["head"]["state"] | null;
  /** As the receiver judges it by now: with approval, at the approval. Absent: as the receipt says. */
  readonly late?: boolean | undefined;
  /** What can still be said of the version, such as its signed letter. */
  readonly children?: ReactNode;
}

/** The proof of a submission; it stays until the next one. */
export function ReceiptCard({
  campaign,
  outcome: { receipt, counts, unchanged },
  state,
  late = receipt.late,
  children,
}: Props) {
  const { strings } = usePane();
  const heading = state === "awaiting-approval" ? strings.receipt.approval : strings.receipt.heading;
  const timeliness =
    state === "awaiting-approval" ? strings.approval.judgedLater : late ? strings.late : strings.onTime;
  return (
    <Step heading={heading}>
      {unchanged && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>{strings.receipt.unchanged}</MessageBarBody>
        </MessageBar>
      )}
      <Facts
        facts={[
          [strings.receipt.code, receipt.code],
          [strings.receipt.version, String(receipt.n)],
          [strings.receipt.time, `${strings.said.time(receipt.acceptedAt)} ${strings.dateTimeZone}`],
          [strings.receipt.timeliness, timeliness],
        ]}
      />
      <LevelCounts campaign={campaign} counts={counts} />
      {children}
    </Step>
  );
}
