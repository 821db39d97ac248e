import { makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Me } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { signOut } from "../actions/sign-in.ts";
import type { Trouble } from "../actions/trouble.ts";
import { chosenCampaign } from "../actions/work-target.ts";
import { usePane } from "../pane/app/pane-context.ts";
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
  const [campaign, setCampaign] = useState<Campaign | null>(null);
  const [person, setPerson] = useState<Me | null>(deps.session.me());
  useEffect(() => {
    // A part of the page that is gone from the server: the guard above offers to reload.
    const guard = (error: unknown): void =>
      setCampaign(() => {
        throw error;
      });
    chosenCampaign(deps).then(setCampaign, guard);
  }, [deps]);
  if (campaign === null) return <Spinner label={strings.loading} />;
  return (
    <div className={styles.column}>
      {person === null ? (
        <UploadWelcome campaign={campaign} trouble={trouble} />
      ) : (
        <UploadDesk
          deps={deps}
          campaign={campaign}
          person={person}
          trouble={trouble}
          onSignOut={() => {
            signOut(deps);
            setPerson(null);
          }}
        />
      )}
    </div>
  );
}
