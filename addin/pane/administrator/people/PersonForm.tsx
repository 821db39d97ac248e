import type { ReactNode } from "react";
import type { PersonChange } from "../../../../shared/person/change.ts";
import { personChangeWords } from "../../../../shared/person/change-words.ts";
import { ActionForm } from "../ActionForm.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { unitName } from "../unit-name.ts";
import { useWords } from "../use-words.ts";

interface Props {
  readonly user: string;
  /** Null while something is not filled in. */
  readonly change: PersonChange | null;
  readonly label: string;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/** A change of a person; whether it can be made, the service says. */
export function PersonForm({ user, change, label, onDone, children }: Props) {
  const { administration, campaign } = useAdministrator();
  const words = useWords();
  const unit = (id: string): string => unitName(campaign, id);
  return (
    <ActionForm
      sentence={change === null ? null : words.said.personChange(change, unit, personChangeWords(change, unit))}
      refusal={null}
      label={label}
      run={(why) => {
        if (change === null) throw new Error("nothing was filled in");
        return administration.changePerson(user, change, why);
      }}
      onDone={onDone}
    >
      {children}
    </ActionForm>
  );
}
