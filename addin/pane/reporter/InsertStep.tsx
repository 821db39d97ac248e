import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
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

interface Props {
  readonly target: ReportTarget;
  readonly desk: ReporterDesk;
}

export function InsertStep({ target, desk: { state, insert, adopted } }: Props) {
  const { strings } = usePane();
  const [adopting, setAdopting] = useState(false);
  const { insertion, checked, work, shown, report } = state;
  const isFirst = insertion === null && checked === null && shown === null && (report?.head.n ?? 0) === 0;
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
        <div>
          <Button size="small" disabledFocusable={work !== null} onClick={() => setAdopting(true)}>
            {strings.adopt.open}
          </Button>
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
