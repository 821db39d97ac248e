import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Report } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { formatVietnamTime } from "../../../shared/text/vietnam-time.ts";
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
}

/** The proof of a submission; it stays until the next one. */
export function ReceiptCard({ campaign, outcome: { receipt, counts, unchanged }, state }: Props) {
  const { strings } = usePane();
  const heading = state === "awaiting-approval" ? strings.receipt.approval : strings.receipt.heading;
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
          [strings.receipt.time, `${formatVietnamTime(receipt.acceptedAt)} ${strings.dateTimeZone}`],
          [strings.receipt.timeliness, receipt.late ? strings.late : strings.onTime],
        ]}
      />
      <LevelCounts campaign={campaign} counts={counts} />
    </Step>
  );
}
