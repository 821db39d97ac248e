import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { expect, test } from "vitest";
import type { HostTheme } from "../../../addin/actions/open-workbook.ts";
import { themeFor } from "../../../addin/pane/app/use-theme.ts";

const NO_WISH = { dark: false, contrast: false };
const host = (background: string, foreground: string, dark: boolean): HostTheme => ({ background, foreground, dark });
/** Excel on the web says no theme. */
const SILENT: HostTheme = { background: null, foreground: null, dark: false };

test.each([
  ["Colorful", host("#e6e6e6", "#262626", false), webLightTheme],
  ["White", host("#ffffff", "#262626", false), webLightTheme],
  ["Dark Gray", host("#666666", "#ffffff", true), webDarkTheme],
  ["Black", host("#262626", "#ffffff", true), webDarkTheme],
  ["high contrast", host("#000000", "#ffffff", true), teamsHighContrastTheme],
])("Office's theme %s", (_, theme, wanted) => {
  expect(themeFor(theme, NO_WISH)).toBe(wanted);
  expect(themeFor(theme, { ...NO_WISH, contrast: true })).toBe(teamsHighContrastTheme);
});

test("where the program says nothing, the pane follows the browser", () => {
  expect(themeFor(SILENT, NO_WISH)).toBe(webLightTheme);
  expect(themeFor(SILENT, { ...NO_WISH, dark: true })).toBe(webDarkTheme);
});

test("Office's own theme counts more than the browser's", () => {
  expect(themeFor(host("#ffffff", "#262626", false), { ...NO_WISH, dark: true })).toBe(webLightTheme);
});
