import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane/app/pane-context.ts";
import { BusyButton } from "../../pane/parts/BusyButton.tsx";
import { Hint } from "../../pane/parts/Hint.tsx";
import { SecretWarning } from "../../pane/parts/SecretWarning.tsx";
import { Step } from "../../pane/parts/Step.tsx";
import { groupOf, readyByUnit, standingOf } from "./batch-state.ts";
import type { Batch } from "./use-batch.ts";

const useStyles = makeStyles({ actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** One click stores all that is ready; the rest stays where it is. */
export function SendBatch({ batch: { state, work } }: { readonly batch: Batch }) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.batch.send;
  /** Files this click is about, and how many had been stored before it. */
  const [round, setRound] = useState({ all: 0, before: 0 });
  const standings = state.files.map((file) => standingOf(file, state));
  const count = readyByUnit(state).flat().length;
  const ready = standings.filter((standing) => standing === "ready").length;
  const stored = standings.filter((standing) => standing === "stored").length;
  const open = standings.filter((standing) => ["ask", "working"].includes(groupOf(standing))).length;
  const done = stored - round.before;
  const send = (): void => {
    setRound({ all: count, before: stored });
    void work.send();
  };
  return (
    <Step number={4} heading={words.heading} current={count > 0}>
      {ready === 0 && !state.sending && <Hint>{words.nothing}</Hint>}
      {ready > count && !state.sending && state.receivedAt === null && <Hint>{words.timeFirst}</Hint>}
      {!state.sending && open > 0 && <span>{words.left(open)}</span>}
      <SecretWarning />
      <div className={styles.actions}>
        <BusyButton
          appearance="primary"
          label={words.button(count)}
          busyLabel={words.busy}
          busy={state.sending}
          disabled={count === 0}
          onClick={send}
        />
        {state.sending && (
          <>
            <Button onClick={state.paused ? work.resume : work.pause}>
              {state.paused ? words.resume : words.pause}
            </Button>
            <Button onClick={work.stop}>{words.stop}</Button>
          </>
        )}
      </div>
      {state.sending && (
        <ProgressBar value={done / Math.max(1, round.all)} aria-label={words.progress(done, round.all)} />
      )}
      <div role="status">
        {state.sending && words.progress(done, round.all)} {state.paused && words.paused}
        {!state.sending && done > 0 && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.done(done)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Hint>{words.safe}</Hint>
    </Step>
  );
}
