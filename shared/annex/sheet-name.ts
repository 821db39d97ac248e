import type { Annex } from "../campaign/campaign.ts";
import { matchKey } from "../text/match-key.ts";

/** Whether a sheet is named after an annex: "Phụ lục 3 (2)", "PL3", "PL 03", "Biểu PL3", "Đề cương". */
export function isNamedAfter(sheetName: string, annex: Annex): boolean {
  const name = ` ${matchKey(sheetName)} `;
  const number = /\d+$/.exec(annex.heading)?.[0];
  if (number !== undefined && new RegExp(` (?:pl|phụ lục|phu luc) ?0?${number} `).test(name)) return true;
  return [annex.sheetName, annex.heading].some((own) => name.includes(` ${matchKey(own)} `));
}
