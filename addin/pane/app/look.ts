import type { HostTheme } from "../../actions/open-workbook.ts";

/** The looks the pane can take: Office's Colourful and White are light, Dark Gray and Black are dark. */
export type Look = "light" | "dark" | "high-contrast";

/** What the operating system or the browser asks for. */
export interface Wish {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** Whoever asked for high contrast gets nothing else; then Office's own theme counts, where the program says one. */
export function lookFor(host: HostTheme, wish: Wish): Look {
  if (wish.contrast || isHighContrast(host)) return "high-contrast";
  const dark = host.background === null ? wish.dark : host.dark;
  return dark ? "dark" : "light";
}

/** Office draws its high contrast theme in pure black; its dark grey and black themes are lighter than that. */
function isHighContrast({ background, foreground }: HostTheme): boolean {
  return background?.toLowerCase() === "#000000" && foreground?.toLowerCase() === "#ffffff";
}
