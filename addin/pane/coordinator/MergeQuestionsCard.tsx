import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { QuestionItem } from "./QuestionItem.tsx";
import { isSame, questionKey, useMergeQuestions } from "./use-merge-questions.ts";

/** As many as fit two screens of a narrow pane. */
const AT_ONCE = 10;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** What the merge does not dare to decide: asked for when somebody wants to, since it reads every report. */
export function MergeQuestionsCard({ campaign }: { readonly campaign: Campaign }) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const { asked, busy, answering, trouble, load, answer, dismissTrouble } = useMergeQuestions(deps, campaign);
  const [shown, setShown] = useState(AT_ONCE);
  const words = strings.questions;
  const listed = asked?.questions ?? [];
  return (
    <Step heading={words.heading}>
      <Hint>{words.hint}</Hint>
      <TroubleBar trouble={trouble} onClose={dismissTrouble} onRetry={load} />
      <div>
        <BusyButton
          label={asked === null ? words.find : words.again}
          busyLabel={words.busy}
          busy={busy}
          onClick={load}
        />
      </div>
      {asked !== null && (
        <div role="status">
          <Hint>{asked.open === 0 ? words.none(asked.decided) : words.open(asked.open, asked.decided)}</Hint>
        </div>
      )}
      <ul className={styles.list}>
        {listed.slice(0, shown).map((question) => (
          <QuestionItem
            key={questionKey(question)}
            campaign={campaign}
            question={question}
            busy={answering !== null && isSame(answering, question)}
            disabled={answering !== null}
            onAnswer={(said) => answer(question, said)}
          />
        ))}
      </ul>
      {listed.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + AT_ONCE)}>{words.more(listed.length - shown)}</Button>
        </div>
      )}
    </Step>
  );
}
