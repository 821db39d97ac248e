import { Field, Select } from "@fluentui/react-components";
import type { Role } from "../../../../shared/person/change.ts";
import { useAdministrator } from "../administrator-context.ts";
import { UnitField } from "../UnitField.tsx";
import { useWords } from "../use-words.ts";
import { isOfUnit, ROLES, type TypedRole } from "./typed-role.ts";

interface Props {
  readonly typed: TypedRole;
  readonly onTyped: (typed: TypedRole) => void;
}

/** A role, and the unit it belongs to where it does. */
export function RoleFields({ typed, onTyped }: Props) {
  const { campaign } = useAdministrator();
  const { people: words } = useWords();
  const named = (value: string): Role => ROLES.find((role) => role === value) ?? "reporter";
  return (
    <>
      <Field label={words.role}>
        <Select value={typed.role} onChange={(_, { value }) => onTyped({ ...typed, role: named(value) })}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </Select>
      </Field>
      {isOfUnit(typed.role) && (
        <UnitField
          label={words.unit}
          units={campaign.units}
          chosen={typed.unit}
          nobody={words.chooseUnit}
          onChosen={(unit) => onTyped({ ...typed, unit })}
        />
      )}
    </>
  );
}
