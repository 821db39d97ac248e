import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { OpenWorkbook } from "../../actions/open-workbook.ts";
import { type Look, lookFor } from "./look.ts";

const THEMES: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
};

/** Follows Office and the browser while the page is open. */
export function useTheme({ facts, onTheme }: Pick<OpenWorkbook, "facts" | "onTheme">): Theme {
  const [host, setHost] = useState(facts.theme);
  useEffect(() => onTheme(setHost), [onTheme]);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const contrast = useMedia("(forced-colors: active)");
  return THEMES[lookFor(host, { dark, contrast })];
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
