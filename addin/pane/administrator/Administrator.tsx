import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ComponentType, useEffect, useMemo, useState } from "react";
import type { Administration } from "../../actions/administer.ts";
import { usePane } from "../app/pane-context.ts";
import type { CampaignChoice } from "../app/use-campaigns.ts";
import { Opening } from "../parts/Opening.tsx";
import { AdministratorContext } from "./administrator-context.ts";
import { CampaignScreen } from "./campaigns/CampaignScreen.tsx";
import { ListScreen } from "./lists/ListScreen.tsx";
import { LogScreen } from "./log/LogScreen.tsx";
import { PickList } from "./PickList.tsx";
import { PeopleScreen } from "./people/PeopleScreen.tsx";
import { ReminderScreen } from "./reminders/ReminderScreen.tsx";
import { TaskScreen } from "./tasks/TaskScreen.tsx";
import { UnitScreen } from "./units/UnitScreen.tsx";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

const SCREENS = {
  campaigns: CampaignScreen,
  tasks: TaskScreen,
  units: UnitScreen,
  lists: ListScreen,
  people: PeopleScreen,
  reminders: ReminderScreen,
  log: LogScreen,
} satisfies Readonly<Record<string, ComponentType>>;
type Job = keyof typeof SCREENS;
const JOBS: readonly Job[] = ["campaigns", "tasks", "units", "lists", "people", "reminders", "log"];

interface Props {
  readonly choice: CampaignChoice;
  readonly onReload: () => Promise<void>;
}

/** Quản trị: one screen per job, all of them about the campaign chosen in the header. */
export function Administrator({ choice: { campaign, campaigns, choose }, onReload }: Props) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const words = useWords();
  const [administration, setAdministration] = useState<Administration | null>(null);
  const [job, setJob] = useState<Job | null>(null);
  const [why, setWhy] = useState("");
  useEffect(() => {
    deps.administration().then(setAdministration);
  }, [deps]);
  const turnTo = (next: Job | null): void => {
    setJob(next);
    // A reason holds for a row of like changes, not for the next job.
    setWhy("");
  };
  const desk = useMemo(
    () => administration && { administration, campaign, campaigns, choose, reload: onReload, why, setWhy },
    [administration, campaign, campaigns, choose, onReload, why],
  );
  if (desk === null) return <Spinner label={strings.loading} />;
  const Screen = job === null ? null : SCREENS[job];
  return (
    <AdministratorContext value={desk}>
      <Opening open={job}>
        {job === null || Screen === null ? (
          <>
            <h2 className={styles.title}>{words.jobs.heading}</h2>
            <PickList
              items={JOBS.map((each) => ({ id: each, title: words.jobs[each].title, about: words.jobs[each].about }))}
              onPick={turnTo}
            />
          </>
        ) : (
          <>
            <div>
              <Button size="small" onClick={() => turnTo(null)}>
                {words.jobs.back}
              </Button>
            </div>
            <h2 className={styles.title}>{words.jobs[job].title}</h2>
            <Screen />
          </>
        )}
      </Opening>
    </AdministratorContext>
  );
}
