import { describe, expect, test } from "vitest";
import { identityName, readIdentity } from "../../../shared/annex/identity.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { BUILT_IN_CAMPAIGNS, campaignOf } from "../../../shared/campaign/catalogue.ts";
import { annexOf, codeListOf, unitOf } from "../../../shared/campaign/lookup.ts";
import { matchKey } from "../../../shared/text/match-key.ts";

/** What every campaign must be, whichever letter it comes from. */
const unique = (values: readonly string[]): void => {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
};

test("a campaign is found by its id", () => {
  expect(campaignOf("nq57-2023")?.year).toBe(2023);
  expect(campaignOf("nq57-1999")).toBeNull();
  unique(BUILT_IN_CAMPAIGNS.map(({ id }) => id));
});

describe.each(BUILT_IN_CAMPAIGNS.map((campaign): [string, Campaign] => [campaign.id, campaign]))(
  "%s",
  (_, campaign) => {
    test("uses every id once", () => {
      unique(campaign.units.map(({ id }) => id));
      unique(campaign.regions.map(({ id }) => id));
      unique(campaign.annexes.map(({ id }) => id));
      unique(campaign.annexes.map(({ sheetName }) => sheetName));
      unique(campaign.outlines.map(({ id }) => id));
      unique(campaign.tasks.map(({ id }) => id));
      unique(campaign.codeLists.map(({ id }) => id));
      for (const annex of campaign.annexes) unique(annex.columns.map(({ id }) => id));
      for (const outline of campaign.outlines) unique(outline.items.map(({ id }) => id));
      for (const list of campaign.codeLists) unique(list.codes.map(({ code }) => code));
    });

    test("keeps units in protocol order, each in a known region and with a known outline", () => {
      const orders = campaign.units.map(({ order }) => order);
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
      for (const unit of campaign.units) {
        expect(unit.region === null || campaign.regions.some(({ id }) => id === unit.region)).toBe(true);
        expect(unit.outline === null || campaign.outlines.some(({ id }) => id === unit.outline)).toBe(true);
      }
      expect(unitOf(campaign, campaign.receiver.unit)?.owes).toBe(false);
    });

    test("has ids that can stand in a URL, a key and, rewritten, in a defined name", () => {
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
    });

    test("goes on from a campaign that is there, and says where its letter is not known", () => {
      expect(campaign.previous === null || campaignOf(campaign.previous) !== null).toBe(true);
      expect(campaign.letter.unknown.length > 0).toBe(campaign.example);
      if (campaign.example) expect(campaign.title).toMatch(/\((?:dự thảo|mẫu)\)$/);
      const attached = [...campaign.annexes, ...campaign.outlines].map(({ attachedTo }) => attachedTo);
      expect(new Set(attached).size).toBe(1);
      expect(attached[0]).toContain(campaign.letter.number);
      const day = campaign.letter.unknown.includes("issuedOn") ? "ngày …/…/" : "ngày 12/10/2023";
      expect(attached[0]).toContain(day);
    });

    test("asks somebody for every task, and pairs related tasks both ways", () => {
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
    });

    test("gives every task of one unit a name of its own", () => {
      for (const unit of campaign.units)
        unique(campaign.tasks.filter((task) => task.reporters.includes(unit.id)).map(({ name }) => matchKey(name)));
    });

    test("has columns whose lists and headings can be found", () => {
      for (const annex of campaign.annexes) {
        expect(annex.columns.map(({ id }) => id)).toContain(annex.nameColumn);
        unique(annex.columns.flatMap(({ heading, headingVariants }) => [heading, ...headingVariants].map(matchKey)));
        for (const { field } of annex.columns) {
          const list = field.kind === "code" ? field.list : field.kind === "text" ? field.suggestions : null;
          if (list !== null) expect(codeListOf(campaign, list), list).not.toBeNull();
        }
      }
      expect(campaign.annexes.filter(({ listsTasks }) => listsTasks)).toHaveLength(1);
      expect(annexOf(campaign, "phu-luc-99")).toBeNull();
    });

    test("maps a wording to one code, or asks about it", () => {
      for (const list of campaign.codeLists) {
        const wordings = list.codes.flatMap(({ label, variants, proposals }) => [label, ...variants, ...proposals]);
        unique([...wordings, ...list.ambiguous].map(matchKey));
        expect(wordings.map(matchKey)).not.toContain("");
      }
    });
  },
);
