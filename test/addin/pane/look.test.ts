import { expect, test } from "vitest";
import type { HostTheme } from "../../../addin/actions/open-workbook.ts";
import { lookFor } from "../../../addin/pane/app/look.ts";

const NO_WISH = { dark: false, contrast: false };
const host = (background: string, foreground: string, dark: boolean): HostTheme => ({ background, foreground, dark });
/** Excel on the web says no theme. */
const SILENT: HostTheme = { background: null, foreground: null, dark: false };

test.each([
  ["Colorful", host("#e6e6e6", "#262626", false), "light"],
  ["White", host("#ffffff", "#262626", false), "light"],
  ["Dark Gray", host("#666666", "#ffffff", true), "dark"],
  ["Black", host("#262626", "#ffffff", true), "dark"],
  ["high contrast", host("#000000", "#ffffff", true), "high-contrast"],
])("Office's theme %s", (_, theme, wanted) => {
  expect(lookFor(theme, NO_WISH)).toBe(wanted);
  expect(lookFor(theme, { ...NO_WISH, contrast: true })).toBe("high-contrast");
});

test("where the program says nothing, the pane follows the browser", () => {
  expect(lookFor(SILENT, NO_WISH)).toBe("light");
  expect(lookFor(SILENT, { ...NO_WISH, dark: true })).toBe("dark");
});

test("Office's own theme counts more than the browser's", () => {
  expect(lookFor(host("#ffffff", "#262626", false), { ...NO_WISH, dark: true })).toBe("light");
});
