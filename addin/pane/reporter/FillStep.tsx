import { makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../app/pane-context.ts";
import { Hint } from "../parts/Hint.tsx";
import { levelsOf } from "../parts/levels.ts";
import { Step } from "../parts/Step.tsx";

const useStyles = makeStyles({
  levels: { margin: 0, paddingLeft: "1.2em", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

export function FillStep({ campaign }: { readonly campaign: Campaign }) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <Step number={2} heading={strings.fill.heading}>
      <Hint>{strings.fill.hint}</Hint>
      <ul className={styles.levels}>
        {levelsOf(campaign).map(({ code, label }) => (
          <li key={code}>{label}</li>
        ))}
      </ul>
      <Hint>{strings.fill.dates}</Hint>
    </Step>
  );
}
