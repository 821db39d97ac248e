import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Code } from "../../../../shared/campaign/campaign.ts";
import { useWords } from "../use-words.ts";

/** A value more; it is issued with the rest of the list. */
export function NewCode({ onAdd }: { readonly onAdd: (code: Code) => void }) {
  const { lists: words } = useWords();
  const [code, setCode] = useState("");
  const [label, setLabel] = useState("");
  const add = (): void => {
    if (code.trim() === "" || label.trim() === "") return;
    onAdd({ code: code.trim(), label: label.trim(), variants: [], proposals: [] });
    setCode("");
    setLabel("");
  };
  return (
    <>
      <Field label={words.newCode} hint={words.newCodeHint}>
        <Input value={code} maxLength={60} onChange={(_, { value }) => setCode(value)} />
      </Field>
      <Field label={words.label}>
        <Input value={label} maxLength={300} onChange={(_, { value }) => setLabel(value)} />
      </Field>
      <div>
        <Button size="small" onClick={add}>
          {words.add}
        </Button>
      </div>
    </>
  );
}
