import { describe, expect, test } from "vitest";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { BUILT_IN_CAMPAIGNS, campaignOf } from "../../../shared/campaign/catalogue.ts";
import { annexOf } from "../../../shared/campaign/lookup.ts";
import { CAMPAIGN_PROMISES, unique } from "./promises.ts";

test("a campaign is found by its id", () => {
  expect(campaignOf("nq57-2023")?.year).toBe(2023);
  expect(campaignOf("nq57-1999")).toBeNull();
  unique(BUILT_IN_CAMPAIGNS.map(({ id }) => id));
});

describe.each(BUILT_IN_CAMPAIGNS.map((campaign): [string, Campaign] => [campaign.id, campaign]))(
  "%s",
  (_, campaign) => {
    test.each(Object.entries(CAMPAIGN_PROMISES))("%s", (_, promise) => promise(campaign));

    test("goes on from a campaign that is there, and says where its letter is not known", () => {
      expect(campaign.previous === null || campaignOf(campaign.previous) !== null).toBe(true);
      expect(campaign.letter.unknown.length > 0).toBe(campaign.example);
      if (campaign.example) expect(campaign.title).toMatch(/\((?:dự thảo|mẫu)\)$/);
      const day = campaign.letter.unknown.includes("issuedOn") ? "ngày …/…/" : "ngày 12/10/2023";
      expect(campaign.annexes[0]?.attachedTo).toContain(day);
    });

    test("has no annex that nobody gave it", () => expect(annexOf(campaign, "phu-luc-99")).toBeNull());
  },
);
