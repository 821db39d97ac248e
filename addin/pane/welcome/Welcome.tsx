import { Button, MessageBar, MessageBarBody, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Notice } from "../../actions/notice.ts";
import { signIn } from "../../actions/sign-in.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { SUPPORT } from "../app/support.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { SecretWarning } from "../parts/SecretWarning.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { CampaignIntro } from "./CampaignIntro.tsx";
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
      <CampaignIntro campaign={campaign} steps={strings.welcome.steps} />
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
