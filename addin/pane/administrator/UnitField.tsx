import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { UnitId } from "../../../shared/ids.ts";
import type { Unit } from "../../../shared/unit/unit.ts";

const useStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)" } });

interface Props {
  readonly label: string;
  readonly units: readonly Pick<Unit, "id" | "officialName">[];
  readonly chosen: UnitId | null;
  /** What stands for nobody. */
  readonly nobody: string;
  readonly onChosen: (unit: UnitId | null) => void;
}

export function UnitField({ label, units, chosen, nobody, onChosen }: Props) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select value={chosen ?? ""} onChange={(_, { value }) => onChosen(value === "" ? null : value)}>
        <option value="">{nobody}</option>
        {units.map(({ id, officialName }) => (
          <option key={id} value={id}>
            {officialName}
          </option>
        ))}
      </Select>
    </Field>
  );
}
