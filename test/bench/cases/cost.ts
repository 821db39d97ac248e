import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { monthlyCost, monthOfUse, OPERATIONS, priceList, timesOf } from "../../../infra/cost/monthly-cost.ts";
import { measureCampaign } from "../measure-campaign.ts";

/** What a month with one campaign costs on AWS: measured units, a stated way of working, a price list to be checked. */
const folder = resolve(import.meta.dirname, "../../../infra/cost");
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const prices = priceList.parse(json("prices.json"));
const use = monthOfUse.parse(json("use.json"));
const measured = await measureCampaign();
const times = timesOf(use);
const whole = (value: number): string => Math.round(value).toLocaleString("en");

console.log(
  "measured, average of one request: units written / read, database calls, processor ms, kB sent, times a month",
);
for (const operation of OPERATIONS) {
  const { writes, reads, databaseCalls, processorMs, bytesOut } = measured.operations[operation];
  const parts = [
    writes.toFixed(1),
    reads.toFixed(1),
    databaseCalls.toFixed(1),
    processorMs.toFixed(1),
    (bytesOut / 1024).toFixed(1),
  ];
  console.log(
    `  ${operation.padEnd(9)} ${parts.map((part) => part.padStart(8)).join(" ")} ${whole(times[operation]).padStart(8)}`,
  );
}
console.log(
  `one campaign keeps ${whole(measured.tableBytes / 1024)} kB in the table; a merge has ${whole(measured.mergeBytes / 1024)} kB`,
);

console.log(`\n${prices.note}\nprices of ${prices.region}, ${prices.asOf}, ${prices.currency}`);
const lines = monthlyCost(measured, use, prices);
for (const { what, quantity, unit, usd } of lines) {
  const many = quantity >= 10 ? whole(quantity) : quantity.toFixed(3);
  console.log(`  ${what.padEnd(32)} ${`${many} ${unit}`.padStart(20)} ${usd.toFixed(3).padStart(8)}`);
}
console.log(
  `  ${"a month with one campaign".padEnd(53)} ${lines
    .reduce((sum, { usd }) => sum + usd, 0)
    .toFixed(2)
    .padStart(8)}`,
);
await new Promise((done) => process.stdout.write("", done));
