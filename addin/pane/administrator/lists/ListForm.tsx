import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { CodeList } from "../../../../shared/campaign/campaign.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";
import { CodeFields } from "./CodeFields.tsx";
import { isChanged, type ListEdit, linesOf, startOf, withCode, withMore, withoutCode } from "./list-edits.ts";
import { NewCode } from "./NewCode.tsx";

/** The next version of a list: labels and wordings changed, values added or retired, issued together. */
export function ListForm({ list }: { readonly list: CodeList }) {
  const { lists: words } = useWords();
  const [edit, setEdit] = useState<ListEdit>(() => startOf(list));
  const known = [...list.codes, ...(list.retired ?? [])];
  const out = known.filter(({ code }) => !edit.codes.some((each) => each.code === code));
  const change = isChanged(list, edit)
    ? { kind: "code-list" as const, list: list.id, codes: edit.codes, ambiguous: linesOf(edit.ambiguous) }
    : null;
  return (
    <Step heading={words.values}>
      <ChangeForm kind="code-list" change={change} label={words.save} missing={words.unchanged}>
        {edit.codes.map((code) => (
          <CodeFields
            key={code.code}
            code={code}
            onCode={(changed) => setEdit(withCode(edit, changed))}
            onRetire={() => setEdit(withoutCode(edit, code.code))}
          />
        ))}
        <NewCode onAdd={(code) => setEdit(withMore(edit, code))} />
        <Field label={words.ambiguous} hint={words.perLine}>
          <Textarea
            value={edit.ambiguous}
            rows={3}
            onChange={(_, { value }) => setEdit({ ...edit, ambiguous: value })}
          />
        </Field>
        {out.length > 0 && (
          <div>
            <strong>{words.retiredHeading}</strong>
            <Hint>{words.retiredHint}</Hint>
            {out.map((code) => (
              <div key={code.code}>
                {code.label}{" "}
                <Button size="small" appearance="subtle" onClick={() => setEdit(withMore(edit, code))}>
                  {words.restore}
                </Button>
              </div>
            ))}
          </div>
        )}
      </ChangeForm>
    </Step>
  );
}
