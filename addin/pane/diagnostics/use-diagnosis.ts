import { useEffect, useState } from "react";
import { canRemember, MICROSOFT, reach, SERVICE } from "../../actions/diagnose.ts";
import { usePane } from "../app/pane-context.ts";

/** Milliseconds to the answer, null for none; "asked" while nothing has come back yet. */
export type Reach = number | null | "asked";

export interface Diagnosis {
  readonly service: Reach;
  readonly microsoft: Reach;
  readonly remembers: boolean;
}

/** Asked once, when the page is opened. */
export function useDiagnosis(): Diagnosis {
  const { deps } = usePane();
  const [service, setService] = useState<Reach>("asked");
  const [microsoft, setMicrosoft] = useState<Reach>("asked");
  useEffect(() => {
    const send: typeof fetch = (input, init) => window.fetch(input, init);
    reach(send, SERVICE, "same-origin", deps.now).then(setService);
    reach(send, MICROSOFT, "no-cors", deps.now).then(setMicrosoft);
  }, [deps]);
  return { service, microsoft, remembers: canRemember(() => window.localStorage) };
}
