import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { CampaignState } from "../../../shared/campaign/change/change.ts";
import { usePane } from "../app/pane-context.ts";

interface Props {
  readonly state: CampaignState;
  /** A submission waits here that the campaign does not take now. */
  readonly queued: boolean;
  /** Said to who enters what units have sent by e-mail: that goes on while units themselves send no more. */
  readonly byEmail?: boolean;
}

/** That the campaign takes no reports now, what goes on all the same, and that work which waits is not lost. */
export function CampaignStateBar({ state, queued, byEmail = false }: Props) {
  const { strings } = usePane();
  if (state === "open") return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{strings.campaign.state[state]}</MessageBarTitle>
        {byEmail && state === "closed" ? strings.campaign.closedToUnits : strings.campaign.means[state]}{" "}
        {queued && strings.campaign.queued}
      </MessageBarBody>
    </MessageBar>
  );
}
