import { useState } from "react";
import { dueWords } from "../../../../shared/campaign/letter-words.ts";
import { typedInstant } from "../../coordinator/typed-instant.ts";
import { VietnamTimeFields } from "../../coordinator/VietnamTimeFields.tsx";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";

/** The letters say "trước ngày": midnight before it. */
const START = { day: "", time: "00:00" };

export function DueForm() {
  const { campaign } = useAdministrator();
  const { due: words } = useWords();
  const [typed, setTyped] = useState(START);
  const before = typedInstant(typed);
  const isWhole = before !== null;
  return (
    <Step heading={words.heading}>
      <Hint>{words.now(campaign.due.text)}</Hint>
      <ChangeForm
        kind="due"
        change={isWhole ? { kind: "due", before, text: dueWords(before) } : null}
        label={words.save}
        missing={words.wrong}
        onDone={() => setTyped(START)}
      >
        <VietnamTimeFields
          dayLabel={words.day}
          timeLabel={words.time}
          typed={typed}
          hint={words.hint}
          wrong={typed.day.trim() !== "" && !isWhole ? words.wrong : null}
          onTyped={setTyped}
        />
      </ChangeForm>
    </Step>
  );
}
