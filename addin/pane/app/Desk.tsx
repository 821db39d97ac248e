import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Me } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { type Notice, readNotice } from "../../actions/notice.ts";
import { signOut } from "../../actions/sign-in.ts";
import { chosenCampaign } from "../../actions/work-target.ts";
import { Welcome } from "../welcome/Welcome.tsx";
import { usePane } from "./pane-context.ts";

/** Fetched while the first screen is read: nobody needs it to see what is asked and when it is due. */
const loadSignedIn = () => import("./SignedIn.tsx");
const SignedIn = lazy(() => loadSignedIn().then((part) => ({ default: part.SignedIn })));

/** Who is here decides what is shown: the campaign to everybody, the work to who signed in. */
export function Desk() {
  const { deps, strings } = usePane();
  const [campaign, setCampaign] = useState<Campaign | null>(null);
  const [person, setPerson] = useState<Me | null>(deps.session.me());
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    // A part of the pane that is gone from the server (a new version was put there): the guard above offers to reload.
    const guard = (error: unknown): void =>
      setCampaign(() => {
        throw error;
      });
    chosenCampaign(deps).then(setCampaign, guard);
  }, [deps]);

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

  if (campaign === null) return <Spinner label={strings.loading} />;
  if (person === null) return <Welcome campaign={campaign} notice={notice} onSignedIn={setPerson} />;
  return (
    <Suspense fallback={<Spinner label={strings.loading} />}>
      <SignedIn
        // Another person starts with a desk of their own.
        key={person.user}
        campaign={campaign}
        person={person}
        notice={notice}
        onHeard={() => setNotice(null)}
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
