import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { writeXlsx } from "../../../functions/xlsx/write.ts";
import { sheetRows, version } from "../../../shared/api.ts";
import { type MergeOutline, mergeOutline } from "../../../shared/api-merges.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import { BUILT_IN_CAMPAIGNS } from "../../../shared/campaign/catalogue.ts";
import type { Contribution } from "../../../shared/merge/contribution.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { sheetsOf, submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await newWorld(database);
});

const ask = (method: string, path: string, json?: unknown) => world.ask("coordinator", method, path, { json });
const send = (unit: string, change: Record<string, unknown> = {}) =>
  ask("POST", `/reports/${unit}/versions`, submissionOf(world.campaign, unit, change));

/** What the pane does: the outline, the versions it names, and the pure function. */
async function mergedByThePane(id: string, campaign = world.campaign) {
  const outline = mergeOutline.parse((await ask("GET", `/api/campaigns/${campaign.id}/merges/${id}/outline`)).body);
  const { previous } = outline;
  const earlier = BUILT_IN_CAMPAIGNS.find((one) => one.id === previous?.campaign);
  return merge(campaign, {
    ...outline,
    contributions: await readReports(campaign.id, outline.contributions),
    previous:
      previous === null || earlier === undefined
        ? null
        : { ...previous, campaign: earlier, contributions: await readReports(earlier.id, previous.contributions) },
  });
}

function readReports(campaign: string, outlines: MergeOutline["contributions"]): Promise<Contribution[]> {
  return Promise.all(
    outlines.map(async (one) => {
      const path = `/api/campaigns/${campaign}/reports/${encodeURIComponent(one.unit)}/versions/${one.n}`;
      return { ...one, annexes: sheetRows(version.parse((await ask("GET", path)).body).sheets) };
    }),
  );
}

test("outline and versions give the very workbook of the download, also after the reports have moved on", async () => {
  await send("p63-cao-bang");
  await send("bct", { letter: { number: "12/BC-BCT", date: "2023-10-18" } });
  await send("p63-ha-noi");
  await ask("POST", "/reports/p63-ha-noi/return", { n: 1, requestId: crypto.randomUUID(), note: "Thiếu" });
  const { body: made } = await ask("POST", "/merges", {});
  await send("bct", { base: 1, sheets: sheetsOf(world.campaign, "bct", 30, 2, 9) });
  const downloaded = world.files.get(new URL(made.url).pathname.slice(1)) ?? new Uint8Array();
  const placed = await writeXlsx(await mergedByThePane(made.id));
  expect(await readXlsx(placed)).toEqual(await readXlsx(downloaded));
  expect(Buffer.from(placed).equals(Buffer.from(downloaded))).toBe(true);
});

test("a campaign that goes on from another is placed with last campaign's reports beside it", async () => {
  world = await newWorld(database, {}, [NQ57_2026]);
  await send("p63-ha-giang");
  await send("p63-tuyen-quang");
  const now = `/api/campaigns/${NQ57_2026.id}`;
  await ask("POST", `${now}/reports/p34-tuyen-quang/versions`, submissionOf(NQ57_2026, "p34-tuyen-quang"));
  const { body: made } = await ask("POST", `${now}/merges`, {});
  await send("p63-ha-giang", { base: 1, sheets: sheetsOf(world.campaign, "p63-ha-giang", 30, 2, 9) });
  const downloaded = world.files.get(new URL(made.url).pathname.slice(1)) ?? new Uint8Array();
  const placed = await mergedByThePane(made.id, NQ57_2026);
  expect(placed.sheets.map(({ name }) => name)).toContain("So với kỳ trước");
  expect(Buffer.from(await writeXlsx(placed)).equals(Buffer.from(downloaded))).toBe(true);
});

test("a merge of some units keeps its scope", async () => {
  await send("p63-cao-bang");
  const { body: made } = await ask("POST", "/merges", { units: ["p63-cao-bang", "bct"] });
  const { body: outline } = await ask("GET", `/merges/${made.id}/outline`);
  expect([...outline.units].sort()).toEqual(["bct", "p63-cao-bang"]);
  expect(outline.standings.map(({ unit }: { unit: string }) => unit)).toEqual(["bct"]);
});

test("a merge nobody made, or one of another definition, is not known", async () => {
  await send("p63-cao-bang");
  const { body: made } = await ask("POST", "/merges", {});
  expect((await ask("GET", `/merges/${"0".repeat(32)}/outline`)).body.code).toBe("unknown-merge");
  Object.assign(world.campaign, { title: "Đợt khác" });
  expect((await ask("GET", `/merges/${made.id}/outline`)).body.code).toBe("unknown-merge");
});
