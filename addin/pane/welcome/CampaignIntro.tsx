import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { letterDay } from "../../../shared/campaign/letter-words.ts";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  title: { margin: 0 },
  facts: { margin: 0, paddingLeft: 0, listStyleType: "none", lineHeight: tokens.lineHeightBase400 },
  steps: { margin: 0, paddingLeft: "1.4em", lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly campaign: Campaign;
  /** How the work is done here, in Excel or with a file. */
  readonly steps: readonly string[];
}

/** What the campaign asks for, and the way there. */
export function CampaignIntro({ campaign: { title, letter, receiver, due }, steps }: Props) {
  const styles = useStyles();
  const { welcome } = usePane().strings;
  return (
    <>
      <section>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        <ul className={styles.facts}>
          <li>{welcome.letter(letter.number, letterDay(letter))}</li>
          <li>{welcome.receiver(receiver.name)}</li>
          <li>
            <strong>{welcome.due(due.text)}</strong>
          </li>
        </ul>
      </section>
      <section>
        <Subtitle2 as="h2" className={styles.title}>
          {welcome.stepsHeading}
        </Subtitle2>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  );
}
