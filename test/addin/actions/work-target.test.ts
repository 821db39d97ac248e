import { describe, expect, test } from "vitest";
import { CAMPAIGN_CHOICE, campaignsFor, campaignToShow, workTarget } from "../../../addin/actions/work-target.ts";
import type { Me } from "../../../shared/api.ts";
import { BUILT_IN_CAMPAIGNS } from "../../../shared/campaign/catalogue.ts";
import { desk } from "./desk.ts";
import { paperCampaigns } from "./paper-campaigns.ts";

const reporter = (...units: readonly string[]): Me => ({
  user: "someone",
  name: "Someone",
  roles: units.map((unit) => ({ role: "reporter", unit })),
});
const COORDINATOR: Me = { user: "c", name: "C", roles: [{ role: "coordinator", unit: null }] };
const NOW = new Date("2026-11-22T00:00:00Z");

const shown = (person: Me | null, chosen: string | null = null): string =>
  campaignToShow(campaignsFor(BUILT_IN_CAMPAIGNS, person), chosen, NOW).id;

describe("the campaign on screen", () => {
  test("is the one a person's unit reports in", () => {
    expect(shown(reporter("p63-cao-bang"))).toBe("nq57-2023");
    expect(shown(reporter("p34-cao-bang"))).toBe("nq57-2026");
    expect(shown(reporter("bct"))).toBe("nq57-2023");
    expect(shown(reporter("bct@2025"))).toBe("nq57-2026");
    expect(shown(reporter("hddp-tn"))).toBe("hddp-vung-2023");
  });

  test("is what was really asked for rather than an example, for the receiver's people and before sign-in", () => {
    expect([shown(COORDINATOR), shown(null)]).toEqual(["nq57-2023", "nq57-2023"]);
  });

  test("is the one chosen, where the person has anything to do in it", () => {
    expect(shown(COORDINATOR, "nq57-2026")).toBe("nq57-2026");
    expect(shown(reporter("bct"), "hddp-vung-2023")).toBe("hddp-vung-2023");
    // Somebody else chose it on this computer.
    expect(shown(reporter("p63-cao-bang"), "nq57-2026")).toBe("nq57-2023");
  });

  test("is offered to be changed only where there is a choice", () => {
    const offered = (person: Me): number => campaignsFor(BUILT_IN_CAMPAIGNS, person).length;
    expect([offered(reporter("p63-cao-bang")), offered(reporter("bct")), offered(COORDINATOR)]).toEqual([1, 2, 3]);
  });

  test("is the newest that is not due yet, once there are several", () => {
    const [issued] = BUILT_IN_CAMPAIGNS;
    if (issued === undefined) throw new Error("no campaign");
    const later = (id: string, before: string) => ({ ...issued, id, due: { before, text: "" } });
    const many = [issued, later("open", "2026-12-31T00:00:00Z"), later("past", "2026-10-01T00:00:00Z")];
    expect(campaignToShow(many, null, NOW).id).toBe("open");
    expect(campaignToShow([issued, later("past", "2026-10-01T00:00:00Z")], null, NOW).id).toBe("past");
  });
});

test("a ribbon button works on the unit that reports in the campaign on screen", async () => {
  const official = { ...desk(), campaigns: paperCampaigns(BUILT_IN_CAMPAIGNS) };
  const person = reporter("bct", "bct@2025");
  expect(await workTarget(official, person)).toMatchObject({ value: { unit: "bct" } });
  official.memory.choice.set(CAMPAIGN_CHOICE, "nq57-2026");
  expect(await workTarget(official, person)).toMatchObject({
    value: { unit: "bct@2025", campaign: { id: "nq57-2026" } },
  });
});
