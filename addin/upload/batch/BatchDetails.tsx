import { makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import { CoverageNote } from "../../pane/reporter/CoverageNote.tsx";
import { FindingList } from "../../pane/reporter/FindingList.tsx";
import { NothingToReport } from "../../pane/reporter/NothingToReport.tsx";
import { ReceivedFields } from "../ReceivedFields.tsx";
import type { BatchFile } from "./batch-file.ts";
import { UnitChoice } from "./UnitQuestion.tsx";
import type { Batch } from "./use-batch.ts";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly campaign: Campaign;
  readonly file: BatchFile;
  readonly batch: Batch;
  readonly now: () => Date;
}

/** All there is to say of a file: its findings, what was read, its unit and hour, to be set right one by one. */
export function BatchDetails({ campaign, file, batch: { work }, now }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { checked, options, id, stored } = file;
  const { received, unit: words } = strings.batch;
  const desk = {
    state: { options },
    answer: (changed: typeof options) => void work.answer(id, changed),
    goTo: null,
  };
  return (
    <div className={styles.details}>
      {checked !== null && <FindingList findings={checked.findings} desk={desk} />}
      {checked !== null && stored === null && (
        <NothingToReport campaign={campaign} checked={{ ...checked, options }} onAnswer={desk.answer} />
      )}
      {checked !== null && <CoverageNote coverage={checked.coverage} />}
      {stored === null && (
        <>
          <UnitChoice
            campaign={campaign}
            label={words.change}
            unit={file.unit}
            onUnit={(unit) => void work.chooseUnit(id, unit)}
          />
          <ReceivedFields
            receivedAt={file.receivedAt}
            now={now}
            heading={received.own}
            hint={received.ownHint}
            onReceivedAt={(receivedAt, complete) => {
              if (complete) work.receivedAt(id, receivedAt);
            }}
          />
        </>
      )}
    </div>
  );
}
