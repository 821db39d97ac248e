import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { usePane } from "./pane-context.ts";
import type { CampaignDesk } from "./use-campaigns.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
});

interface Props {
  readonly desk: CampaignDesk;
  readonly onSignOut: () => void;
}

/** While the service has not said which campaigns there are, or says that it cannot. */
export function CampaignGate({ desk: { trouble, reload }, onSignOut }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  if (trouble === null) return <Spinner label={strings.loading} />;
  return (
    <main className={styles.page}>
      <TroubleBar trouble={trouble} onClose={reload} onRetry={reload} />
      <div>
        <Button appearance="subtle" onClick={onSignOut}>
          {strings.account.signOut}
        </Button>
      </div>
    </main>
  );
}
