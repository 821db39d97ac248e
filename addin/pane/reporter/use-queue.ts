import { useEffect, useRef, useState } from "react";
import type { Pending } from "../../actions/memory.ts";

/**
 * Whether the computer says it has a network, and the queued submission sent on once it says so again. A network that is
 * there may still not reach us, so the button beside the queue stays.
 */
export function useQueue(pending: Pending | null, busy: boolean, resume: () => void): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  /** How often the network has come back. Counted, because it can come back while the attempt it broke still runs. */
  const [returns, setReturns] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    const changed = (): void => {
      setOnline(navigator.onLine);
      if (navigator.onLine) setReturns((before) => before + 1);
    };
    window.addEventListener("online", changed);
    window.addEventListener("offline", changed);
    // It may have changed between the first drawing and now.
    setOnline(navigator.onLine);
    return () => {
      window.removeEventListener("online", changed);
      window.removeEventListener("offline", changed);
    };
  }, []);
  useEffect(() => {
    if (busy || returns === answered.current) return;
    answered.current = returns;
    if (pending !== null) resume();
  }, [pending, busy, returns, resume]);
  return online;
}
