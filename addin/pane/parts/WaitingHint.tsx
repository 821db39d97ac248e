import { useEffect, useState } from "react";
import { usePane } from "../app/pane-context.ts";
import { Hint } from "./Hint.tsx";

/** Excel makes every call wait while a cell is being edited; after this long we say so. */
const PATIENCE_MS = 2_000;

/** Drawn while something waits for Excel. */
export function WaitingHint() {
  const { strings } = usePane();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return <div role="status">{long && <Hint>{strings.waitingForExcel}</Hint>}</div>;
}
