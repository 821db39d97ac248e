import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Me } from "../../../shared/api.ts";
import type { Notice } from "../../actions/notice.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { isAdministrator, isCoordinator, UNIT_CHOICE, unitsIn } from "../../actions/work-target.ts";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { Reporter } from "../reporter/Reporter.tsx";
import { CampaignNews } from "./CampaignNews.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { Header } from "./Header.tsx";
import { NoRole } from "./NoRole.tsx";
import { usePane } from "./pane-context.ts";
import type { CampaignChoice, CampaignDesk } from "./use-campaigns.ts";
import { type View, viewsOf } from "./views.ts";

/** Most people report; the coordinator's part is fetched by those who have it. */
const Coordinator = lazy(() =>
  import("../coordinator/Coordinator.tsx").then((part) => ({ default: part.Coordinator })),
);

/** Two or three people of a ministry: nobody else loads what they need. */
const Administrator = lazy(() =>
  import("../administrator/Administrator.tsx").then((part) => ({ default: part.Administrator })),
);

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    outline: "none",
  },
});

interface Props {
  readonly choice: CampaignChoice;
  readonly desk: CampaignDesk;
  readonly person: Me;
  readonly notice: Notice | null;
  /** The notice has been acted upon. */
  readonly onHeard: () => void;
  readonly onPerson: (person: Me) => void;
  readonly onSignOut: () => void;
}

export function SignedIn(props: Props) {
  const { choice, desk, person, notice, onHeard, onPerson, onSignOut } = props;
  const { campaign } = choice;
  const styles = useStyles();
  const { deps, strings } = usePane();
  const units = unitsIn(campaign, person);
  const [unit, setUnit] = useState(units.find((id) => id === deps.memory.choice.get(UNIT_CHOICE)) ?? units[0] ?? null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [view, setView] = useState<View>(viewsOf(person, units)[0] ?? "reporter");
  // A ribbon button speaks of the unit's report: its outcome is shown there.
  const isForReporter = notice !== null && notice.kind !== "no-unit" && unit !== null;
  useEffect(() => {
    if (isForReporter) setView("reporter");
  }, [isForReporter]);
  const chooseUnit = (id: string): void => {
    deps.memory.choice.set(UNIT_CHOICE, id);
    setUnit(id);
  };
  return (
    <>
      <Header
        campaign={campaign}
        campaigns={choice.campaigns}
        person={person}
        unit={view === "reporter" ? unit : null}
        units={units}
        view={view}
        onCampaign={choice.choose}
        onUnit={chooseUnit}
        onView={setView}
        onPerson={onPerson}
        onSignOut={onSignOut}
        onTrouble={setTrouble}
      />
      <main className={styles.main} tabIndex={-1}>
        <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} />
        {/* Who sends must check again; who has just made the change need not be told of it. */}
        <CampaignNews
          fresh={choice.fresh}
          changed={view === "reporter" && choice.changed}
          onClose={desk.dismissChanged}
        />
        {notice?.kind === "no-unit" && <NoRole />}
        <FirstRun key={view} view={view} />
        {view === "administrator" && isAdministrator(person) ? (
          <Suspense fallback={<Spinner label={strings.loading} />}>
            <Administrator choice={choice} onReload={desk.reload} />
          </Suspense>
        ) : view === "coordinator" && isCoordinator(person) ? (
          <Suspense fallback={<Spinner label={strings.loading} />}>
            <Coordinator campaign={campaign} />
          </Suspense>
        ) : unit === null ? (
          <NoRole />
        ) : (
          <Reporter
            key={unit}
            target={{ campaign, unit }}
            state={campaign.state}
            notice={notice}
            onHeard={onHeard}
            onReload={desk.reload}
          />
        )}
      </main>
    </>
  );
}
