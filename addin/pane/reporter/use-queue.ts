import { useEffect, useRef, useState } from "react";
import type { Pending } from "../../actions/memory.ts";

/**
 * Whether the computer says it has a network, and the queued submission sent on as soon as it says so again. A network
 * that is there may still not reach us, so the button beside the queue stays.
 */
export function useQueue(pending: Pending | null, resume: () => void): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  const whenBack = useRef(resume);
  useEffect(() => {
    whenBack.current = pending === null ? () => undefined : resume;
  });
  useEffect(() => {
    const changed = (): void => {
      setOnline(navigator.onLine);
      if (navigator.onLine) whenBack.current();
    };
    window.addEventListener("online", changed);
    window.addEventListener("offline", changed);
    return () => {
      window.removeEventListener("online", changed);
      window.removeEventListener("offline", changed);
    };
  }, []);
  return online;
}
