import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import { Step } from "../../pane/parts/Step.tsx";
import { ReceivedFields } from "../ReceivedFields.tsx";
import type { UploadDeps } from "../upload-deps.ts";
import { BatchList } from "./BatchList.tsx";
import { BatchPicker } from "./BatchPicker.tsx";
import type { DroppedFile } from "./dropped-files.ts";
import { SendBatch } from "./SendBatch.tsx";
import { useBatch } from "./use-batch.ts";

const useStyles = makeStyles({ desk: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

interface Props {
  readonly deps: UploadDeps;
  readonly campaign: Campaign;
  readonly user: string;
  /** A batch goes on while the person looks at something else. */
  readonly shown: boolean;
}

/** From a mailbox full of workbooks to a receipt for each. */
export function BatchDesk({ deps, campaign, user, shown }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const batch = useBatch(deps, campaign, user);
  const { state, work } = batch;
  const words = strings.batch;
  const add = useCallback((files: readonly DroppedFile[]) => void work.add(files), [work]);
  const count = state.files.length;
  if (!shown) return null;
  return (
    <div className={styles.desk}>
      <Step number={1} heading={words.received.heading} current={state.receivedAt === null}>
        <ReceivedFields
          // What was stowed at the sign-in comes back a moment after the page.
          key={String(state.restored)}
          receivedAt={state.receivedAt}
          now={deps.now}
          hint={words.received.hint}
          onReceivedAt={(receivedAt, complete) => work.receivedAt(null, complete ? receivedAt : null)}
        />
      </Step>
      <Step number={2} heading={words.pick.heading} current={count === 0}>
        <BatchPicker onFiles={add} />
      </Step>
      {count > 0 && <BatchList campaign={campaign} batch={batch} now={deps.now} />}
      {count > 0 && <SendBatch batch={batch} />}
    </div>
  );
}
