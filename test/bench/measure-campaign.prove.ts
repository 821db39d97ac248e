import { expect, test } from "vitest";
import { OPERATIONS } from "../../infra/cost/monthly-cost.ts";
import { measureCampaign } from "./measure-campaign.ts";

test("a whole campaign is measured, each kind of request of it, within what sending may take", async () => {
  const { operations, tableBytes, mergeBytes, sentFileBytes } = await measureCampaign();
  expect(Object.keys(operations).sort()).toEqual([...OPERATIONS].sort());
  expect(operations.send.writes).toBeLessThanOrEqual(45);
  expect(operations.send.databaseCalls).toBeLessThanOrEqual(4);
  expect(operations.mailTurn.writes).toBe(0);
  expect(Math.min(tableBytes, mergeBytes, sentFileBytes)).toBeGreaterThan(0);
});
