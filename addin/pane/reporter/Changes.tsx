import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { type CellDifference, countDifferences } from "../../../shared/report/difference.ts";
import { usePane } from "../app/pane-context.ts";
import { DifferenceList } from "./DifferenceList.tsx";

const useStyles = makeStyles({
  changes: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly campaign: Campaign;
  readonly differences: readonly CellDifference[];
  /** What the two sides are called; before and after, unless said otherwise. */
  readonly sides?: readonly [before: string, after: string];
}

/** How much has changed between two versions, and on demand every cell of it. */
export function Changes({ campaign, differences, sides }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [open, setOpen] = useState(false);
  const words = strings.difference;
  if (differences.length === 0) return <span>{words.none}</span>;
  const { changed, added, removed } = countDifferences(differences);
  return (
    <div className={styles.changes}>
      <span>{words.counts(changed, added, removed)}</span>
      <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.show}
      </Button>
      {open && (
        <DifferenceList campaign={campaign} differences={differences} sides={sides ?? [words.before, words.after]} />
      )}
    </div>
  );
}
