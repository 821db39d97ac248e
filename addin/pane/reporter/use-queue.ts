import { useEffect, useRef, useState } from "react";
import type { Pending } from "../../actions/memory.ts";

/**
 * Whether the computer says it has a network, and the queued submission sent on once it says so again, or when the pane
 * opens the next time. A network that is there may still not reach us, so the button beside the queue stays. While the
 * campaign takes nothing, nothing goes out by itself.
 */
export function useQueue(pending: Pending | null, busy: boolean, open: boolean, resume: () => void): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  /**
   * How often the network has come back, the one found at the beginning included. Counted, because it can come back while
   * the attempt it broke still runs.
   */
  const [returns, setReturns] = useState(() => (navigator.onLine ? 1 : 0));
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
    if (busy || !open || returns === answered.current) return;
    answered.current = returns;
    if (pending !== null) resume();
  }, [pending, busy, open, returns, resume]);
  return online;
}
