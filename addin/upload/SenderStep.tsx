import { Field, Select } from "@fluentui/react-components";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { owingUnits } from "../../shared/campaign/lookup.ts";
import type { UnitId } from "../../shared/ids.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { Hint } from "../pane/parts/Hint.tsx";
import { Step } from "../pane/parts/Step.tsx";

interface Props {
  readonly campaign: Campaign;
  readonly unit: UnitId | null;
  readonly onUnit: (unit: UnitId | null) => void;
}

/** For the receiver: whose workbook came by e-mail. */
export function SenderStep({ campaign, unit, onUnit }: Props) {
  const { strings } = usePane();
  return (
    <Step heading={strings.upload.sender.heading} current={unit === null}>
      <Hint>{strings.upload.sender.hint}</Hint>
      <Field label={strings.account.unit} style={{ gridTemplateColumns: "minmax(0, 1fr)" }}>
        <Select value={unit ?? ""} onChange={(_, { value }) => onUnit(value === "" ? null : value)}>
          <option value="">{strings.finding.notChosen}</option>
          {owingUnits(campaign).map(({ id, officialName }) => (
            <option key={id} value={id}>
              {officialName}
            </option>
          ))}
        </Select>
      </Field>
    </Step>
  );
}
