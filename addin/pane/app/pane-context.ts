import { createContext, use } from "react";
import type { Deps } from "../../actions/deps.ts";
import type { Language, Strings } from "../strings/strings.ts";

/** What every component may reach for: the actions' dependencies and the words. */
export interface Pane {
  readonly deps: Deps;
  readonly strings: Strings;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Shows what to tell an administrator, over whatever is on screen. */
  readonly openSupport: () => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = use(PaneContext);
  if (pane === null) throw new Error("usePane outside of <App>");
  return pane;
}
