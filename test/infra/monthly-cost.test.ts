import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import {
  type Measured,
  type Measurement,
  monthlyCost,
  monthOfUse,
  OPERATIONS,
  type Operation,
  priceList,
  timesOf,
} from "../../infra/cost/monthly-cost.ts";
import { MESSAGES } from "../../shared/check/messages.ts";
import { ROOT } from "../support/source-files.ts";
import { stacks } from "./stacks.ts";

const json = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, "infra/cost", name), "utf8"));
const prices = priceList.parse(json("prices.json"));
const use = monthOfUse.parse(json("use.json"));
const one: Measured = { door: "workbooks", writes: 2, reads: 3, databaseCalls: 1, processorMs: 10, bytesOut: 1_000 };
const operations = Object.fromEntries(OPERATIONS.map((name) => [name, one])) as Record<Operation, Measured>;
const measured: Measurement = { operations, tableBytes: 1e6, mergeBytes: 2e5, sentFileBytes: 1e4 };
const total = (lines: readonly { readonly usd: number }[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);
const costOf = (what: string, change: Partial<typeof use> = {}): number =>
  monthlyCost(measured, { ...use, ...change }, prices).find((line) => line.what === what)?.usd ?? Number.NaN;

describe("what a month with one campaign costs", () => {
  it("says with its prices where and when they are from, and that they are to be checked", () => {
    expect([prices.region, prices.asOf]).toEqual(["ap-southeast-1", expect.stringMatching(/^\d{4}-\d{2}$/)]);
    expect(prices.note).toMatch(/^CHECK BEFORE USE/);
  });

  it("has the alarms and dashboards that the stack has, and no more metrics than the app can tell", () => {
    const { example, stackOf, remove } = stacks();
    const template = Template.fromStack(stackOf(example, "cost").stack);
    remove();
    expect(Object.keys(template.findResources("AWS::CloudWatch::Alarm"))).toHaveLength(use.alarms);
    expect(Object.keys(template.findResources("AWS::CloudWatch::Dashboard"))).toHaveLength(use.dashboards);
    const named = ["Submissions", "Findings", "ReadUnits", "WriteUnits", "Latency", "Failures", "Outages"];
    expect(use.customMetrics).toBeGreaterThanOrEqual(named.length);
    expect(use.customMetrics).toBeLessThanOrEqual(named.length + Object.keys(MESSAGES).length);
  });

  it("counts every version once, by rows or by file", () => {
    const times = timesOf(use);
    expect(times.send + times.sendFile).toBe(use.units * use.versionsPerUnit);
  });

  it("adds up units at the price of a million", () => {
    const requests = Object.values(timesOf(use)).reduce((sum, times) => sum + times, 0);
    expect(costOf("DynamoDB writes")).toBeCloseTo(((2 * requests) / 1e6) * prices.dynamoWriteMillion, 10);
    const asked = requests - timesOf(use).mailTurn;
    expect(costOf("HTTP API")).toBeCloseTo((asked / 1e6) * prices.httpApiMillion, 10);
  });

  it("lets a function wait for its database at its full price, and a small one work more slowly", () => {
    const busy = { ...measured, operations: { ...operations, open: { ...one, door: "reports" as const } } };
    const seconds = (memory: number, share: number): number =>
      ((10 * use.laptopToLambda) / share + use.waitPerDatabaseCallMs) * (memory / 1024);
    const time = (of: Measurement): number =>
      monthlyCost(of, use, prices).find(({ what }) => what === "Lambda time")?.quantity ?? Number.NaN;
    const difference = (timesOf(use).open / 1000) * (seconds(2048, 1) - seconds(512, 512 / 1769));
    expect(time(measured) - time(busy)).toBeCloseTo(difference, 6);
  });

  it("grows with units, and costs little while nobody sends", () => {
    expect(total(monthlyCost(measured, { ...use, units: 700 }, prices))).toBeGreaterThan(
      total(monthlyCost(measured, use, prices)),
    );
    const still = {
      ...{ units: 0, receivingPeople: 0, boardOpeningsPerDay: 0, reportsOpenedPerDay: 0, merges: 0 },
      mailTurnsPerDay: 0,
    };
    expect(costOf("Lambda time", still)).toBe(0);
    expect(costOf("Alarms", still)).toBe(costOf("Alarms"));
  });
});
