import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { signIn } from "../actions/sign-in.ts";
import type { Trouble } from "../actions/trouble.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { BusyButton } from "../pane/parts/BusyButton.tsx";
import { SecretWarning } from "../pane/parts/SecretWarning.tsx";
import { TroubleBar } from "../pane/parts/TroubleBar.tsx";
import { CampaignIntro } from "../pane/welcome/CampaignIntro.tsx";
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
});

interface Props {
  readonly campaign: Campaign;
  readonly trouble: Trouble | null;
}

/** What the campaign asks for and how a file is sent, before anybody is asked who they are. */
export function UploadWelcome({ campaign, trouble: first }: Props) {
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
      <CampaignIntro campaign={campaign} steps={strings.upload.steps} />
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
