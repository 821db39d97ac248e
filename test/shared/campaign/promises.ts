import { expect } from "vitest";
import { identityName, readIdentity } from "../../../shared/annex/identity.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { codeListOf, unitOf } from "../../../shared/campaign/lookup.ts";
import { matchKey } from "../../../shared/text/match-key.ts";

/** What every campaign is, whichever letter it comes from and whatever administrators changed. */
export const CAMPAIGN_PROMISES: Readonly<Record<string, (campaign: Campaign) => void>> = {
  "uses every id once": (campaign) => {
    unique(campaign.units.map(({ id }) => id));
    unique(campaign.regions.map(({ id }) => id));
    unique(campaign.annexes.map(({ id }) => id));
    unique(campaign.annexes.map(({ sheetName }) => sheetName));
    unique(campaign.outlines.map(({ id }) => id));
    unique(campaign.tasks.map(({ id }) => id));
    unique(campaign.codeLists.map(({ id }) => id));
    for (const annex of campaign.annexes) unique(annex.columns.map(({ id }) => id));
    for (const outline of campaign.outlines) unique(outline.items.map(({ id }) => id));
    for (const { codes, retired = [] } of campaign.codeLists) unique([...codes, ...retired].map(({ code }) => code));
  },

  "keeps units in protocol order, each in a known region and with a known outline": (campaign) => {
    const orders = campaign.units.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    for (const unit of campaign.units) {
      expect(unit.region === null || campaign.regions.some(({ id }) => id === unit.region)).toBe(true);
      expect(unit.outline === null || campaign.outlines.some(({ id }) => id === unit.outline)).toBe(true);
    }
    expect(unitOf(campaign, campaign.receiver.unit)?.owes).toBe(false);
  },

  "has ids that can stand in a URL, a key and, rewritten, in a defined name": (campaign) => {
    for (const { id } of [campaign, ...campaign.annexes]) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const unit of campaign.units) {
      expect(unit.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(@[0-9]{4})?$/);
      for (const annex of campaign.annexes) {
        const origin = { campaign: campaign.id, unit: unit.id };
        const name = identityName(origin, annex.id);
        expect(name).toMatch(/^_[A-Za-z0-9_.]{1,200}$/);
        expect(readIdentity(name)).toEqual({ origin, annex: annex.id });
      }
    }
  },

  "speaks of one letter everywhere": (campaign) => {
    const attached = [...campaign.annexes, ...campaign.outlines].map(({ attachedTo }) => attachedTo);
    expect(new Set(attached).size).toBe(1);
    expect(attached[0]).toContain(campaign.letter.number);
  },

  "asks somebody for every task, and pairs related tasks both ways": (campaign) => {
    for (const task of campaign.tasks) {
      expect(task.reporters.length).toBeGreaterThan(0);
      unique(task.reporters);
      for (const id of task.reporters) expect(unitOf(campaign, id), id).not.toBeNull();
      if (task.lead !== null) expect(task.reporters).toContain(task.lead);
      if (task.related === null) continue;
      const other = campaign.tasks.find(({ id }) => id === task.related);
      expect(other?.related).toBe(task.id);
      expect(other?.reporters.some((id) => task.reporters.includes(id))).toBe(false);
    }
  },

  "gives every task of one unit a name of its own": (campaign) => {
    for (const unit of campaign.units)
      unique(campaign.tasks.filter((task) => task.reporters.includes(unit.id)).map(({ name }) => matchKey(name)));
  },

  "has columns whose lists and headings can be found": (campaign) => {
    for (const annex of campaign.annexes) {
      expect(annex.columns.map(({ id }) => id)).toContain(annex.nameColumn);
      unique(annex.columns.flatMap(({ heading, headingVariants }) => [heading, ...headingVariants].map(matchKey)));
      for (const { field } of annex.columns) {
        const list = field.kind === "code" ? field.list : field.kind === "text" ? field.suggestions : null;
        if (list !== null) expect(codeListOf(campaign, list)?.codes.length, list).toBeGreaterThan(0);
      }
    }
    expect(campaign.annexes.filter(({ listsTasks }) => listsTasks)).toHaveLength(1);
  },

  "maps a wording to one code, or asks about it": (campaign) => {
    for (const list of campaign.codeLists) {
      const wordings = list.codes.flatMap(({ label, variants, proposals }) => [label, ...variants, ...proposals]);
      unique([...wordings, ...list.ambiguous].map(matchKey));
      expect(wordings.map(matchKey)).not.toContain("");
    }
  },
};

export function unique(values: readonly string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}
