import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../shared/api.ts";
import { owingUnits } from "../../shared/campaign/lookup.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { Trouble } from "../actions/trouble.ts";
import { UNIT_CHOICE, unitsIn } from "../actions/work-target.ts";
import { CampaignNews } from "../pane/app/CampaignNews.tsx";
import { Header } from "../pane/app/Header.tsx";
import { NoRole } from "../pane/app/NoRole.tsx";
import { usePane } from "../pane/app/pane-context.ts";
import type { CampaignChoice, CampaignDesk } from "../pane/app/use-campaigns.ts";
import { TroubleBar } from "../pane/parts/TroubleBar.tsx";
import { CampaignStateBar } from "../pane/reporter/CampaignStateBar.tsx";
import { BatchDesk } from "./batch/BatchDesk.tsx";
import { EntryWays } from "./batch/EntryWays.tsx";
import { SenderStep } from "./SenderStep.tsx";
import { takesFiles } from "./takes-files.ts";
import { UploadWork } from "./UploadWork.tsx";
import type { UploadDeps } from "./upload-deps.ts";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
});

interface Props {
  readonly deps: UploadDeps;
  readonly choice: CampaignChoice;
  readonly desk: CampaignDesk;
  readonly person: Me;
  readonly trouble: Trouble | null;
  readonly onSignOut: () => void;
}

/** Whose report it is: one's own, or, for the receiver's people, that of a unit that wrote by e-mail. */
export function UploadDesk(props: Props) {
  const { deps, choice, desk, person, trouble: first, onSignOut } = props;
  const { campaign } = choice;
  const styles = useStyles();
  const { strings } = usePane();
  const units = unitsIn(campaign, person);
  const entersForOthers = person.roles.some(({ role }) => role === "coordinator");
  const remembered = deps.memory.choice.get(entersForOthers ? SENDER_CHOICE : UNIT_CHOICE);
  const [unit, setUnit] = useState<UnitId | null>(
    entersForOthers
      ? (owingUnits(campaign).find(({ id }) => id === remembered)?.id ?? null)
      : (units.find((id) => id === remembered) ?? units[0] ?? null),
  );
  // Whoever had chosen a unit is at its one file, also after the way to the sign-in.
  const [many, setMany] = useState(entersForOthers && unit === null);
  const [trouble, setTrouble] = useState(first);
  const choose = (id: UnitId | null): void => {
    if (id === null) deps.memory.choice.clear(SENDER_CHOICE);
    else deps.memory.choice.set(entersForOthers ? SENDER_CHOICE : UNIT_CHOICE, id);
    setUnit(id);
  };
  return (
    <>
      <Header
        campaign={campaign}
        campaigns={choice.campaigns}
        onCampaign={choice.choose}
        person={person}
        unit={entersForOthers ? null : unit}
        units={units}
        view={entersForOthers ? "coordinator" : "reporter"}
        onUnit={choose}
        onView={() => undefined}
        onPerson={() => window.location.reload()}
        onSignOut={onSignOut}
        onTrouble={setTrouble}
      />
      <main className={styles.main} aria-label={strings.upload.heading}>
        <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} />
        <CampaignNews fresh={choice.fresh} changed={choice.changed} onClose={desk.dismissChanged} />
        <CampaignStateBar state={campaign.state} queued={false} byEmail={entersForOthers} />
        {entersForOthers && <EntryWays many={many} onMany={setMany} />}
        {entersForOthers && (
          <BatchDesk key={campaign.id} deps={deps} campaign={campaign} user={person.user} shown={many} />
        )}
        {entersForOthers && !many && <SenderStep campaign={campaign} unit={unit} onUnit={choose} />}
        {unit !== null && !many && (
          <UploadWork
            key={unit}
            deps={deps}
            campaign={campaign}
            unit={unit}
            user={person.user}
            byEmail={entersForOthers}
            open={takesFiles(campaign.state, entersForOthers)}
            onReload={desk.reload}
          />
        )}
        {unit === null && !entersForOthers && <NoRole />}
      </main>
    </>
  );
}

/** The unit a coordinator enters for: remembered apart from one's own, and across the way to the sign-in. */
const SENDER_CHOICE = "sender";
