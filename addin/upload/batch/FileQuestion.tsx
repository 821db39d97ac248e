import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import { TroubleBar } from "../../pane/parts/TroubleBar.tsx";
import type { BatchFile } from "./batch-file.ts";
import { receivedOf, rivalsOf, type Standing } from "./batch-state.ts";
import { acceptable } from "./batch-work.ts";
import { OrderQuestion } from "./OrderQuestion.tsx";
import { UnitQuestion } from "./UnitQuestion.tsx";
import type { Batch } from "./use-batch.ts";
import { VersionQuestion } from "./VersionQuestion.tsx";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    ":empty": { display: "none" },
  },
});

interface Props {
  readonly campaign: Campaign;
  readonly file: BatchFile;
  readonly standing: Standing;
  readonly batch: Batch;
  /** The question, and its button with the focus, go away. */
  readonly onAnswered: () => void;
}

/** What keeps a file from being stored, and what to do about it. */
export function FileQuestion({ campaign, file, standing, batch: { state, work }, onAnswered }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { id, unit, checked, existing } = file;
  const words = strings.batch;
  const twin = state.files.find((other) => other.id === file.sameAs);
  const isOneOfMany = rivalsOf(file, state).length > 1 && !file.leftOut && checked !== null;
  const proposed = standing === "ask-findings" ? acceptable(file).length : 0;
  const answered = (act: () => Promise<void>) => (): void => {
    onAnswered();
    void act();
  };
  return (
    <div className={styles.question}>
      {file.refused !== null && <Refused text={strings.upload.refusal[file.refused]} />}
      {twin !== undefined && <span>{words.sameAs(twin.path)}</span>}
      {standing === "trouble" && file.trouble !== null && (
        <TroubleAt trouble={file.trouble} onRetry={answered(() => work.retry(id))} />
      )}
      {standing === "ask-unit" && (
        <UnitQuestion
          campaign={campaign}
          file={file}
          onUnit={(chosen) => {
            onAnswered();
            void work.chooseUnit(id, chosen);
          }}
        />
      )}
      {isOneOfMany && unit !== null && (
        <OrderQuestion campaign={campaign} file={file} state={state} onOrder={(order) => work.order(unit, order)} />
      )}
      {standing === "ask-findings" && checked !== null && (
        <>
          <span>{words.blocked(checked.blocking)}</span>
          {proposed > 0 && (
            <div>
              <Button size="small" onClick={answered(() => work.acceptReadings(id))}>
                {words.accept(proposed)}
              </Button>
            </div>
          )}
        </>
      )}
      {(standing === "ask-version" || (standing === "ready" && file.replaces !== null)) &&
        checked !== null &&
        existing !== null && (
          <VersionQuestion
            campaign={campaign}
            checked={checked}
            existing={existing}
            receivedAt={receivedOf(file, state)}
            replaces={file.replaces}
            onReplace={(n) => work.replace(id, n)}
          />
        )}
    </div>
  );
}

function Refused({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

/** The service's words for a file it cannot read stay; what may pass can be tried again. */
function TroubleAt({ trouble, onRetry }: { readonly trouble: Trouble; readonly onRetry: () => void }) {
  const { strings } = usePane();
  if (trouble.kind === "unexpected" && trouble.status === 431) return <Refused text={strings.batch.tooLong} />;
  return <TroubleBar trouble={trouble} onRetry={onRetry} onClose={onRetry} />;
}
