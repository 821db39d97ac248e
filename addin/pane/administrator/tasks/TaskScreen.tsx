import { useState } from "react";
import { useAdministrator } from "../administrator-context.ts";
import { DueForm } from "./DueForm.tsx";
import { TaskDeadlines } from "./TaskDeadlines.tsx";
import { TaskReporters } from "./TaskReporters.tsx";

/** By when, and who: the campaign's due date and every task's own deadline and reporters. */
export function TaskScreen() {
  const { campaign } = useAdministrator();
  const [open, setOpen] = useState<string | null>(null);
  const task = campaign.tasks.find(({ id }) => id === open);
  if (task !== undefined) return <TaskReporters key={task.id} task={task} onBack={() => setOpen(null)} />;
  return (
    <>
      <DueForm key={`due ${campaign.id}`} />
      <TaskDeadlines key={`deadlines ${campaign.id}`} onOpen={setOpen} />
    </>
  );
}
