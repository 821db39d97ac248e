import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { Strings } from "../strings/strings.ts";

interface Props {
  readonly strings: Strings;
  readonly children: ReactNode;
}

/** A bug in a component must not leave an empty pane: it says so, and that the workbook is untouched. */
export class CrashGuard extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    const { strings, children } = this.props;
    if (!this.state.crashed) return children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{strings.trouble.crash}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => window.location.reload()}>
            {strings.trouble.reload}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
