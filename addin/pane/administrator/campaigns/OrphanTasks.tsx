import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Campaign } from "../../../../shared/campaign/campaign.ts";
import type { TaskId, UnitId } from "../../../../shared/ids.ts";
import type { Unit } from "../../../../shared/unit/unit.ts";
import { UnitField } from "../UnitField.tsx";
import { useWords } from "../use-words.ts";

interface Props {
  readonly last: Campaign;
  /** The bodies of the new campaign. */
  readonly units: readonly Pick<Unit, "id" | "officialName">[];
  /** Tasks nobody would report. */
  readonly tasks: readonly TaskId[];
  readonly chosen: Readonly<Record<TaskId, UnitId>>;
  readonly onChosen: (chosen: Readonly<Record<TaskId, UnitId>>) => void;
}

/** Tasks whose bodies are gone: a person says who reports them. Those answered stay in sight, to be changed. */
export function OrphanTasks({ last, units, tasks, chosen, onChosen }: Props) {
  const { next: words } = useWords();
  const asked = last.tasks.filter(({ id }) => tasks.includes(id) || Object.hasOwn(chosen, id));
  if (asked.length === 0) return null;
  const choose = (task: TaskId, unit: UnitId | null): void => {
    const { [task]: _, ...others } = chosen;
    onChosen(unit === null ? others : { ...others, [task]: unit });
  };
  return (
    <>
      {tasks.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.nobody(tasks.length)}</MessageBarTitle>
            {words.nobodyHint}
          </MessageBarBody>
        </MessageBar>
      )}
      {asked.map(({ id, name }) => (
        <UnitField
          key={id}
          label={`${id}: ${name}`}
          units={units}
          chosen={chosen[id] ?? null}
          nobody={words.nobodyYet}
          onChosen={(unit) => choose(id, unit)}
        />
      ))}
    </>
  );
}
