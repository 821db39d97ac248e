import { Button, SearchBox, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { WirePerson } from "../../../../shared/api-administration.ts";
import type { AssignedRole } from "../../../../shared/person/change.ts";
import { looseKey } from "../../../../shared/text/match-key.ts";
import { Hint } from "../../parts/Hint.tsx";
import { OPENS, Opening } from "../../parts/Opening.tsx";
import { Step } from "../../parts/Step.tsx";
import { TroubleBar } from "../../parts/TroubleBar.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { PickList } from "../PickList.tsx";
import { unitName } from "../unit-name.ts";
import { useWords } from "../use-words.ts";
import { InvitePerson } from "./InvitePerson.tsx";
import { PersonDetails } from "./PersonDetails.tsx";
import { usePeople } from "./use-people.ts";

type Open = { readonly kind: "list" | "invite" } | { readonly kind: "person"; readonly user: string };
/** More would only scroll: whoever looks for somebody types a few letters. */
const MOST = 50;

/** Who may sign in, with their roles; found by name, unit or address. */
export function PeopleScreen() {
  const { campaign } = useAdministrator();
  const words = useWords();
  const { people, trouble, load } = usePeople();
  const [open, setOpen] = useState<Open>({ kind: "list" });
  const [text, setText] = useState("");
  const roleText = ({ role, unit }: AssignedRole): string =>
    unit === null ? words.people.roles[role] : `${words.people.roles[role]}: ${unitName(campaign, unit)}`;
  const about = ({ email, roles }: WirePerson): string =>
    [roles.map(roleText).join(", ") || words.people.noRole, email ?? words.people.noMail].join(" · ");
  if (trouble !== null) return <TroubleBar trouble={trouble} onClose={load} onRetry={load} />;
  if (people === null) return <Spinner label={words.people.busy} />;
  const person = open.kind === "person" ? people.find(({ user }) => user === open.user) : undefined;
  const nameOf = (user: string): string => people.find((each) => each.user === user)?.name ?? user;
  const wanted = looseKey(text);
  const found = people.filter((each) => looseKey(`${each.name} ${each.user} ${about(each)}`).includes(wanted));
  return (
    <Opening open={open.kind === "person" ? open.user : open.kind === "list" ? null : open.kind}>
      {open.kind !== "list" && (
        <div>
          <Button size="small" onClick={() => setOpen({ kind: "list" })}>
            {words.back}
          </Button>
        </div>
      )}
      {person !== undefined && (
        <PersonDetails key={person.user} {...{ person, roleText, nameOf }} about={about(person)} onChanged={load} />
      )}
      {open.kind === "invite" && <InvitePerson onDone={load} />}
      {open.kind === "list" && (
        <Step heading={words.jobs.people.title}>
          <div>
            <Button {...{ [OPENS]: "invite" }} onClick={() => setOpen({ kind: "invite" })}>
              {words.people.invite}
            </Button>
          </div>
          <SearchBox
            aria-label={words.people.search}
            placeholder={words.people.search}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
          <div role="status">
            <Hint>{words.people.shown(found.length)}</Hint>
          </div>
          <PickList
            items={found.slice(0, MOST).map((each) => ({
              id: each.user,
              title: each.name,
              about: about(each),
              badge: each.disabled ? words.people.disabled : each.invitationOwed ? words.people.owed : null,
            }))}
            onPick={(user) => setOpen({ kind: "person", user })}
          />
        </Step>
      )}
    </Opening>
  );
}
