import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Me } from "../../../shared/api.ts";
import { type Notice, readNotice } from "../../actions/notice.ts";
import { signOut } from "../../actions/sign-in.ts";
import { Welcome } from "../welcome/Welcome.tsx";
import { usePane } from "./pane-context.ts";
import { useCampaigns } from "./use-campaigns.ts";

/** Fetched while the first screen is read: nobody needs it to see what is asked and when it is due. */
const loadSignedIn = () => import("./SignedIn.tsx");
const SignedIn = lazy(() => loadSignedIn().then((part) => ({ default: part.SignedIn })));

/** Who is here decides what is shown: the campaign to everybody, the work to who signed in. */
export function Desk() {
  const { deps, strings } = usePane();
  const [person, setPerson] = useState<Me | null>(deps.session.me());
  const [notice, setNotice] = useState<Notice | null>(null);
  const choice = useCampaigns(deps, person);

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

  if (choice === null) return <Spinner label={strings.loading} />;
  const { campaign, campaigns, choose } = choice;
  if (person === null) return <Welcome campaign={campaign} notice={notice} onSignedIn={setPerson} />;
  return (
    <Suspense fallback={<Spinner label={strings.loading} />}>
      <SignedIn
        // Another person, or another campaign, starts with a desk of its own.
        key={`${person.user} ${campaign.id}`}
        campaign={campaign}
        campaigns={campaigns}
        person={person}
        notice={notice}
        onHeard={() => setNotice(null)}
        onCampaign={choose}
        onPerson={setPerson}
        onSignOut={() => {
          signOut(deps);
          setNotice(null);
          setPerson(null);
        }}
      />
    </Suspense>
  );
}
