import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RibbonCommand } from "../../../addin/actions/open-workbook.ts";

const run = vi.hoisted(() => vi.fn<(command: RibbonCommand) => Promise<void>>());
vi.mock("../../../addin/actions/ribbon.ts", () => ({ runRibbonCommand: run }));
vi.mock("../../../addin/excel/connect.ts", () => ({ connectWorkbook: async () => ({}) }));

const functions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
vi.stubGlobal("Office", {
  actions: {
    associate: (name: string, work: (event: { completed: () => void }) => Promise<void>) => functions.set(name, work),
  },
  onReady: async () => undefined,
});
await import("../../../addin/excel/commands.ts");

const click = async (name: string): Promise<number> => {
  const completed = vi.fn();
  await functions
    .get(name)?.({ completed })
    .catch(() => undefined);
  return completed.mock.calls.length;
};

describe("ribbon functions", () => {
  beforeEach(() => run.mockReset());

  it("are exactly those the manifest names", () => {
    const manifest = readFileSync(resolve(import.meta.dirname, "../../../manifest.xml"), "utf8");
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]);
    expect([...functions.keys()].sort()).toEqual(named.sort());
  });

  it("tell Excel that they are done, also when the work fails", async () => {
    run.mockResolvedValueOnce();
    expect(await click("submitNow")).toBe(1);
    run.mockRejectedValueOnce(new Error("outage"));
    expect(await click("submitNow")).toBe(1);
    expect(run.mock.calls.map(([command]) => command)).toEqual(["submitNow", "submitNow"]);
  });

  it("work once when clicked twice quickly, and again when clicked later", async () => {
    run.mockResolvedValue();
    expect(await Promise.all([click("submitNow"), click("submitNow")])).toEqual([1, 1]);
    expect(run).toHaveBeenCalledTimes(1);
    await click("submitNow");
    expect(run).toHaveBeenCalledTimes(2);
  });
});
