import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Code } from "../../../../shared/campaign/campaign.ts";
import { Hint } from "../../parts/Hint.tsx";
import { useWords } from "../use-words.ts";
import { linesOf } from "./list-edits.ts";

const useStyles = makeStyles({
  code: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly code: Code;
  readonly onCode: (code: Code) => void;
  readonly onRetire: () => void;
}

/** One value of a list; its fields open when somebody wants to change them. */
export function CodeFields({ code, onCode, onRetire }: Props) {
  const styles = useStyles();
  const { lists: words } = useWords();
  const [open, setOpen] = useState(false);
  // As typed: an empty line at the end is somebody about to write the next one.
  const [variants, setVariants] = useState(code.variants.join("\n"));
  const [proposals, setProposals] = useState(code.proposals.join("\n"));
  const naming = (label: string): string => `${label}: ${code.label}`;
  return (
    <div className={styles.code}>
      <Text weight="semibold">{code.label}</Text>
      <Hint>{words.code(code.code)}</Hint>
      <div className={styles.line}>
        <Button size="small" aria-label={naming(words.edit)} aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.edit}
        </Button>
        <Button size="small" appearance="subtle" aria-label={naming(words.retire)} onClick={onRetire}>
          {words.retire}
        </Button>
      </div>
      {open && (
        <>
          <Field label={words.label}>
            <Input
              value={code.label}
              maxLength={300}
              onChange={(_, { value }) => onCode({ ...code, label: value })}
              onBlur={() => onCode({ ...code, label: code.label.trim() })}
            />
          </Field>
          <Field label={words.variants} hint={words.perLine}>
            <Textarea
              value={variants}
              rows={3}
              onChange={(_, { value }) => {
                setVariants(value);
                onCode({ ...code, variants: linesOf(value) });
              }}
            />
          </Field>
          <Field label={words.proposals} hint={words.perLine}>
            <Textarea
              value={proposals}
              rows={3}
              onChange={(_, { value }) => {
                setProposals(value);
                onCode({ ...code, proposals: linesOf(value) });
              }}
            />
          </Field>
        </>
      )}
    </div>
  );
}
