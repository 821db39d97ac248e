import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { HostTheme } from "../../actions/open-workbook.ts";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(forced-colors: active)";

/** Office's own theme where the program says one, else what the operating system asks for. */
export function useTheme(host: HostTheme): Theme {
  const contrast = useMedia(CONTRAST) || isHighContrast(host);
  const dark = useMedia(DARK);
  if (contrast) return teamsHighContrastTheme;
  const wantsDark = host.background === null ? dark : host.dark;
  return wantsDark ? webDarkTheme : webLightTheme;
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
