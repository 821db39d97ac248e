import { makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { WireQuestion } from "../../../shared/api-merges.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import { DECISION_ANSWERS, type DecisionAnswer } from "../../../shared/merge/decision.ts";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  text: { overflowWrap: "anywhere" },
  who: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** More names than these say nothing more. */
const NAMED = 3;

interface Props {
  readonly campaign: Campaign;
  readonly question: WireQuestion;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onAnswer: (answer: DecisionAnswer) => void;
}

/** Two wordings one under the other, who wrote them, and the two answers; the one that was given stays pressed. */
export function QuestionItem({ campaign, question, busy, disabled, onAnswer }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const id = useId();
  const words = strings.questions;
  const { kind, sides, score, answer } = question;
  const [one, other] = sides;
  const names = (units: readonly string[]): string => {
    const known = units.slice(0, NAMED).map((unit) => unitOf(campaign, unit)?.shortName ?? unit);
    return units.length > NAMED ? words.andMore(known.join(", "), units.length - NAMED) : known.join(", ");
  };
  return (
    <li className={styles.item} aria-labelledby={id} aria-busy={busy}>
      <Text size={200} className={styles.who} id={id}>
        {words.kinds[kind]} · {words.alike(Math.round(score * 100))}
      </Text>
      <Text block size={200} className={styles.who}>
        {words.wrote(names(one.units))}
      </Text>
      <Text block className={styles.text}>
        {one.text}
      </Text>
      <Text block size={200} className={styles.who}>
        {kind === "letter-task" ? words.letter : words.wrote(names(other.units))}
      </Text>
      <Text block className={styles.text}>
        {other.text}
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend, and the item has its label */}
      <div className={styles.buttons} role="group" aria-labelledby={id}>
        {DECISION_ANSWERS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            checked={answer === each}
            disabledFocusable={disabled}
            onClick={() => onAnswer(each)}
          >
            {(kind === "document" ? words.documentAnswers : words.answers)[each]}
          </ToggleButton>
        ))}
      </div>
    </li>
  );
}
