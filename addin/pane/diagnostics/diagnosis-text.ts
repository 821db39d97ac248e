import type { HostFacts } from "../../actions/open-workbook.ts";
import type { Strings } from "../strings/strings.ts";
import type { Diagnosis, Reach } from "./use-diagnosis.ts";

export type Fact = readonly [term: string, value: string];

/** Everything an administrator needs, and nothing of what the report says. */
export function diagnosisFacts(
  facts: HostFacts,
  { service, microsoft, remembers }: Diagnosis,
  page: { readonly origin: string; readonly build: string; readonly browser: string },
  { diagnostics: words }: Strings,
): readonly Fact[] {
  const said = (reach: Reach): string => {
    if (reach === "asked") return words.checking;
    return reach === null ? words.unreached : words.reached(reach);
  };
  return [
    [words.program, facts.host === "excel" ? `Excel ${facts.platform} ${facts.version}` : words.inBrowser],
    ...facts.requirementSets.map(({ name, version }): Fact => [name, version ?? words.absent]),
    [words.enough, facts.supported ? words.yes : words.no],
    [words.language, facts.language],
    [words.service, said(service)],
    [words.microsoft, said(microsoft)],
    [words.remembers, remembers ? words.yes : words.no],
    [words.address, page.origin],
    [words.build, page.build],
    [words.browser, page.browser],
  ];
}

/** What to ask the administrator for: what was found wrong here, and the one thing no page can find out by itself. */
export function requests(
  facts: HostFacts,
  { service, microsoft, remembers }: Diagnosis,
  origin: string,
  { diagnostics: { ask } }: Strings,
): readonly string[] {
  return [
    ...(service === null ? [ask.service(origin)] : []),
    ...(microsoft === null ? [ask.microsoft] : []),
    ...(facts.supported ? [] : [ask.excel]),
    ...(remembers ? [] : [ask.storage]),
    ask.dialogs(origin),
  ];
}
