import { Hono } from "hono";
import { submissionBody } from "../../../shared/api.ts";
import { owingUnits } from "../../../shared/campaign/lookup.ts";
import { openTestDatabase } from "../../support/dynamodb.ts";
import { sheetsOf, submissionOf } from "../../support/reports.ts";
import { newWorld } from "../../support/world.ts";
import { ratioLine, ratioToFloor } from "../measure.ts";

/** What a submission and a merge cost at the store, and what a submission costs beside merely taking its JSON in. */
const database = await openTestDatabase();
const world = await newWorld(database);
const { meter } = database;

const bodyOf = (unit: string, seed: number) =>
  submissionOf(world.campaign, unit, { sheets: sheetsOf(world.campaign, unit, 200, 50, seed) });

async function send(unit: string, json: object): Promise<void> {
  const { status, body } = await world.ask("coordinator", "POST", `/reports/${unit}/versions`, { json });
  if (status >= 300) throw new Error(`${unit}: ${status} ${JSON.stringify(body)}`);
}

function spent(name: string): void {
  console.log(
    `${name}: ${meter.calls.length} calls (${meter.calls.join(", ")}), ${meter.written} written, ${meter.read} read units`,
  );
  meter.reset();
}

const units = owingUnits(world.campaign);
const [first = { id: "" }, ...others] = units;
await send(first.id, bodyOf(first.id, 1));
spent("a submission of 200 + 50 rows");

const bare = new Hono().post("/", async (context) => {
  return context.json({ rows: submissionBody.parse(await context.req.json()).sheets.length }, 201);
});
let base = 1;
const ratio = await ratioToFloor(
  9,
  async () => {
    await send(first.id, { ...bodyOf(first.id, base), base });
    base += 1;
  },
  async () => bare.request("/", { method: "POST", body: JSON.stringify(bodyOf(first.id, base)) }),
);
console.log(ratioLine("submit", "a handler that only parses the same JSON", ratio));

for (const [index, { id }] of others.entries()) await send(id, bodyOf(id, index + 2));
meter.reset();
const merge = () => world.ask("coordinator", "POST", "/merges", { json: {} });
await merge();
console.log(
  `merging ${units.length} units: ${meter.calls.length} calls, ${meter.written} written, ${meter.read} read units`,
);
meter.reset();
await merge();
spent("the same merge again");
await database.stop();
