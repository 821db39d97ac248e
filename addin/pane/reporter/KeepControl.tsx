import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../app/pane-context.ts";
import type { AnswerProps } from "./answer-props.ts";

/** A warning may stay; the reason, when one is given, travels with the report. */
export function KeepControl({ finding, options, onAnswer }: AnswerProps) {
  const { strings } = usePane();
  const { [finding.id]: kept = "", ...others } = options.reasons;
  const [open, setOpen] = useState(kept !== "");
  const [text, setText] = useState(kept);
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {strings.finding.keep}
      </Button>
    );
  }
  const keep = (): void => {
    const reason = text.trim();
    if (reason === kept) return;
    onAnswer({ ...options, reasons: reason === "" ? others : { ...others, [finding.id]: reason } });
  };
  return (
    <Field label={strings.finding.reason} hint={strings.finding.reasonHint} style={{ width: "100%" }}>
      <Textarea value={text} maxLength={2000} rows={2} onChange={(_, { value }) => setText(value)} onBlur={keep} />
    </Field>
  );
}
