import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { signIn } from "../../actions/sign-in.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { troubleText } from "./trouble-text.ts";

interface Props {
  readonly trouble: Trouble | null;
  readonly onClose: () => void;
  readonly onRetry?: () => void;
}

/** One failure, in words that say what to do, with the button that does it where there is one. */
export function TroubleBar({ trouble, onClose, onRetry }: Props) {
  const { deps, strings } = usePane();
  if (trouble === null) return null;
  const signedOut = trouble.kind === "sign-in" || (trouble.kind === "problem" && trouble.problem.status === 401);
  const signInAgain = async (): Promise<void> => {
    const before = deps.session.me();
    const person = await signIn(deps);
    if (!person.ok) return;
    // Somebody else has come: nothing of the first person's may stay on screen.
    if (before !== null && person.value.user !== before.user) window.location.reload();
    onClose();
    onRetry?.();
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{troubleText(trouble, strings)}</MessageBarBody>
      <MessageBarActions>
        {signedOut ? (
          <Button size="small" onClick={signInAgain}>
            {strings.trouble.signInAgain}
          </Button>
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
