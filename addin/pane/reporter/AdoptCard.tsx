import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import type { Adopted } from "../../actions/adopt-tables.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { WaitingHint } from "../parts/WaitingHint.tsx";
import { AdoptTable } from "./AdoptTable.tsx";
import { useAdoption } from "./use-adoption.ts";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly target: ReportTarget;
  readonly options: SubmissionOptions;
  readonly onAdopted: (adopted: Adopted) => void;
  readonly onClose: () => void;
}

/** Tables typed elsewhere in the workbook: which there are, what their columns mean, and into the annexes with them. */
export function AdoptCard({ target, options, onAdopted, onClose }: Props) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const adoption = useAdoption(deps, target, options, onAdopted);
  const { found, tables, work, trouble, find } = adoption;
  const { adopt: words } = strings;
  // Whoever opened this has asked for it already.
  const first = useRef(find);
  useEffect(() => {
    first.current();
  }, []);
  const taken = tables.filter((table) => table !== null);
  const isTwice = new Set(taken.map(({ annex }) => annex)).size < taken.length;
  const isNameless = taken.some(
    ({ annex, mapping }) =>
      mapping[target.campaign.annexes.find(({ id }) => id === annex)?.nameColumn ?? ""] === undefined,
  );
  return (
    <div className={styles.card}>
      <TroubleBar trouble={trouble} onClose={adoption.dismissTrouble} onRetry={find} />
      {work === "find" && <WaitingHint />}
      {found !== null && <Hint>{found.tables.length === 0 ? words.none : words.hint}</Hint>}
      {found?.tables.map((proposed, index) => (
        <AdoptTable
          key={`${proposed.sheet} ${proposed.header}`}
          target={target}
          book={found.book}
          proposed={proposed}
          table={tables[index] ?? null}
          onChange={(table) => adoption.change(index, table)}
        />
      ))}
      {isTwice && <Hint>{words.twice}</Hint>}
      <div className={styles.actions}>
        {found !== null && found.tables.length > 0 && (
          <BusyButton
            appearance="primary"
            label={words.button}
            busyLabel={words.busy}
            busy={work === "adopt"}
            disabled={work !== null || taken.length === 0 || isTwice || isNameless}
            onClick={adoption.adopt}
          />
        )}
        {found === null && (
          <BusyButton label={words.find} busyLabel={words.finding} busy={work === "find"} onClick={find} />
        )}
        <Button onClick={onClose}>{words.leave}</Button>
      </div>
    </div>
  );
}
