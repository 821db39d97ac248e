import { useEffect, useState } from "react";
import { PATIENCE_MS } from "../../actions/tell-waits.ts";
import { usePane } from "../app/pane-context.ts";
import { Hint } from "./Hint.tsx";

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
