import fc from "fast-check";
import { expect, test } from "vitest";
import { campaignDetail } from "../../../shared/api.ts";
import { campaignChange } from "../../../shared/api-administration.ts";
import { applyChange, applyChanges, unchanged } from "../../../shared/campaign/change/apply-changes.ts";
import type { CampaignChange, CampaignOrigin } from "../../../shared/campaign/change/change.ts";
import { successionsOf } from "../../../shared/campaign/predecessors.ts";
import { heirsAt } from "../../../shared/unit/lineage.ts";
import { admitted, changeOf, origin } from "./changes.ts";
import { CAMPAIGN_PROMISES } from "./promises.ts";

const history: fc.Arbitrary<readonly [CampaignOrigin, readonly CampaignChange[]]> = origin.chain((from) =>
  fc.tuple(fc.constant(from), fc.array(changeOf(from.definition), { maxLength: 25 })),
);

test("whatever is asked for, what is not refused leaves a campaign that keeps its promises", () => {
  fc.assert(
    fc.property(history, ([from, asked]) => {
      const { managed } = admitted(from, asked);
      for (const promise of Object.values(CAMPAIGN_PROMISES)) promise(managed.campaign);
      // Lineage still comes to an end: following it through a circle never would.
      for (const { id } of managed.campaign.units) heirsAt(id, "2030-01-01", successionsOf(managed.campaign));
    }),
    { numRuns: 200 },
  );
});

test("the beginning of a history says what the campaign was then, whatever came later", () => {
  fc.assert(
    fc.property(history, fc.nat(), ([from, asked], cut) => {
      const { changes, managed } = admitted(from, asked);
      const at = cut % (changes.length + 1);
      const then = applyChanges(from, changes.slice(0, at));
      expect(then.revision).toBe(at);
      expect(changes.slice(at).reduce(applyChange, then)).toEqual(managed);
      expect(applyChanges(from, changes)).toEqual(managed);
    }),
    { numRuns: 60 },
  );
});

test("saying the same again changes nothing but the revision, and nothing is done to what was there", () => {
  fc.assert(
    fc.property(history, ([from, asked]) => {
      const before = JSON.stringify(from);
      const { changes, managed } = admitted(from, asked);
      const last = changes.at(-1);
      if (last !== undefined && last.change.kind !== "unit-added") {
        expect({ ...applyChange(managed, last), revision: 0 }).toEqual({ ...managed, revision: 0 });
      }
      expect(JSON.stringify(from)).toBe(before);
    }),
    { numRuns: 60 },
  );
});

test("changes and what they lead to travel as JSON and come back the same", () => {
  fc.assert(
    fc.property(history, ([from, asked]) => {
      const { changes, managed } = admitted(from, asked);
      const { campaign, state, revision, reminders } = managed;
      const detail = { ...campaign, state, revision, reminders };
      expect(campaignDetail.parse(JSON.parse(JSON.stringify(detail)))).toEqual(JSON.parse(JSON.stringify(detail)));
      for (const { change } of changes) {
        const travelled = campaignChange.safeParse(JSON.parse(JSON.stringify(change)));
        if (travelled.success) expect(travelled.data.kind).toBe(change.kind);
      }
    }),
    { numRuns: 40 },
  );
});

test("a definition that nobody changed comes back as it was: merges made of it keep their ids", () => {
  fc.assert(
    fc.property(origin, (from) => {
      expect(applyChanges(from, []).campaign).toBe(from.definition);
      expect(unchanged(from).revision).toBe(0);
    }),
  );
});

test("every kind of change is let through by some campaign: the properties speak of real histories", () => {
  const histories = fc.sample(history, { numRuns: 600, seed: 57 });
  const kinds = new Set(
    histories.flatMap(([from, asked]) => admitted(from, asked).changes.map(({ change }) => change.kind)),
  );
  expect(kinds.size).toBe(17);
});
