import { makeStyles, Subtitle1, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { letterDay } from "../../shared/campaign/letter-words.ts";
import { signIn } from "../actions/sign-in.ts";
import type { Trouble } from "../actions/trouble.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { BusyButton } from "../pane/parts/BusyButton.tsx";
import { SecretWarning } from "../pane/parts/SecretWarning.tsx";
import { TroubleBar } from "../pane/parts/TroubleBar.tsx";
import { LanguageButton } from "../pane/welcome/LanguageButton.tsx";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
  facts: { margin: 0, paddingLeft: 0, listStyleType: "none", lineHeight: tokens.lineHeightBase400 },
  steps: { margin: 0, paddingLeft: "1.4em", lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly campaign: Campaign;
  readonly trouble: Trouble | null;
}

/** What the campaign asks for and how a file is sent, before anybody is asked who they are. */
export function UploadWelcome({ campaign: { title, letter, receiver, due }, trouble: first }: Props) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const [leaving, setLeaving] = useState(false);
  const [trouble, setTrouble] = useState(first);
  const start = async (): Promise<void> => {
    setLeaving(true);
    // The page goes away here; it comes back only when it could not leave.
    const left = await signIn(deps);
    setLeaving(false);
    if (!left.ok) setTrouble(left.error);
  };
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>
        {strings.upload.heading}
      </Subtitle1>
      <span>{strings.upload.forWhom}</span>
      <section>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        <ul className={styles.facts}>
          <li>{strings.welcome.letter(letter.number, letterDay(letter))}</li>
          <li>{strings.welcome.receiver(receiver.name)}</li>
          <li>
            <strong>{strings.welcome.due(due.text)}</strong>
          </li>
        </ul>
      </section>
      <section>
        <Subtitle2 as="h2" className={styles.title}>
          {strings.welcome.stepsHeading}
        </Subtitle2>
        <ol className={styles.steps}>
          {strings.upload.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <SecretWarning />
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} />
      <BusyButton
        appearance="primary"
        label={strings.welcome.signIn}
        busyLabel={strings.upload.leaving}
        busy={leaving}
        onClick={start}
      />
      <LanguageButton />
    </main>
  );
}
