import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { formatDay } from "../../../../shared/text/vietnam-time.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { DayField } from "../DayField.tsx";
import { typedDay } from "../typed-day.ts";
import { useWords } from "../use-words.ts";

/** Number and day of the letter, which a new campaign often has to wait for. */
export function LetterForm() {
  const { campaign } = useAdministrator();
  const { letter: words } = useWords();
  const { letter } = campaign;
  const [number, setNumber] = useState(letter.unknown.includes("number") ? "" : letter.number);
  const [day, setDay] = useState(letter.unknown.includes("issuedOn") ? "" : formatDay(letter.issuedOn));
  const issuedOn = typedDay(day);
  const isSame = letter.unknown.length === 0 && number.trim() === letter.number && issuedOn === letter.issuedOn;
  const isWhole = number.trim() !== "" && issuedOn !== null && !isSame;
  return (
    <Step heading={words.heading}>
      {letter.unknown.length > 0 && <Hint>{words.unknown}</Hint>}
      <ChangeForm
        kind="letter"
        change={isWhole ? { kind: "letter", number: number.trim(), issuedOn } : null}
        label={words.save}
      >
        <Field label={words.number}>
          <Input value={number} maxLength={100} onChange={(_, { value }) => setNumber(value)} />
        </Field>
        <DayField label={words.day} typed={day} onTyped={setDay} />
      </ChangeForm>
    </Step>
  );
}
