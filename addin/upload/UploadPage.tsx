import { makeStyles, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../shared/api.ts";
import { signOut } from "../actions/sign-in.ts";
import type { Trouble } from "../actions/trouble.ts";
import { CampaignGate } from "../pane/app/CampaignGate.tsx";
import { usePane } from "../pane/app/pane-context.ts";
import { useCampaigns } from "../pane/app/use-campaigns.ts";
import { useGreeting } from "../pane/app/use-greeting.ts";
import { UploadDesk } from "./UploadDesk.tsx";
import { UploadWelcome } from "./UploadWelcome.tsx";
import type { UploadDeps } from "./upload-deps.ts";

// Wide enough for a finding in one or two lines, narrow enough to be read.
const useStyles = makeStyles({ column: { maxWidth: "760px", margin: "0 auto" } });

interface Props {
  readonly deps: UploadDeps;
  readonly trouble: Trouble | null;
}

/** The campaign to everybody, the work to who signed in. */
export function UploadPage({ deps, trouble }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [person, setPerson] = useState<Me | null>(deps.session.me());
  const greeting = useGreeting(deps, person === null);
  const desk = useCampaigns(deps, person);
  const leave = (): void => {
    signOut(deps);
    setPerson(null);
  };
  if (person === null) {
    if (greeting === null) return <Spinner label={strings.loading} />;
    return (
      <div className={styles.column}>
        <UploadWelcome campaign={greeting} trouble={trouble} />
      </div>
    );
  }
  if (desk.choice === null) return <CampaignGate desk={desk} onSignOut={leave} />;
  const { choice } = desk;
  return (
    <div className={styles.column}>
      <UploadDesk
        key={choice.campaign.id}
        deps={deps}
        choice={choice}
        desk={desk}
        person={person}
        trouble={trouble}
        onSignOut={leave}
      />
    </div>
  );
}
