import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../app/pane-context.ts";
import { OPENS, Opening } from "../../parts/Opening.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { PickList } from "../PickList.tsx";
import { useWords } from "../use-words.ts";
import { CampaignLife } from "./CampaignLife.tsx";
import { LetterForm } from "./LetterForm.tsx";
import { RollForward } from "./RollForward.tsx";
import { TitleForm } from "./TitleForm.tsx";

/** The campaigns there are, and the life of the chosen one; or a new one from it. */
export function CampaignScreen() {
  const { campaign } = useAdministrator();
  const words = useWords();
  const [rolling, setRolling] = useState(false);
  return (
    <Opening open={rolling ? NEXT : null}>
      {rolling ? (
        <>
          <div>
            <Button size="small" onClick={() => setRolling(false)}>
              {words.back}
            </Button>
          </div>
          <RollForward key={campaign.id} last={campaign} />
        </>
      ) : (
        <>
          <AllCampaigns onNext={() => setRolling(true)} />
          <CampaignLife key={`life ${campaign.id}`} />
          <LetterForm key={`letter ${campaign.id}`} />
          <TitleForm key={`title ${campaign.id}`} />
        </>
      )}
    </Opening>
  );
}

/** What the button that begins a new campaign opens. */
const NEXT = "next";

function AllCampaigns({ onNext }: { readonly onNext: () => void }) {
  const { strings } = usePane();
  const { campaign, campaigns, choose } = useAdministrator();
  const words = useWords();
  const about = (text: string, id: string): string =>
    id === campaign.id ? `${words.life.due(text)} · ${words.life.shown}` : words.life.due(text);
  return (
    <Step heading={words.life.all}>
      <PickList
        items={campaigns.map(({ id, title, year, due, state }) => ({
          id,
          title: `${year}: ${title}`,
          about: about(due.text, id),
          badge: strings.campaign.state[state],
        }))}
        onPick={choose}
      />
      <div>
        <Button {...{ [OPENS]: NEXT }} onClick={onNext}>
          {words.next.start}
        </Button>
      </div>
    </Step>
  );
}
