import { Select } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { usePane } from "./pane-context.ts";

interface Props {
  readonly campaign: Campaign;
  readonly unit: UnitId;
  readonly units: readonly UnitId[];
  readonly onUnit: (unit: UnitId) => void;
}

/** For people who report for more than one unit. */
export function UnitSelect({ campaign, unit, units, onUnit }: Props) {
  const { strings } = usePane();
  return (
    <Select size="small" aria-label={strings.account.unit} value={unit} onChange={(_, { value }) => onUnit(value)}>
      {units.map((id) => (
        <option key={id} value={id}>
          {unitOf(campaign, id)?.officialName ?? id}
        </option>
      ))}
    </Select>
  );
}
