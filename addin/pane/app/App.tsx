import { AriaLiveAnnouncer, FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import type { Deps } from "../../actions/deps.ts";
import { type Language, type Words, wordsIn } from "../strings/strings.ts";
import { CrashGuard } from "./CrashGuard.tsx";
import { rememberLanguage } from "./language-choice.ts";
import { PaneContext } from "./pane-context.ts";
import { SUPPORT } from "./support.ts";
import { useTheme } from "./use-theme.ts";

const Diagnostics = lazy(() =>
  import("../diagnostics/Diagnostics.tsx").then((part) => ({ default: part.Diagnostics })),
);

// On a box of its own: what FluentProvider wears, its menus' layers wear too.
const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly deps: Deps;
  readonly firstWords: Words;
  readonly children: ReactNode;
}

/** Colours, words and support information around what a page is for: the pane's desk, or the upload page's. */
export function App({ deps, firstWords, children }: Props) {
  const styles = useStyles();
  const theme = useTheme(deps.workbook);
  const [words, setWords] = useState(firstWords);
  const [support, setSupport] = useState(false);
  useEffect(() => {
    document.documentElement.lang = words.language;
    rememberLanguage(deps.memory, words.language);
  }, [deps, words]);
  const pane = useMemo(() => {
    // Words that cannot be fetched leave the pane in the language it has.
    const setLanguage = (language: Language): void => void wordsIn(language).then(setWords, reportError);
    return { deps, ...words, setLanguage, openSupport: () => setSupport(true) };
  }, [deps, words]);
  const closeSupport = (): void => {
    setSupport(false);
    // Drawn again by then, and where the person came from.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[${SUPPORT}]`)?.focus());
  };
  return (
    <FluentProvider theme={theme}>
      <PaneContext value={pane}>
        <AriaLiveAnnouncer>
          <CrashGuard strings={pane.strings}>
            <div className={styles.page}>
              {/* Kept while support information lies over it: nothing read or answered is lost. */}
              <div hidden={support}>{children}</div>
              {support && (
                <Suspense fallback={<Spinner label={words.strings.loading} />}>
                  <Diagnostics onClose={closeSupport} />
                </Suspense>
              )}
            </div>
          </CrashGuard>
        </AriaLiveAnnouncer>
      </PaneContext>
    </FluentProvider>
  );
}
