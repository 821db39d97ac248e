import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { insertionText } from "../parts/insertion-text.ts";
import { Step } from "../parts/Step.tsx";
import { WaitingHint } from "../parts/WaitingHint.tsx";
import type { ReporterDesk } from "./use-reporter.ts";

/** Needed once at most, by those who have typed a table before. */
const AdoptCard = lazy(() => import("./AdoptCard.tsx").then((part) => ({ default: part.AdoptCard })));

const useStyles = makeStyles({
  others: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly target: ReportTarget;
  readonly desk: ReporterDesk;
  /** Asks for a version that was sent to stand in the workbook. */
  readonly onRestore: (n: number) => void;
}

export function InsertStep({ target, desk: { state, insert, adopted }, onRestore }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [adopting, setAdopting] = useState(false);
  const { insertion, checked, work, shown, report } = state;
  const sent = report?.head.n ?? 0;
  const isFirst = insertion === null && checked === null && shown === null && sent === 0;
  return (
    <Step number={1} heading={strings.insert.heading} current={isFirst}>
      <Hint>{strings.insert.hint}</Hint>
      <div>
        <BusyButton
          appearance={isFirst ? "primary" : "secondary"}
          label={strings.insert.button}
          busyLabel={strings.insert.busy}
          busy={work === "insert"}
          disabled={work !== null}
          onClick={insert}
        />
      </div>
      {work === "insert" && <WaitingHint />}
      {adopting ? (
        <Suspense fallback={<Spinner label={strings.loading} />}>
          <AdoptCard
            target={target}
            options={state.options}
            onAdopted={(outcome) => {
              setAdopting(false);
              adopted(outcome);
            }}
            onClose={() => setAdopting(false)}
          />
        </Suspense>
      ) : (
        <div className={styles.others}>
          <Button size="small" disabledFocusable={work !== null} onClick={() => setAdopting(true)}>
            {strings.adopt.open}
          </Button>
          {sent > 0 && (
            <Button size="small" disabledFocusable={work !== null} onClick={() => onRestore(sent)}>
              {strings.restore.button(sent)}
            </Button>
          )}
        </div>
      )}
      {insertion !== null && (
        <MessageBar intent={insertion.kind === "foreign" ? "error" : "success"} layout="multiline" role="status">
          <MessageBarBody>{insertionText(insertion, strings)}</MessageBarBody>
        </MessageBar>
      )}
    </Step>
  );
}
