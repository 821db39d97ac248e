import { useCallback, useEffect, useState } from "react";
import type { WirePerson } from "../../../../shared/api-administration.ts";
import type { Trouble } from "../../../actions/trouble.ts";
import { useAdministrator } from "../administrator-context.ts";

export interface PeopleDesk {
  /** Null until the list is here. */
  readonly people: readonly WirePerson[] | null;
  readonly trouble: Trouble | null;
  load(): Promise<void>;
}

export function usePeople(): PeopleDesk {
  const { administration } = useAdministrator();
  const [people, setPeople] = useState<readonly WirePerson[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = useCallback(async () => {
    const answer = await administration.people();
    setTrouble(answer.ok ? null : answer.error);
    if (answer.ok) setPeople(answer.value);
  }, [administration]);
  useEffect(() => {
    void load();
  }, [load]);
  return { people, trouble, load };
}
