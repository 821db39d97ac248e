import type { DefinedName } from "../book/book.ts";
import type { AnnexId } from "../ids.ts";
import type { Origin } from "./reading.ts";

/**
 * A sheet says which annex of which campaign it is, and whose, by one hidden defined name over its header row:
 * `_TH.nq57_2023.p63_ha_noi.phu_luc_3`. Names survive other programs, renamed sheets and moves into another workbook.
 * Ids are lower-case letters, digits, single hyphens and `@`; a defined name takes neither sign, so `-` is written `_`
 * and `@` is written `__`.
 */
const PREFIX = "_TH";

export function identityName(origin: Origin, annex: AnnexId): string {
  return [PREFIX, origin.campaign, origin.unit, annex].join(".").replaceAll("-", "_").replaceAll("@", "__");
}

/** What a defined name says about its sheet; null for names that are not ours. */
export function readIdentity(name: DefinedName["name"]): { readonly origin: Origin; readonly annex: AnnexId } | null {
  const [prefix, campaign, unit, annex, ...more] = name.split(".");
  // Some programs change the case of names; our ids have lower-case letters only.
  if (
    prefix?.toUpperCase() !== PREFIX ||
    campaign === undefined ||
    unit === undefined ||
    annex === undefined ||
    more.length > 0
  )
    return null;
  const idOf = (part: string): string => part.toLowerCase().replaceAll("__", "@").replaceAll("_", "-");
  return { origin: { campaign: idOf(campaign), unit: idOf(unit) }, annex: idOf(annex) };
}
