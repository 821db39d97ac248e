import { element } from "./element.ts";
import { WORDS } from "./words.ts";

const KEY = "workbench-theme";

/** Light or dark for the workbench and, through its frame's colour scheme, for the pane. Sheets stay white, like paper. */
export function themeSwitch(apply: (theme: "light" | "dark") => void): HTMLElement {
  const view = element("button", { type: "button", class: "theme" });
  const kept = localStorage.getItem(KEY);
  const dark = kept === null ? matchMedia("(prefers-color-scheme: dark)").matches : kept === "dark";
  let theme: "light" | "dark" = dark ? "dark" : "light";
  const show = (): void => {
    view.textContent = theme === "dark" ? WORDS.light : WORDS.dark;
    document.documentElement.dataset.theme = theme;
    apply(theme);
  };
  view.addEventListener("click", () => {
    theme = theme === "dark" ? "light" : "dark";
    localStorage.setItem(KEY, theme);
    show();
  });
  show();
  return view;
}
