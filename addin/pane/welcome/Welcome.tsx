import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle1,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { letterDay } from "../../../shared/campaign/letter-words.ts";
import type { Notice } from "../../actions/notice.ts";
import { signIn } from "../../actions/sign-in.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { SUPPORT } from "../app/support.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { SecretWarning } from "../parts/SecretWarning.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { LanguageButton } from "./LanguageButton.tsx";
import { UploadLink } from "./UploadLink.tsx";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", justifyContent: "space-between" },
  facts: { margin: 0, paddingLeft: 0, listStyleType: "none", lineHeight: tokens.lineHeightBase400 },
  steps: { margin: 0, paddingLeft: "1.4em", lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly campaign: Campaign;
  readonly notice: Notice | null;
  readonly onSignedIn: (person: Me) => void;
}

/** What the campaign asks for, before anybody is asked who they are. */
export function Welcome({ campaign, notice, onSignedIn }: Props) {
  const styles = useStyles();
  const { deps, strings, openSupport } = usePane();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { letter, receiver, due } = campaign;

  const start = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const person = await signIn(deps);
    setBusy(false);
    if (person.ok) onSignedIn(person.value);
    else setTrouble(person.error);
  };

  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>
        {strings.welcome.heading}
      </Subtitle1>
      <section>
        <Subtitle2 as="h2" className={styles.title}>
          {campaign.title}
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
          {strings.welcome.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {!deps.workbook.facts.supported && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.welcome.unsupported}</MessageBarBody>
        </MessageBar>
      )}
      <SecretWarning />
      {notice?.kind === "signed-out" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{strings.trouble.signedOut}</MessageBarBody>
        </MessageBar>
      )}
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} />
      <BusyButton
        appearance="primary"
        label={strings.welcome.signIn}
        busyLabel={strings.welcome.signingIn}
        busy={busy}
        onClick={start}
      />
      <UploadLink />
      <div className={styles.links}>
        <LanguageButton />
        <Button appearance="transparent" size="small" {...{ [SUPPORT]: true }} onClick={openSupport}>
          {strings.diagnostics.heading}
        </Button>
      </div>
    </main>
  );
}
