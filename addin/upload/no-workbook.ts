import { type OpenWorkbook, WorkbookTrouble } from "../actions/open-workbook.ts";
import { OTHER_ACCOUNT } from "../api/sign-in/settings.ts";

/**
 * No workbook is open beside this page. The pane's parts that are shown here ask it for one thing only, a dialog to sign
 * in with; a telephone has no room for one, so the whole page goes to the provider and comes back.
 */
export function noWorkbook(leave: (otherAccount: boolean) => Promise<void>): OpenWorkbook {
  const unsupported = (): Promise<never> => Promise.reject(new WorkbookTrouble("unsupported", "no workbook here"));
  return {
    facts: {
      host: "browser",
      platform: "",
      version: "",
      supported: false,
      requirementSets: [],
      language: navigator.language,
      theme: { dark: false, background: null, foreground: null },
    },
    read: unsupported,
    insert: unsupported,
    write: unsupported,
    place: unsupported,
    goTo: unsupported,
    onChange: unsupported,
    openDialog: async (url) => {
      await leave(new URL(url).searchParams.has(OTHER_ACCOUNT));
      // The browser is on its way: whoever waits is gone with this page.
      return new Promise<never>(() => undefined);
    },
    openExternal: (url) => void window.open(url, "_blank", "noopener"),
    leaveNotice: unsupported,
    onTheme: () => () => undefined,
    onNotice: async () => () => undefined,
  };
}
