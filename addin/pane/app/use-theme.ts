import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { HostTheme } from "../../actions/open-workbook.ts";

/** What the operating system or the browser asks for. */
export interface Wish {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** Colourful and White are light; Dark Gray and Black are dark; whoever asked for high contrast gets nothing else. */
export function themeFor(host: HostTheme, wish: Wish): Theme {
  if (wish.contrast || isHighContrast(host)) return teamsHighContrastTheme;
  // Office's own theme where the program says one.
  const dark = host.background === null ? wish.dark : host.dark;
  return dark ? webDarkTheme : webLightTheme;
}

export function useTheme(host: HostTheme): Theme {
  const dark = useMedia("(prefers-color-scheme: dark)");
  const contrast = useMedia("(forced-colors: active)");
  return themeFor(host, { dark, contrast });
}

/** Office draws its high contrast theme in pure black; its dark grey and black themes are lighter than that. */
function isHighContrast({ background, foreground }: HostTheme): boolean {
  return background?.toLowerCase() === "#000000" && foreground?.toLowerCase() === "#ffffff";
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
