import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Me } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import type { CampaignId, UnitId } from "../../../shared/ids.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { CampaignSelect } from "./CampaignSelect.tsx";
import { UnitSelect } from "./UnitSelect.tsx";
import type { View } from "./views.ts";

const useStyles = makeStyles({
  header: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  titles: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { margin: 0 },
});

export interface HeaderProps {
  readonly campaign: Campaign;
  /** Those the person may turn to. */
  readonly campaigns: readonly Campaign[];
  readonly person: Me;
  /** Null while the person works for the receiving ministry. */
  readonly unit: UnitId | null;
  readonly units: readonly UnitId[];
  readonly view: View;
  readonly onCampaign: (campaign: CampaignId) => void;
  readonly onUnit: (unit: UnitId) => void;
  readonly onView: (view: View) => void;
  readonly onPerson: (person: Me) => void;
  readonly onSignOut: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

export function Header(props: HeaderProps) {
  const styles = useStyles();
  const { campaign, unit, units } = props;
  const name = unit === null ? campaign.receiver.name : (unitOf(campaign, unit)?.officialName ?? unit);
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <Subtitle2 as="h1" className={styles.name}>
          {name}
        </Subtitle2>
        <CampaignSelect campaign={campaign} campaigns={props.campaigns} onCampaign={props.onCampaign} />
        {unit !== null && units.length > 1 && (
          <UnitSelect campaign={campaign} unit={unit} units={units} onUnit={props.onUnit} />
        )}
      </div>
      <AccountMenu {...props} />
    </header>
  );
}
