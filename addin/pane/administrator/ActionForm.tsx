import { Field, Input, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Trouble } from "../../actions/trouble.ts";
import type { Answer } from "../../api/request.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { troubleText } from "../parts/trouble-text.ts";
import { useFocusOn } from "../parts/use-focus-on.ts";
import { useAdministrator } from "./administrator-context.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  outcome: { outline: "none" },
});

interface Props {
  /** What it will do, in one sentence; null while something is not filled in. */
  readonly sentence: string | null;
  /** Why it cannot be done as it stands. */
  readonly refusal: string | null;
  /** What to fill in, said once somebody has tried. */
  readonly missing?: string;
  readonly label: string;
  readonly run: (why: string) => Promise<Answer<unknown>>;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

/** The one way anything is changed here: fields, what it will do, why, and what was done. */
export function ActionForm({ sentence, refusal, missing, label, run, onDone, children }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { why, setWhy } = useAdministrator();
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const outcome = useFocusOn<HTMLDivElement>(done);
  const isRefused = trouble?.kind === "problem" && trouble.problem.status < 500 && trouble.problem.status !== 401;
  const said = isRefused
    ? troubleText(trouble, strings)
    : (refusal ?? (asked && sentence === null ? (missing ?? words.form.incomplete) : null));

  const act = async (): Promise<void> => {
    setAsked(true);
    setDone(null);
    setTrouble(null);
    if (sentence === null || refusal !== null || why.trim() === "") return;
    setBusy(true);
    const answer = await run(why.trim());
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.error);
    setDone(sentence);
    setAsked(false);
    onDone?.();
  };

  return (
    <div className={styles.form}>
      {children}
      {said !== null && <Field role="alert" validationState="error" validationMessage={said} />}
      {sentence !== null && said === null && <Hint>{words.form.will(sentence)}</Hint>}
      <Field
        label={words.form.why}
        hint={words.form.whyHint}
        {...(asked && why.trim() === ""
          ? { validationState: "error" as const, validationMessage: words.form.whyMissing }
          : {})}
      >
        <Input value={why} maxLength={500} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div>
        <BusyButton
          appearance="primary"
          label={label}
          busyLabel={words.form.busy}
          busy={busy}
          onClick={() => void act()}
        />
      </div>
      <TroubleBar trouble={isRefused ? null : trouble} onClose={() => setTrouble(null)} onRetry={() => void act()} />
      <div ref={outcome} tabIndex={-1} className={styles.outcome}>
        {done !== null && (
          <MessageBar intent="success" layout="multiline" role="status">
            <MessageBarBody>{words.form.done(done)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}
