import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { signIn } from "../../actions/sign-in.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "./BusyButton.tsx";
import { troubleText } from "./trouble-text.ts";

interface Props {
  readonly trouble: Trouble | null;
  readonly onClose: () => void;
  readonly onRetry?: () => void;
}

/** One failure, in words that say what to do, with the button that does it where there is one. */
export function TroubleBar({ trouble, onClose, onRetry }: Props) {
  const { deps, strings } = usePane();
  const [signingIn, setSigningIn] = useState(false);
  // What kept the person from signing in again stands in the place of what asked for it.
  const [kept, setKept] = useState<{ readonly from: Trouble; readonly why: Trouble } | null>(null);
  if (trouble === null) return null;
  const shown = kept?.from === trouble ? kept.why : trouble;
  const signedOut = trouble.kind === "sign-in" || (trouble.kind === "problem" && trouble.problem.status === 401);
  const signInAgain = async (): Promise<void> => {
    const before = deps.session.me();
    setSigningIn(true);
    const person = await signIn(deps);
    setSigningIn(false);
    if (!person.ok) return setKept({ from: trouble, why: person.error });
    // Somebody else has come: nothing of the first person's may stay on screen.
    if (before !== null && person.value.user !== before.user) window.location.reload();
    onClose();
    onRetry?.();
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{troubleText(shown, strings)}</MessageBarBody>
      <MessageBarActions>
        {signedOut ? (
          <BusyButton
            size="small"
            label={strings.trouble.signInAgain}
            busyLabel={strings.trouble.signingIn}
            busy={signingIn}
            onClick={signInAgain}
          />
        ) : (
          onRetry !== undefined && (
            <Button size="small" onClick={onRetry}>
              {strings.retry}
            </Button>
          )
        )}
        <Button size="small" onClick={onClose}>
          {strings.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
