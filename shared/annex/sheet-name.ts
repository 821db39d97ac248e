import type { Annex } from "../campaign/campaign.ts";
import { matchKey } from "../text/match-key.ts";

/** Whether a sheet is named after an annex: "Phụ lục 3 (2)", "PL3", "PL 03", "Phụ lục số 3", "phuluc III", "Biểu PL3", "Đề cương". */
export function isNamedAfter(sheetName: string, annex: Annex): boolean {
  const name = ` ${matchKey(sheetName)} `;
  const number = /\d+$/.exec(annex.heading)?.[0];
  if (
    number !== undefined &&
    new RegExp(` (?:pl|phụ ?lục|phu ?luc)(?: số| so)? ?(?:0?${number}|${roman(Number(number))}) `).test(name)
  ) {
    return true;
  }
  return [annex.sheetName, annex.heading].some((own) => name.includes(` ${matchKey(own)} `));
}

/** Decree 30/2020 numbers annexes in Roman numerals; letters rarely have as many as forty. */
function roman(number: number): string {
  const tens = "x".repeat(Math.floor(number / 10));
  return tens + (["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][number % 10] ?? "");
}
