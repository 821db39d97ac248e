import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";
import { NextReminder } from "./NextReminder.tsx";
import { readDays } from "./reminder-days.ts";

/** Nhắc nhở: how many days before and after the due day, and who is next. */
export function ReminderScreen() {
  const { campaign } = useAdministrator();
  const { reminders: words } = useWords();
  const [before, setBefore] = useState(campaign.reminders.before.join(", "));
  const [after, setAfter] = useState(campaign.reminders.after.join(", "));
  const [read, late] = [readDays(before), readDays(after)];
  const isNew = read?.join() !== campaign.reminders.before.join() || late?.join() !== campaign.reminders.after.join();
  const wrong = { validationState: "error" as const, validationMessage: words.wrong };
  return (
    <>
      <NextReminder />
      <Step heading={words.heading}>
        <ChangeForm
          kind="reminders"
          change={read !== null && late !== null && isNew ? { kind: "reminders", before: read, after: late } : null}
          label={words.save}
        >
          <Field label={words.before} hint={words.hint} {...(read === null ? wrong : {})}>
            <Input value={before} onChange={(_, { value }) => setBefore(value)} />
          </Field>
          <Field label={words.after} {...(late === null ? wrong : {})}>
            <Input value={after} onChange={(_, { value }) => setAfter(value)} />
          </Field>
        </ChangeForm>
      </Step>
    </>
  );
}
