import { formatPlace } from "../book/address.ts";
import type { Campaign, CampaignUnit } from "../campaign/campaign.ts";
import type { Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import type { UnitId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import type { ReadingContext } from "./context.ts";
import { filledColumns, type Grid, textAt } from "./grid.ts";
import type { Table } from "./tables.ts";

/** Names long enough to be meant: "tỉnh Nam Định", never "Nam Định" (a town, a street) or "BCT". */
const BODY_WORD =
  /^(?:ủy ban|ubnd|hđnd|tỉnh|thành phố|tp|bộ|ngân hàng|thanh tra|văn phòng|liên đoàn|phòng|hội đồng điều phối)(?: |$)/;
/** Lines that name other bodies by right: what the annex belongs to, whom it is for, where and when it was signed. */
const REFERENCE = /^(?:kèm theo|kính gửi|theo|căn cứ|nơi nhận)(?: |$)|(?:^| )ngày (?:\d+ )?tháng /;

/** Finds the bodies that a heading names. */
type UnitSpotter = (text: string) => UnitId[];

const spotters = new WeakMap<Campaign, UnitSpotter>();

/** Finding the names of 86 bodies is prepared once for a campaign: a batch of files asks again and again. */
function spotterOf(campaign: Campaign): UnitSpotter {
  const spotter = spotters.get(campaign) ?? unitSpotter(campaign);
  spotters.set(campaign, spotter);
  return spotter;
}

/** Longest names first, and each stretch of text is spent once: "Bộ Công an" must not be found inside a longer name. */
function unitSpotter(campaign: Campaign): UnitSpotter {
  const names = campaign.units
    .flatMap((unit) => keysOf(unit).map((key) => ({ key, unit: unit.id })))
    .sort((a, b) => b.key.length - a.key.length);
  return (text) => {
    let rest = ` ${matchKey(text)} `;
    const found: UnitId[] = [];
    for (const { key, unit } of names) {
      if (!rest.includes(` ${key} `)) continue;
      rest = rest.replaceAll(` ${key} `, " | ");
      found.push(unit);
    }
    return found;
  };
}

function keysOf({ officialName, reportingBody, shortName, aliases }: CampaignUnit): string[] {
  const keys = [officialName, reportingBody, shortName, ...aliases].map(matchKey);
  return [...new Set(keys)].filter((key) => BODY_WORD.test(key) && key.includes(" "));
}

/** Another body's name above the table: perhaps the wrong file, perhaps an old heading. To be confirmed. */
export function foreignHeadings(grid: Grid, table: Table, { campaign, unitId }: ReadingContext): Finding[] {
  const spot = spotterOf(campaign);
  const findings: Finding[] = [];
  for (let row = 0; row < table.header; row++) {
    for (const column of filledColumns(grid, row)) {
      const text = textAt(grid, row, column);
      const named = text
        .split("\n")
        .filter((line) => !REFERENCE.test(matchKey(line)))
        .flatMap(spot);
      // The receiver's own name stands on its form.
      const foreign = named.filter((unit) => unit !== unitId && unit !== campaign.receiver.unit);
      const [unit] = foreign;
      if (unit === undefined || named.includes(unitId)) continue;
      const nameOf = (id: UnitId): string => campaign.units.find((each) => each.id === id)?.officialName ?? id;
      const place = { annex: table.annex.id, sheet: grid.sheet.name, cell: formatPlace({ row, column }) };
      const parameters = { text, unit: nameOf(unit), own: nameOf(unitId), unitId: unit };
      findings.push(makeFinding("foreign-heading", "warning", place, text, { need: "accept", parameters }));
    }
  }
  return findings;
}
