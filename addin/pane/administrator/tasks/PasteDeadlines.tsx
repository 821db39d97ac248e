import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Task } from "../../../../shared/campaign/campaign.ts";
import { Hint } from "../../parts/Hint.tsx";
import { useWords } from "../use-words.ts";
import { type Pasted, pastedDeadlines, type Typed } from "./deadline-edits.ts";

interface Props {
  readonly tasks: readonly Task[];
  readonly onTyped: (typed: Typed) => void;
}

/** A list of deadlines as it stands in somebody's sheet: what is understood goes into the fields, nothing is sent yet. */
export function PasteDeadlines({ tasks, onTyped }: Props) {
  const { tasks: words } = useWords();
  const [text, setText] = useState("");
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const take = (): void => {
    const read = pastedDeadlines(tasks, text);
    setPasted(read);
    // What was not understood stays, to be mended.
    setText(read.unread.join("\n"));
    onTyped(read.typed);
  };
  return (
    <Accordion collapsible>
      <AccordionItem value="paste">
        <AccordionHeader>{words.paste}</AccordionHeader>
        <AccordionPanel>
          <Field
            label={words.paste}
            hint={words.pasteHint}
            {...(pasted !== null && pasted.unread.length > 0
              ? { validationState: "warning" as const, validationMessage: words.unread(pasted.unread.join("; ")) }
              : {})}
          >
            <Textarea value={text} rows={4} onChange={(_, { value }) => setText(value)} />
          </Field>
          <Button size="small" onClick={take}>
            {words.take}
          </Button>
          <div role="status">{pasted !== null && <Hint>{words.pasted(Object.keys(pasted.typed).length)}</Hint>}</div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
