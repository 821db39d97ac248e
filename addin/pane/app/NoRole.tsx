import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "./pane-context.ts";

export function NoRole() {
  const { strings } = usePane();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{strings.account.noRole}</MessageBarBody>
    </MessageBar>
  );
}
