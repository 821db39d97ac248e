import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Task } from "../../../../shared/campaign/campaign.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { UnitChecks } from "../UnitChecks.tsx";
import { UnitField } from "../UnitField.tsx";
import { useWords } from "../use-words.ts";

/** Who reports one task, and who leads. */
export function TaskReporters({ task, onBack }: { readonly task: Task; readonly onBack: () => void }) {
  const { campaign } = useAdministrator();
  const words = useWords();
  const [reporters, setReporters] = useState(task.reporters);
  const [lead, setLead] = useState(task.lead);
  const isNew = lead !== task.lead || reporters.join() !== task.reporters.join();
  return (
    <>
      <div>
        <Button size="small" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <Step heading={words.tasks.change}>
        <span>{task.name}</span>
        <Hint>{task.source}</Hint>
        <ChangeForm
          kind="task-reporters"
          change={isNew ? { kind: "task-reporters", task: task.id, reporters, lead } : null}
          label={words.tasks.saveReporters}
          missing={words.lists.unchanged}
        >
          <UnitChecks
            label={words.tasks.who}
            units={campaign.units}
            chosen={reporters}
            onChosen={(units) => {
              setReporters(units);
              if (lead !== null && !units.includes(lead)) setLead(null);
            }}
          />
          <UnitField
            label={words.tasks.lead}
            units={campaign.units.filter(({ id }) => reporters.includes(id))}
            chosen={lead}
            nobody={words.tasks.noLead}
            onChosen={setLead}
          />
        </ChangeForm>
      </Step>
    </>
  );
}
