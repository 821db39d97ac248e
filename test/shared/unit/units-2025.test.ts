import { describe, expect, test } from "vitest";
import { standsOn, unitOn } from "../../../shared/unit/dated-names.ts";
import { ancestorsAt } from "../../../shared/unit/lineage.ts";
import { regionsIn, SCHEME_2023, SCHEME_2025 } from "../../../shared/unit/regions.ts";
import { REGIONS_2025 } from "../../../shared/unit/regions-2025.ts";
import { UNITS_2023 } from "../../../shared/unit/units-2023.ts";
import { UNITS_2025 } from "../../../shared/unit/units-2025.ts";

const named = (id: string) => {
  const unit = UNITS_2025.find((each) => each.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
};

describe("the bodies since 2025", () => {
  test("are 14 ministries, 3 agencies, VCCI, 7 cities and 27 provinces, in protocol order", () => {
    const counts = Object.groupBy(UNITS_2025, ({ kind }) => kind);
    expect(Object.fromEntries(Object.entries(counts).map(([kind, units]) => [kind, units.length]))).toEqual({
      bo: 14,
      "co-quan-ngang-bo": 3,
      "to-chuc": 1,
      "thanh-pho": 7,
      tinh: 27,
    });
    expect(UNITS_2025.map(({ order }) => order)).toEqual(UNITS_2025.map((_, index) => index + 1));
  });

  test("share no id with those of 2023, though 23 provinces keep an old name for another area", () => {
    const old = new Set(UNITS_2023.map(({ id }) => id));
    expect(UNITS_2025.filter(({ id }) => old.has(id))).toEqual([]);
    const names = new Map(UNITS_2023.map(({ id, officialName }) => [id, officialName]));
    const grown = UNITS_2025.filter(({ id, region }) => region !== null && ancestorsAt(id, "2023-10-12").length > 1);
    expect(grown).toHaveLength(23);
    for (const { id, shortName } of grown) {
      const olds = ancestorsAt(id, "2023-10-12").map((each) => names.get(each) ?? "");
      expect(olds.some((name) => name.endsWith(` ${shortName}`))).toBe(true);
    }
  });

  test("have ids that can stand in a URL and, `@` and `-` rewritten, in a defined name", () => {
    for (const { id } of UNITS_2025) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(@2025)?$/);
  });

  test("belong to the six regions: 9, 6, 5, 6, 3 and 5 provinces", () => {
    const sizes = REGIONS_2025.map(({ id }) => UNITS_2025.filter(({ region }) => region === id).length);
    expect(sizes).toEqual([9, 6, 5, 6, 3, 5]);
  });

  test("are called what they were called on the day", () => {
    expect(unitOn(named("p34-dong-nai"), "2026-04-29")).toMatchObject({
      kind: "tinh",
      officialName: "Tỉnh Đồng Nai",
      reportingBody: "Ủy ban nhân dân tỉnh Đồng Nai",
    });
    expect(unitOn(named("p34-dong-nai"), "2026-04-30").officialName).toBe("Thành phố Đồng Nai");
    const hue = UNITS_2023.find(({ id }) => id === "p63-thua-thien-hue") ?? named("p34-hue");
    expect([standsOn(hue, "2024-12-31"), standsOn(hue, "2025-01-01")]).toEqual([true, false]);
    expect([standsOn(named("p34-hue"), "2024-12-31"), standsOn(named("p34-hue"), "2025-01-01")]).toEqual([false, true]);
  });
});

describe("regions then and now", () => {
  test.each([
    ["p34-bac-ninh", ["TDMNPB", "DBSH"]],
    ["p34-phu-tho", ["TDMNPB", "DBSH"]],
    ["p34-quang-ngai", ["BTBDHTB", "TN"]],
    ["p34-gia-lai", ["BTBDHTB", "TN"]],
    ["p34-dak-lak", ["BTBDHTB", "TN"]],
    ["p34-lam-dong", ["BTBDHTB", "TN"]],
    ["p34-tay-ninh", ["DNB", "DBSCL"]],
  ])("%s joins provinces of %j", (unit, regions) => {
    expect(regionsIn(SCHEME_2023, unit)).toEqual(regions);
    expect(regionsIn(SCHEME_2025, unit)).toHaveLength(1);
  });

  test("only those seven cross a border, and an old province lies in the region of its new one", () => {
    const crossing = UNITS_2025.filter(({ id }) => regionsIn(SCHEME_2023, id).length > 1);
    expect(crossing).toHaveLength(7);
    expect(regionsIn(SCHEME_2025, "p63-long-an")).toEqual(["DNB"]);
    expect(regionsIn(SCHEME_2025, "p63-quang-nam")).toEqual(["DHNTB-TN"]);
    expect(regionsIn(SCHEME_2023, "p63-long-an")).toEqual(["DBSCL"]);
    expect(regionsIn(SCHEME_2023, "btc@2025")).toEqual([]);
    for (const { id, region } of UNITS_2023)
      expect(regionsIn(SCHEME_2025, id), id).toHaveLength(region === null ? 0 : 1);
  });
});
