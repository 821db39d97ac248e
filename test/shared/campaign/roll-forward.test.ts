import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import type { Task } from "../../../shared/campaign/campaign.ts";
import { outlineOf, owingUnits, tasksOf, unitOf } from "../../../shared/campaign/lookup.ts";
import { type Renewal, rollForward } from "../../../shared/campaign/roll-forward.ts";
import { predecessorsOf } from "../../../shared/unit/lineage.ts";

const task = (id: string): Task => {
  const found = NQ57_2026.tasks.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
};

describe("the campaign of 2026", () => {
  test("is the campaign of 2023 but for its letter, its bodies and a few words", () => {
    const { units, regions, tasks, annexes, outlines, codeLists } = NQ57_2026;
    expect(codeLists).toBe(NQ57_2023.codeLists);
    const withoutLetter = (one: readonly { attachedTo: string }[]) => one.map(({ attachedTo: _, ...rest }) => rest);
    expect(withoutLetter(annexes)).toEqual(withoutLetter(NQ57_2023.annexes));
    expect(tasks.map(({ id, name, related }) => [id, name, related])).toEqual(
      NQ57_2023.tasks.map(({ id, name, related }) => [id, name, related]),
    );
    const texts = (of: typeof outlines) => of.flatMap(({ items }) => items.map(({ guidance }) => guidance));
    const before = texts(NQ57_2023.outlines);
    const changed = texts(outlines).filter((text, index) => text !== before[index]);
    expect(changed).toHaveLength(2);
    for (const text of changed) expect(text).toContain("trong năm 2027 và giai đoạn đến năm 2030");
    expect(JSON.stringify(NQ57_2026)).not.toMatch(/Bộ Kế hoạch và Đầu tư|bkhdt"|p63-/);
    expect([units.length, regions.length, owingUnits(NQ57_2026).length]).toEqual([52, 6, 51]);
  });

  test("invents no letter", () => {
    expect(NQ57_2026.letter.unknown).toEqual(["number", "issuedOn"]);
    expect(NQ57_2026.annexes[0]?.attachedTo).toBe("(Kèm theo Công văn số …/BTC-… ngày …/…/2026 của Bộ Tài chính)");
    expect(NQ57_2026.due.text).toContain("dự kiến");
  });

  test("asks every new province for the nine tasks of a province, by Phụ lục 2", () => {
    const provinces = NQ57_2026.units.filter(({ region }) => region !== null);
    expect(provinces).toHaveLength(34);
    for (const unit of provinces) {
      expect(tasksOf(NQ57_2026, unit.id)).toHaveLength(9);
      expect(outlineOf(NQ57_2026, unit)?.id).toBe("phu-luc-2");
    }
    expect(outlineOf(NQ57_2026, unitOf(NQ57_2026, "bdttg@2025") ?? provinces[0] ?? fail())?.id).toBe("phu-luc-1");
  });

  test.each([
    ["NQ57-B-BGTVT-01", ["bxd@2025"]],
    ["NQ57-B-BTNMT-01", ["bnnmt@2025"]],
    ["NQ57-B-BLDTBXH-01", ["bnv@2025", "bgddt@2025"]],
    ["NQ57-B-BLDTBXH-02", ["bnv@2025"]],
    ["NQ57-B-BLDTBXH-03", ["bnv@2025"]],
    ["NQ57-B-BTTTT-01", ["bkhcn@2025"]],
    // The receiver's own: it reports them in what it makes of all reports.
    ["NQ57-B-BTC-01", ["btc@2025"]],
    ["NQ57-A-BKHDT-01", ["btc@2025"]],
    ["NQ57-B-VCCI-01", ["vcci@2025"]],
  ])("gives %s to %j", (id, reporters) => {
    expect(task(id).reporters).toEqual(reporters);
    expect(task(id).lead).toBe(reporters[0]);
  });

  test("asks the receiver for nothing that others report", () => {
    for (const { reporters } of NQ57_2026.tasks.filter((each) => each.reporters.length > 1))
      expect(reporters).not.toContain("btc@2025");
  });
});

const renewal = (change: Partial<Renewal>): Renewal => {
  const { id, title, year, letter, receiver, due, example, units, regions } = NQ57_2026;
  return { id, title, year, letter, receiver, due, example, units, regions, reporters: {}, words: [], ...change };
};

describe("rolling forward", () => {
  test("loses no assignment: whoever was asked, the bodies that carry it on are asked", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NQ57_2023.units), { minLength: 1, maxLength: 12 }), (chosen) => {
        const reporters = [...new Set(chosen.map(({ id }) => id))];
        const [first] = NQ57_2023.tasks;
        if (first === undefined) throw new Error("no task");
        const asked = { ...first, reporters, lead: null, related: null };
        const [rolled] = rollForward({ ...NQ57_2023, tasks: [asked] }, renewal({})).tasks;
        const olds = (rolled?.reporters ?? []).flatMap((id) => predecessorsOf(id).map(({ from }) => from));
        const receivers = ["btc", "bkhdt"];
        for (const id of reporters) if (!receivers.includes(id)) expect(olds).toContain(id);
        // Nobody is asked who carries on nobody that was asked.
        for (const id of rolled?.reporters ?? [])
          expect(predecessorsOf(id).some(({ from }) => reporters.includes(from))).toBe(true);
      }),
    );
  });

  test("keeps the step of approval where the body had it", () => {
    const units = NQ57_2023.units.map((unit) => ({ ...unit, approval: unit.id === "p63-cao-bang" }));
    const rolled = rollForward({ ...NQ57_2023, units }, renewal({}));
    expect(rolled.units.filter(({ approval }) => approval).map(({ id }) => id)).toEqual(["p34-cao-bang"]);
  });

  test("refuses to drop a task silently", () => {
    const units = NQ57_2026.units.filter(({ id }) => id !== "vcci@2025");
    expect(() => rollForward(NQ57_2023, renewal({ units }))).toThrow(/NQ57-B-VCCI-01/);
  });

  test("goes on to a third year without any new code", () => {
    const next = rollForward(NQ57_2026, renewal({ id: "nq57-2027", year: 2027 }));
    expect(next.previous).toBe("nq57-2026");
    expect(next.tasks.map(({ id, reporters }) => [id, reporters])).toEqual(
      NQ57_2026.tasks.map(({ id, reporters }) => [id, reporters]),
    );
  });
});

function fail(): never {
  throw new Error("the campaign has no such unit");
}
