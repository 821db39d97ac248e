import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { WireRecognition } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { owingUnits, unitOf } from "../../../shared/campaign/lookup.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import type { Strings } from "../../pane/strings/strings.ts";
import type { BatchFile } from "./batch-file.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  candidate: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  reasons: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  readonly campaign: Campaign;
  readonly file: BatchFile;
  readonly onUnit: (unit: UnitId | null) => void;
}

/** Whose file it is: what was found, with its reasons, and every unit to choose from. Nothing is chosen beforehand. */
export function UnitQuestion({ campaign, file, onUnit }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { unit: words } = strings.batch;
  const { recognition } = file;
  const certainty = recognition?.certainty ?? "none";
  const candidates = recognition?.candidates ?? [];
  const others = recognition?.otherCampaigns ?? [];
  return (
    <>
      {others.length > 0 && <span>{words.otherCampaign(others.join(", "))}</span>}
      {others.length === 0 && certainty !== "certain" && <span>{words[certainty]}</span>}
      {candidates.length > 0 && (
        <ul className={styles.list}>
          {candidates.map(({ unit, signals }) => (
            <li key={unit} className={styles.candidate}>
              <Button size="small" onClick={() => onUnit(unit)}>
                {words.confirm(unitOf(campaign, unit)?.officialName ?? unit)}
              </Button>
              <span className={styles.reasons}>{reasonText(signals, strings)}</span>
            </li>
          ))}
        </ul>
      )}
      <UnitChoice campaign={campaign} label={words.choose} unit={file.unit} onUnit={onUnit} />
    </>
  );
}

interface ChoiceProps {
  readonly campaign: Campaign;
  readonly label: string;
  readonly unit: UnitId | null;
  readonly onUnit: (unit: UnitId | null) => void;
}

export function UnitChoice({ campaign, label, unit, onUnit }: ChoiceProps) {
  const { strings } = usePane();
  return (
    <Field label={label} style={{ gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Select size="small" value={unit ?? ""} onChange={(_, { value }) => onUnit(value === "" ? null : value)}>
        <option value="">{strings.finding.notChosen}</option>
        {owingUnits(campaign).map(({ id, officialName }) => (
          <option key={id} value={id}>
            {officialName}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Signals = WireRecognition["candidates"][number]["signals"];

/** A hidden name is no word for people. */
export function reasonText(signals: Signals, { batch }: Strings): string {
  const { why, reason } = batch.unit;
  return signals.map(({ kind, text }) => (kind === "hidden-name" ? why[kind] : reason(why[kind], text))).join("; ");
}
