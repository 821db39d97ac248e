import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Deps } from "../../actions/deps.ts";
import { CATALOGUES, type Language } from "../strings/strings.ts";
import { CrashGuard } from "./CrashGuard.tsx";
import { Desk } from "./Desk.tsx";
import { LANGUAGE_CHOICE } from "./language-choice.ts";
import { PaneContext } from "./pane-context.ts";
import { useTheme } from "./use-theme.ts";

// On a box of its own: what FluentProvider wears, its menus' layers wear too.
const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

export function App({ deps }: { readonly deps: Deps }) {
  const styles = useStyles();
  const theme = useTheme(deps.workbook.facts.theme);
  const [language, setLanguage] = useState<Language>(deps.memory.choice.get(LANGUAGE_CHOICE) === "en" ? "en" : "vi");
  useEffect(() => {
    document.documentElement.lang = language;
    deps.memory.choice.set(LANGUAGE_CHOICE, language);
  }, [deps, language]);
  const pane = useMemo(() => ({ deps, language, setLanguage, strings: CATALOGUES[language] }), [deps, language]);
  return (
    <FluentProvider theme={theme}>
      <PaneContext value={pane}>
        <AriaLiveAnnouncer>
          <CrashGuard strings={pane.strings}>
            <div className={styles.page}>
              <Desk />
            </div>
          </CrashGuard>
        </AriaLiveAnnouncer>
      </PaneContext>
    </FluentProvider>
  );
}
