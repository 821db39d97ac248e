import { useCallback, useEffect, useState } from "react";
import type { Board } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Instant } from "../../../shared/ids.ts";
import type { Deps } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { useInOrder } from "../parts/use-in-order.ts";

export interface BoardDesk {
  /** Null until it has been fetched once. */
  readonly board: Board | null;
  /** When the board shown was fetched. */
  readonly takenAt: Instant | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  load(): Promise<void>;
  dismissTrouble(): void;
}

interface Picture {
  readonly board: Board;
  readonly takenAt: Instant;
}

export function useBoard({ api, now }: Deps, { id }: Campaign): BoardDesk {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const inOrder = useInOrder();
  const load = useCallback(async () => {
    const isNewest = inOrder();
    setBusy(true);
    setTrouble(null);
    const answer = await api.board(id);
    if (!isNewest()) return;
    setBusy(false);
    if (answer.ok) setPicture({ board: answer.value, takenAt: now().toISOString() });
    else setTrouble(answer.error);
  }, [api, id, now, inOrder]);
  useEffect(() => {
    load();
  }, [load]);
  const { board = null, takenAt = null } = picture ?? {};
  return { board, takenAt, busy, trouble, load, dismissTrouble: () => setTrouble(null) };
}
