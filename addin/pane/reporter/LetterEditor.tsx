import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SignedLetter } from "../../../shared/report/submission.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { LetterFields } from "./LetterFields.tsx";

const useStyles = makeStyles({
  letter: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** As the receiver knows it now. */
  readonly letter: SignedLetter | null;
  readonly busy: boolean;
  /** Resolves to whether it was kept. */
  readonly onSave: (letter: SignedLetter) => Promise<boolean>;
}

/** The signed letter of a version that was sent: often signed, numbered or corrected only afterwards. */
export function LetterEditor({ letter, busy, onSave }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.letter;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<SignedLetter | null>(letter);
  const save = async (): Promise<void> => {
    if (draft !== null && (await onSave(draft))) setOpen(false);
  };
  return (
    <div className={styles.letter}>
      <span>{letter === null ? words.unknown : words.known(letter.number, formatDay(letter.date))}</span>
      {!open && (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            {letter === null ? words.add : words.edit}
          </Button>
        </div>
      )}
      {open && (
        <>
          <LetterFields letter={letter} onLetter={(said, complete) => setDraft(complete ? said : null)} />
          <div className={styles.actions}>
            <BusyButton
              appearance="primary"
              label={words.save}
              busyLabel={words.saving}
              busy={busy}
              disabled={draft === null}
              onClick={save}
            />
            <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
          </div>
        </>
      )}
    </div>
  );
}
