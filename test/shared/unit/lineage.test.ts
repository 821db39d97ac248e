import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ancestorsAt,
  comparableGroups,
  heirsAt,
  lineOf,
  predecessorsOf,
  successorsOf,
} from "../../../shared/unit/lineage.ts";
import { SUCCESSIONS, type Succession } from "../../../shared/unit/successions.ts";
import { UNITS_2023 } from "../../../shared/unit/units-2023.ts";
import { UNITS_2025 } from "../../../shared/unit/units-2025.ts";

const OLD = UNITS_2023.map(({ id }) => id);
const NEW = UNITS_2025.map(({ id }) => id);
const BEFORE = "2023-10-12";
const AFTER = "2026-11-01";

const ids = (steps: readonly Succession[], side: "from" | "to") => steps.map((step) => step[side]);

describe("the reorganisations of 2025", () => {
  test.each([
    ["p34-ho-chi-minh", ["p63-ba-ria-vung-tau", "p63-binh-duong", "p63-ho-chi-minh"]],
    ["p34-tuyen-quang", ["p63-ha-giang", "p63-tuyen-quang"]],
    ["p34-cao-bang", ["p63-cao-bang"]],
    ["p34-hue", ["p63-thua-thien-hue"]],
    ["btc@2025", ["btc", "bkhdt"]],
    ["bnnmt@2025", ["bnnptnt", "btnmt", "bldtbxh"]],
    ["bdttg@2025", ["ubdt", "bnv"]],
  ])("made %s of %j", (unit, olds) => {
    expect(ids(predecessorsOf(unit), "from")).toEqual(olds);
    expect(ancestorsAt(unit, BEFORE)).toEqual(olds);
    // A body does not come from anything before it stood.
    expect(ancestorsAt(unit, AFTER)).toEqual([unit]);
  });

  test("carried the Ministry of Information on in three, most of it in one", () => {
    expect(ids(successorsOf("btttt"), "to")).toEqual(["bkhcn@2025", "bvhttdl@2025", "bca@2025"]);
    expect(lineOf("btttt")).toEqual(["btttt", "bkhcn@2025"]);
    expect(heirsAt("btttt", AFTER).get("bca@2025")).toBe("part");
    // The day before, it still stood itself.
    expect([...heirsAt("btttt", "2025-02-28").keys()]).toEqual(["btttt"]);
  });

  test("lost nobody: every body of 2023 has one line, and it ends in a body of today", () => {
    for (const id of OLD) {
      const steps = successorsOf(id);
      expect(
        steps.filter(({ share }) => share !== "part"),
        id,
      ).toHaveLength(1);
      if (steps.length > 1) for (const { what } of steps) expect(what, id).not.toBeNull();
      expect(NEW).toContain(lineOf(id).at(-1));
    }
    for (const id of NEW) expect(predecessorsOf(id).length, id).toBeGreaterThan(0);
    for (const { from, to } of SUCCESSIONS) expect([OLD.includes(from), NEW.includes(to)]).toEqual([true, true]);
  });

  test("began each new body on the day the old ones ended", () => {
    const unit = (id: string) => [...UNITS_2023, ...UNITS_2025].find((each) => each.id === id);
    for (const { from, to, on, share } of SUCCESSIONS) {
      expect(unit(to)?.validFrom, to).toBe(on);
      const last = unit(from)?.validTo ?? null;
      const next = last === null ? null : new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
      // Bodies that only grew or shrank keep their old entry without an end.
      if (share === "all" && last !== null) expect(next, from).toBe(on);
    }
  });

  test("left 34 groups of provinces that can be compared, and ministries where parts moved together", () => {
    const groups = comparableGroups(OLD, NEW);
    const provinces = groups.filter(({ after }) => after.some((id) => id.startsWith("p34-")));
    expect(provinces).toHaveLength(34);
    for (const { after } of provinces) expect(after).toHaveLength(1);
    const tangled = groups.find(({ before }) => before.includes("bldtbxh"));
    expect(tangled?.after).toEqual(["bnv@2025", "bnnmt@2025", "bgddt@2025", "byt@2025", "bdttg@2025"]);
    expect(groups.find(({ before }) => before.includes("bkhdt"))).toEqual({
      before: ["bkhdt", "btc"],
      after: ["btc@2025"],
    });
    expect(groups.flatMap(({ before }) => before).toSorted()).toEqual(OLD.toSorted());
    expect(groups.flatMap(({ after }) => after).toSorted()).toEqual(NEW.toSorted());
  });
});

/** Reorganisations as they may still come: each generation's bodies are carried on by those of the next. */
const histories = fc
  .array(fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 5, maxLength: 5 }), { maxLength: 4 })
  .map((generations) =>
    generations.flatMap((steps, age) =>
      steps.flatMap(([mainly, partly], index): Succession[] => {
        const step = { from: `g${age}-${index}`, on: `20${30 + age}-01-01`, what: null, certainty: "stated" } as const;
        const main: Succession = { ...step, to: `g${age + 1}-${mainly}`, share: partly === mainly ? "all" : "main" };
        return partly === mainly ? [main] : [main, { ...step, to: `g${age + 1}-${partly}`, share: "part" }];
      }),
    ),
  );

describe("any history", () => {
  test("can be followed forth and back alike, and never in a circle", () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 4 }), (history, index) => {
        const start = `g0-${index}`;
        const heirs = heirsAt(start, "2050-01-01", history);
        expect(heirs.size).toBeGreaterThan(0);
        for (const heir of heirs.keys()) {
          if (heir !== start) expect(ancestorsAt(heir, "2020-01-01", history)).toContain(start);
        }
        const line = lineOf(start, history);
        expect(new Set(line).size).toBe(line.length);
        expect(heirs.get(line.at(-1) ?? "")).toBeDefined();
      }),
    );
  });
});
