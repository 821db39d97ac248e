import type { HostFacts, HostTheme } from "../actions/open-workbook.ts";

/** ExcelApi 1.14 is Excel 2021, Microsoft 365 and Excel on the web. */
const FLOOR = "1.14";

export function hostFacts(info: { readonly host: unknown; readonly platform: unknown }): HostFacts {
  if (info.host !== Office.HostType.Excel) return BROWSER;
  return {
    host: "excel",
    platform: String(info.platform),
    version: Office.context.diagnostics?.version ?? "",
    supported: Office.context.requirements.isSetSupported("ExcelApi", FLOOR),
    language: Office.context.displayLanguage,
    theme: hostTheme(),
  };
}

/** A page of ours opened outside Excel. */
export const BROWSER: HostFacts = {
  host: "browser",
  platform: "",
  version: "",
  supported: false,
  language: typeof navigator === "undefined" ? "vi-VN" : navigator.language,
  theme: { dark: false, background: null, foreground: null },
};

/** Excel on the web and older programs do not say; the page then follows the browser. */
function hostTheme(): HostTheme {
  const theme = Office.context.officeTheme;
  const background = theme?.bodyBackgroundColor ?? null;
  const foreground = theme?.bodyForegroundColor ?? null;
  return { dark: background !== null && luminance(background) < 0.5, background, foreground };
}

function luminance(colour: string): number {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  const [red = 1, green = 1, blue = 1] = (parts ?? []).slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
