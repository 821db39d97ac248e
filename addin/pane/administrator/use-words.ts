import { usePane } from "../app/pane-context.ts";
import { EN_ADMINISTRATION } from "../strings/en-administration.ts";
import { VI_ADMINISTRATION } from "../strings/vi-administration.ts";

/** The words of this room come with it: everybody else's first load does without them. */
export function useWords(): typeof VI_ADMINISTRATION {
  return usePane().language === "vi" ? VI_ADMINISTRATION : EN_ADMINISTRATION;
}
