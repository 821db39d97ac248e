import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Me } from "../../../shared/api.ts";
import { type Notice, readNotice } from "../../actions/notice.ts";
import { signOut } from "../../actions/sign-in.ts";
import { Welcome } from "../welcome/Welcome.tsx";
import { CampaignGate } from "./CampaignGate.tsx";
import { usePane } from "./pane-context.ts";
import { useCampaigns } from "./use-campaigns.ts";
import { useGreeting } from "./use-greeting.ts";

/** Fetched while the first screen is read: nobody needs it to see what is asked and when it is due. */
const loadSignedIn = () => import("./SignedIn.tsx");
const SignedIn = lazy(() => loadSignedIn().then((part) => ({ default: part.SignedIn })));

/** Who is here decides what is shown: the campaign to everybody, the work to who signed in. */
export function Desk() {
  const { deps, strings } = usePane();
  const [person, setPerson] = useState<Me | null>(deps.session.me());
  const [notice, setNotice] = useState<Notice | null>(null);
  const greeting = useGreeting(deps, person === null);
  const desk = useCampaigns(deps, person);
  const leave = (): void => {
    signOut(deps);
    setNotice(null);
    setPerson(null);
  };

  useEffect(() => {
    // A failure here comes back, and is told, when the part is drawn.
    loadSignedIn().catch(() => undefined);
  }, []);

  useEffect(() => {
    const left = deps.workbook.onNotice((text) => setNotice(readNotice(text)));
    return () => {
      left.then((stop) => stop());
    };
  }, [deps]);

  if (person === null) {
    if (greeting === null) return <Spinner label={strings.loading} />;
    return <Welcome campaign={greeting} notice={notice} onSignedIn={setPerson} />;
  }
  if (desk.choice === null) return <CampaignGate desk={desk} onSignOut={leave} />;
  const { choice } = desk;
  return (
    <Suspense fallback={<Spinner label={strings.loading} />}>
      <SignedIn
        // Another person, or another campaign, starts with a desk of its own.
        key={`${person.user} ${choice.campaign.id}`}
        choice={choice}
        desk={desk}
        person={person}
        notice={notice}
        onHeard={() => setNotice(null)}
        onPerson={setPerson}
        onSignOut={leave}
      />
    </Suspense>
  );
}
