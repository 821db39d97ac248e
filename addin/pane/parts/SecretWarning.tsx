import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";

/** Stands before sign-in and above the submit button. */
export function SecretWarning() {
  const { strings } = usePane();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>{strings.secretWarning}</strong>
      </MessageBarBody>
    </MessageBar>
  );
}
