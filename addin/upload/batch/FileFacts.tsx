import { makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { annexOf, unitOf } from "../../../shared/campaign/lookup.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import { cellsText } from "../../pane/reporter/coverage-text.ts";
import type { Strings } from "../../pane/strings/strings.ts";
import type { BatchFile } from "./batch-file.ts";
import { type BatchState, receivedOf } from "./batch-state.ts";
import { reasonText } from "./UnitQuestion.tsx";

const useStyles = makeStyles({
  facts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
    ":empty": { display: "none" },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly campaign: Campaign;
  readonly file: BatchFile;
  readonly state: BatchState;
}

/** Whose it is and why, what it holds, and what became of it. */
export function FileFacts({ campaign, file, state }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.batch;
  const { unit, unitChosen, recognition, checked, stored, work } = file;
  const name = unit === null ? null : (unitOf(campaign, unit)?.officialName ?? unit);
  const signals = recognition?.candidates.find((candidate) => candidate.unit === unit)?.signals ?? [];
  const receivedAt = receivedOf(file, state);
  return (
    <div className={styles.facts}>
      {work !== null && <span>{words.work[work]}</span>}
      {name !== null && <span>{unitChosen ? words.unit.chosen(name) : words.unit.certain(name)}</span>}
      {signals.length > 0 && <span className={styles.quiet}>{reasonText(signals, strings)}</span>}
      {checked !== null && <span className={styles.quiet}>{contentText(campaign, file, strings)}</span>}
      {checked !== null && <span className={styles.quiet}>{cellsText(checked.coverage, strings)}</span>}
      {file.receivedAt !== null && receivedAt !== null && stored === null && (
        <span className={styles.quiet}>{words.received.at(strings.said.time(receivedAt))}</span>
      )}
      {stored !== null && (
        <>
          {stored.before && <span>{words.known(stored.receipt.n)}</span>}
          <span>
            {words.stored(stored.receipt.n, stored.receipt.code)} · {stored.receipt.late ? words.late : words.onTime}
          </span>
        </>
      )}
    </div>
  );
}

/** "Phụ lục 3: 9 dòng · Phụ lục 4: 2 dòng · 0 lỗi, 3 cảnh báo". */
function contentText(campaign: Campaign, { checked }: BatchFile, { batch }: Strings): string {
  const annexes = checked?.annexes.filter(({ rows }) => rows.length > 0) ?? [];
  const count = (severity: string): number =>
    checked?.findings.filter((each) => each.severity === severity).length ?? 0;
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    ...annexes.map(({ annex, rows }) => batch.annex(annexOf(campaign, annex)?.sheetName ?? annex, rows.length)),
    errors + warnings === 0 ? batch.noFindings : batch.findings(errors, warnings),
  ].join(" · ");
}
