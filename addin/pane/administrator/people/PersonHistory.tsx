import { useEffect, useState } from "react";
import type { PersonChanges } from "../../../../shared/api-administration.ts";
import { isByClock, personChangeWords } from "../../../../shared/person/change-words.ts";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { LogList } from "../log/LogList.tsx";
import { unitName } from "../unit-name.ts";
import { useWords } from "../use-words.ts";

interface Props {
  readonly user: string;
  readonly nameOf: (user: string) => string;
}

/** What was changed about one person; nothing where nothing was. */
export function PersonHistory({ user, nameOf }: Props) {
  const { administration, campaign } = useAdministrator();
  const { people: words, said } = useWords();
  const [found, setFound] = useState<PersonChanges | null>(null);
  useEffect(() => {
    let gone = false;
    void administration.personChanges(user).then((answer) => {
      if (!gone && answer.ok) setFound(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [administration, user]);
  if (found === null || found.changes.length === 0) return null;
  const unit = (id: string): string => unitName(campaign, id);
  return (
    <Step heading={words.historyHeading}>
      <LogList
        entries={found.changes.map(({ change, by, ...entry }) => ({
          ...entry,
          by: isByClock(change) ? words.clock : nameOf(by),
          what: said.personChange(change, unit, personChangeWords(change, unit)),
        }))}
      />
    </Step>
  );
}
