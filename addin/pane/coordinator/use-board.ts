import { useCallback, useEffect, useState } from "react";
import type { Board } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Deps } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";

export interface BoardDesk {
  /** Null until it has been fetched once. */
  readonly board: Board | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  load(): Promise<void>;
  dismissTrouble(): void;
}

export function useBoard({ api }: Deps, { id }: Campaign): BoardDesk {
  const [board, setBoard] = useState<Board | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = useCallback(async () => {
    setBusy(true);
    setTrouble(null);
    const answer = await api.board(id);
    setBusy(false);
    if (answer.ok) setBoard(answer.value);
    else setTrouble(answer.error);
  }, [api, id]);
  useEffect(() => {
    load();
  }, [load]);
  return { board, busy, trouble, load, dismissTrouble: () => setTrouble(null) };
}
