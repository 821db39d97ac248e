import type { AnnexId, CodeListId, UnitId } from "../ids.ts";
import type { Annex, Campaign, CampaignUnit, Code, CodeList, Outline, Task } from "./campaign.ts";

/** Finding things in a campaign by id. Lists keep the campaign's own order; null means the campaign has no such thing. */

export function unitOf(campaign: Campaign, id: UnitId): CampaignUnit | null {
  return campaign.units.find((unit) => unit.id === id) ?? null;
}

/** Who must report: every addressee but the receiver. */
export function owingUnits(campaign: Campaign): CampaignUnit[] {
  return campaign.units.filter((unit) => unit.owes);
}

/** The tasks a unit must report on. */
export function tasksOf(campaign: Campaign, unitId: UnitId): Task[] {
  return campaign.tasks.filter((task) => task.reporters.includes(unitId));
}

export function annexOf(campaign: Campaign, id: AnnexId): Annex | null {
  return campaign.annexes.find((annex) => annex.id === id) ?? null;
}

export function outlineOf(campaign: Campaign, unit: CampaignUnit): Outline | null {
  return campaign.outlines.find((outline) => outline.id === unit.outline) ?? null;
}

export function codeListOf(campaign: Campaign, id: CodeListId): CodeList | null {
  return campaign.codeLists.find((list) => list.id === id) ?? null;
}

/** The last of the Resolution's five levels: it says that the day has not come, not how far the work is. */
export const NOT_DUE_YET = "chua-den-thoi-diem";

/** Every code of a list that may stand in a report: those offered now, then those that once were. */
export function codesEver({ codes, retired = [] }: Pick<CodeList, "codes" | "retired">): readonly Code[] {
  return retired.length === 0 ? codes : [...codes, ...retired];
}

/** What people read for a code; the code itself where the list never knew it. */
export function codeLabel(campaign: Campaign, listId: CodeListId, code: string): string {
  const list = codeListOf(campaign, listId);
  return (list === null ? [] : codesEver(list)).find((entry) => entry.code === code)?.label ?? code;
}
