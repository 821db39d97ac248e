import { Button, Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { looseKey } from "../../../../shared/text/match-key.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";
import { editedDeadlines, type Typed } from "./deadline-edits.ts";
import { PasteDeadlines } from "./PasteDeadlines.tsx";
import { TaskRow } from "./TaskRow.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** More are drawn when asked for: a letter names some eighty tasks. */
const AT_FIRST = 15;

/** The Resolution's own deadlines, which the letter does not repeat; many are set by one change. */
export function TaskDeadlines({ onOpen }: { readonly onOpen: (task: string) => void }) {
  const styles = useStyles();
  const { campaign } = useAdministrator();
  const { tasks: words } = useWords();
  const [typed, setTyped] = useState<Typed>({});
  const [text, setText] = useState("");
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [most, setMost] = useState(AT_FIRST);
  const wanted = looseKey(text);
  const { tasks } = campaign;
  const found = tasks.filter(
    ({ id, name, deadline }) =>
      looseKey(`${id} ${name}`).includes(wanted) && (!onlyOpen || deadline === null || Object.hasOwn(typed, id)),
  );
  const edits = editedDeadlines(tasks, typed);
  const isWhole = edits !== null && Object.keys(edits).length > 0;
  return (
    <Step heading={words.heading}>
      <Hint>{words.hint}</Hint>
      <SearchBox
        aria-label={words.search}
        placeholder={words.search}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <Checkbox
        label={words.onlyOpen}
        checked={onlyOpen}
        onChange={(_, { checked }) => setOnlyOpen(checked === true)}
      />
      <PasteDeadlines tasks={tasks} onTyped={(more) => setTyped({ ...typed, ...more })} />
      <div role="status">
        <Hint>{words.shown(found.length, tasks.length)}</Hint>
      </div>
      <ChangeForm
        kind="task-deadlines"
        change={isWhole ? { kind: "task-deadlines", deadlines: edits } : null}
        label={words.save}
        onDone={() => setTyped({})}
      >
        <ul className={styles.list}>
          {found.slice(0, most).map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              typed={typed}
              onTyped={(day) => setTyped({ ...typed, [task.id]: day })}
              onOpen={() => onOpen(task.id)}
            />
          ))}
        </ul>
        {found.length > most && (
          <div>
            <Button size="small" onClick={() => setMost(tasks.length)}>
              {words.more(found.length - most)}
            </Button>
          </div>
        )}
      </ChangeForm>
    </Step>
  );
}
