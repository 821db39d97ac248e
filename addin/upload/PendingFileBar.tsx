import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { usePane } from "../pane/app/pane-context.ts";
import { BusyButton } from "../pane/parts/BusyButton.tsx";
import type { UploadDesk } from "./use-upload.ts";

/** A file went out and no answer came back: the same file again finds out, and cannot be stored twice. */
export function PendingFileBar({ desk }: { readonly desk: UploadDesk }) {
  const { strings } = usePane();
  const { pending, checked, work } = desk.state;
  if (pending === null) return null;
  const isHere = checked?.file.hash === pending.hash;
  const time = strings.said.time(pending.since);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.pending.heading}</MessageBarTitle>
        {isHere ? strings.pending.body(time) : strings.upload.pendingFile(pending.name, time)}
      </MessageBarBody>
      {isHere && (
        <MessageBarActions>
          <BusyButton
            label={strings.pending.resume}
            busyLabel={strings.pending.busy}
            busy={work === "send"}
            onClick={desk.send}
          />
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
