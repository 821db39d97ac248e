import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";

export function TitleForm() {
  const { campaign } = useAdministrator();
  const { letter: words } = useWords();
  const [typed, setTyped] = useState(campaign.title);
  const title = typed.trim();
  const isNew = title !== "" && title !== campaign.title;
  return (
    <Step heading={words.titleHeading}>
      <ChangeForm kind="title" change={isNew ? { kind: "title", title } : null} label={words.rename}>
        <Field label={words.title}>
          <Textarea value={typed} maxLength={300} rows={2} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      </ChangeForm>
    </Step>
  );
}
