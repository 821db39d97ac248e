import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { LocatedDifference } from "../../../shared/report/difference.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { conflictCells } from "../../actions/resolve-conflict.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { ConflictView } from "./ConflictView.tsx";
import { DifferenceList, placeOf } from "./DifferenceList.tsx";
import type { Shown } from "./reporter-state.ts";
import type { ReporterDesk } from "./use-reporter.ts";
import { useTheirs } from "./use-theirs.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly target: ReportTarget;
  readonly conflict: Extract<Shown, { readonly kind: "conflict" }>;
  readonly desk: ReporterDesk;
}

/** Somebody else sent first: both sides cell by cell, a choice for each, and theirs written into the workbook. */
export function ConflictChoice({ target, conflict: said, desk }: Props) {
  const { head } = said;
  const styles = useStyles();
  const { deps, strings } = usePane();
  const { conflict } = strings;
  const { checked, work, unplaced } = desk.state;
  const theirs = useTheirs(deps, target, head);
  const cells = useMemo(
    () => (theirs === null || theirs === "loading" || checked === null ? null : conflictCells(target, theirs, checked)),
    [target, theirs, checked],
  );
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  // Without their version there is still what the receiver said of it.
  if (theirs === null) return <ConflictView campaign={target.campaign} conflict={said} desk={desk} />;
  if (cells === null) {
    return (
      <Step heading={conflict.heading(head)} current>
        <span>{conflict.body}</span>
        {checked === null ? (
          <div>
            <BusyButton
              label={conflict.compare}
              busyLabel={strings.check.busy}
              busy={work === "check"}
              onClick={desk.check}
            />
          </div>
        ) : (
          <Spinner label={strings.difference.busy} />
        )}
      </Step>
    );
  }
  const chosen = cells.filter((cell) => taken.has(choiceOf(cell)));
  const take = (cell: LocatedDifference, isTheirs: boolean): void => {
    const others = [...taken].filter((key) => key !== choiceOf(cell));
    setTaken(new Set(isTheirs ? [...others, choiceOf(cell)] : others));
  };
  return (
    <Step heading={conflict.heading(head)} current>
      <span>{cells.length === 0 ? conflict.none : conflict.body}</span>
      {cells.length > 0 && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setTaken(new Set())}>
            {conflict.allMine}
          </Button>
          <Button size="small" onClick={() => setTaken(new Set(cells.map(choiceOf)))}>
            {conflict.allTheirs}
          </Button>
        </div>
      )}
      <DifferenceList
        campaign={target.campaign}
        differences={cells}
        sides={[conflict.theirs, conflict.mine]}
        most={MOST}
        under={(cell) => (
          <RadioGroup
            aria-label={placeOf(target.campaign, cell)}
            layout="horizontal"
            value={taken.has(choiceOf(cell)) ? "theirs" : "mine"}
            onChange={(_, { value }) => take(cell, value === "theirs")}
          >
            <Radio value="mine" label={conflict.takeMine} />
            <Radio value="theirs" label={conflict.takeTheirs} />
          </RadioGroup>
        )}
      />
      {unplaced > 0 && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>{conflict.unplaced(unplaced)}</MessageBarBody>
        </MessageBar>
      )}
      {chosen.length > 0 && <Hint>{conflict.writeHint(chosen.length)}</Hint>}
      <div className={styles.actions}>
        {chosen.length > 0 ? (
          <BusyButton
            appearance="primary"
            label={conflict.write(chosen.length)}
            busyLabel={strings.fix.busy}
            busy={work === "fix"}
            disabled={work !== null}
            onClick={() => desk.resolve(head, chosen)}
          />
        ) : (
          <BusyButton
            appearance="primary"
            label={conflict.takeOver(head)}
            busyLabel={strings.submit.busy}
            busy={work === "send"}
            disabled={work !== null}
            onClick={() => desk.takeOver(head)}
          />
        )}
        <Button onClick={desk.dismissShown}>{conflict.leave}</Button>
      </div>
    </Step>
  );
}

/** So many can be chosen one by one; "all of theirs" takes the rest too. */
const MOST = 200;

/** A row that only one side has comes or goes as a whole; any other cell is chosen by itself. */
function choiceOf({ annex, column, row, rowBefore, rowAfter }: LocatedDifference): string {
  const at = rowAfter?.at ?? rowBefore?.at;
  const place = `${annex} ${rowAfter === null ? "theirs" : "mine"} ${at?.sheet} ${at?.row} ${row}`;
  return rowBefore === null || rowAfter === null ? place : `${place} ${column}`;
}
