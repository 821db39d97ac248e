import type { HostFacts, RequirementSet } from "../actions/open-workbook.ts";
import { hostTheme } from "./theme.ts";

/** ExcelApi 1.14 is Excel 2021, Microsoft 365 and Excel on the web. */
const FLOOR = "1.14";

/** Newest first. 1.20 of ExcelApi takes an insert back with one Ctrl+Z. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 20 }, (_, index) => `1.${20 - index}`),
  DialogApi: ["1.2", "1.1"],
  OpenBrowserWindowApi: ["1.1"],
};

function newest(name: string, versions: readonly string[]): RequirementSet {
  const { requirements } = Office.context;
  return { name, version: versions.find((version) => requirements.isSetSupported(name, version)) ?? null };
}

export function hostFacts(info: { readonly host: unknown; readonly platform: unknown }): HostFacts {
  if (info.host !== Office.HostType.Excel) return BROWSER;
  return {
    host: "excel",
    platform: String(info.platform),
    version: Office.context.diagnostics?.version ?? "",
    supported: Office.context.requirements.isSetSupported("ExcelApi", FLOOR),
    requirementSets: Object.entries(SETS).map(([name, versions]) => newest(name, versions)),
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
  requirementSets: [],
  language: typeof navigator === "undefined" ? "vi-VN" : navigator.language,
  theme: { dark: false, background: null, foreground: null },
};
