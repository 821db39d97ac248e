import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Pending } from "../../actions/memory.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";

interface Props {
  readonly pending: Pending;
  readonly online: boolean;
  readonly busy: boolean;
  readonly onResume: () => void;
}

/** A submission went out and no answer came back: nobody has to guess, one click finds out. */
export function PendingBar({ pending, online, busy, onResume }: Props) {
  const { strings } = usePane();
  const time = strings.said.time(pending.since);
  const rows = pending.body.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{online ? strings.pending.heading : strings.queue.heading}</MessageBarTitle>
        {online ? strings.pending.body(time) : strings.queue.body(time, rows)} {strings.queue.frozen}
      </MessageBarBody>
      <MessageBarActions>
        <BusyButton label={strings.pending.resume} busyLabel={strings.pending.busy} busy={busy} onClick={onResume} />
      </MessageBarActions>
    </MessageBar>
  );
}
