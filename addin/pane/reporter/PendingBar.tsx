import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { formatVietnamTime } from "../../../shared/text/vietnam-time.ts";
import type { Pending } from "../../actions/memory.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";

interface Props {
  readonly pending: Pending;
  readonly busy: boolean;
  readonly onResume: () => void;
}

/** A submission went out and no answer came back: nobody has to guess, one click finds out. */
export function PendingBar({ pending, busy, onResume }: Props) {
  const { strings } = usePane();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.pending.heading}</MessageBarTitle>
        {strings.pending.body(formatVietnamTime(pending.since))}
      </MessageBarBody>
      <MessageBarActions>
        <BusyButton label={strings.pending.resume} busyLabel={strings.pending.busy} busy={busy} onClick={onResume} />
      </MessageBarActions>
    </MessageBar>
  );
}
