import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { CampaignId } from "../../../shared/ids.ts";
import { usePane } from "./pane-context.ts";

const useStyles = makeStyles({
  title: { color: tokens.colorNeutralForeground2 },
  // As quiet as the title it stands for: most people never need it.
  select: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, minWidth: 0 },
});

interface Props {
  readonly campaign: Campaign;
  readonly campaigns: readonly Campaign[];
  readonly onCampaign: (id: CampaignId) => void;
}

/** The campaign's title; a choice only for those who have more than one. */
export function CampaignSelect({ campaign, campaigns, onCampaign }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  if (campaigns.length < 2) {
    return (
      <Text size={200} className={styles.title}>
        {campaign.title}
      </Text>
    );
  }
  return (
    <Select
      size="small"
      appearance="underline"
      className={styles.select}
      aria-label={strings.account.campaign}
      title={campaign.title}
      value={campaign.id}
      onChange={(_, { value }) => onCampaign(value)}
    >
      {/* The year first: titles of two years differ in nothing else, and their ends do not fit. */}
      {campaigns.map(({ id, year, title }) => (
        <option key={id} value={id}>
          {year}: {title}
        </option>
      ))}
    </Select>
  );
}
