import { Button, makeStyles, ProgressBar, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import { Step } from "../../pane/parts/Step.tsx";
import { BatchItem } from "./BatchItem.tsx";
import { type Group, groupOf, standingOf } from "./batch-state.ts";
import type { Batch } from "./use-batch.ts";

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** So many files are drawn at first. */
const FIRST = 100;
const ALL: readonly Group[] = ["ask", "failed", "ready", "working", "done", "aside"];

interface Props {
  readonly campaign: Campaign;
  readonly batch: Batch;
  readonly now: () => Date;
}

/** Every file of the batch, how many stand where, and one kind of them at a time where that is wished. */
export function BatchList({ campaign, batch, now }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [group, setGroup] = useState<Group | null>(null);
  const [limit, setLimit] = useState(FIRST);
  const { state } = batch;
  const words = strings.batch;
  const grouped = Map.groupBy(state.files, (file) => groupOf(standingOf(file, state)));
  const shown = group === null ? state.files : (grouped.get(group) ?? []);
  const working = grouped.get("working")?.length ?? 0;
  const read = state.files.length - working;
  return (
    <Step number={3} heading={words.list.heading(state.files.length)} current={grouped.has("ask")}>
      {working > 0 && !state.sending && (
        <ProgressBar value={read / state.files.length} aria-label={words.list.progress(read, state.files.length)} />
      )}
      <div role="status">
        {working > 0 && !state.sending && words.list.progress(read, state.files.length)}{" "}
        {state.resting !== null && words.list.resting(Math.ceil(state.resting))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot wrap its buttons on a narrow page */}
      <div role="group" aria-label={words.list.filter} className={styles.filter}>
        <ToggleButton size="small" checked={group === null} onClick={() => setGroup(null)}>
          {words.list.all(state.files.length)}
        </ToggleButton>
        {ALL.filter((each) => grouped.has(each) || each === group).map((each) => (
          <ToggleButton key={each} size="small" checked={group === each} onClick={() => setGroup(each)}>
            {words.group[each](grouped.get(each)?.length ?? 0)}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0 && <span>{words.list.empty}</span>}
      <ul className={styles.list}>
        {shown.slice(0, limit).map((file) => (
          <BatchItem key={file.id} campaign={campaign} file={file} batch={batch} now={now} />
        ))}
      </ul>
      {shown.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + FIRST)}>
          {words.list.more(Math.min(FIRST, shown.length - limit))}
        </Button>
      )}
    </Step>
  );
}
