import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "./pane-context.ts";

interface Props {
  /** Whether the service could be asked. */
  readonly fresh: boolean;
  readonly changed: boolean;
  readonly onClose: () => void;
}

/** What is worth knowing of the definition one works by: that it is an older one, or that it has just changed. */
export function CampaignNews({ fresh, changed, onClose }: Props) {
  const { strings } = usePane();
  if (fresh && !changed) return null;
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{changed ? strings.campaign.changed : strings.campaign.remembered}</MessageBarBody>
      {changed && (
        <MessageBarActions>
          <Button size="small" onClick={onClose}>
            {strings.close}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
