import { Badge, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { mayChange } from "../../../../shared/campaign/change/change-refusal.ts";
import { usePane } from "../../app/pane-context.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";

type Move = "open" | "close" | "reopen" | "archive" | "unarchive";
const MOVES: readonly Move[] = ["open", "close", "reopen", "archive", "unarchive"];

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** nháp → mở → đóng → lưu trữ: where the campaign stands, and what each step would mean. */
export function CampaignLife() {
  const styles = useStyles();
  const { strings } = usePane();
  const { campaign } = useAdministrator();
  const words = useWords();
  const possible = MOVES.filter((move) => mayChange(campaign.state, move));
  const [chosen, setChosen] = useState<Move | null>(null);
  const move = possible.find((each) => each === chosen) ?? null;
  return (
    <Step heading={words.life.heading}>
      <div className={styles.line}>
        <Badge appearance="tint" color={campaign.state === "open" ? "success" : "informative"}>
          {strings.campaign.state[campaign.state]}
        </Badge>
        <span>{words.life.states[campaign.state]}</span>
      </div>
      <ChangeForm
        kind={possible[0] ?? "open"}
        change={move === null ? null : { kind: move }}
        label={move === null ? words.life.run : words.life.steps[move]}
        missing={words.life.choose}
      >
        <Field label={words.life.step}>
          <RadioGroup
            value={move ?? ""}
            onChange={(_, { value }) => setChosen(MOVES.find((each) => each === value) ?? null)}
          >
            {possible.map((each) => (
              <Radio
                key={each}
                value={each}
                label={
                  <>
                    {words.life.steps[each]}
                    <Hint>{words.life.meaning[each]}</Hint>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      </ChangeForm>
    </Step>
  );
}
