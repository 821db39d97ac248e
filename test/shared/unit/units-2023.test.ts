import { describe, expect, test } from "vitest";
import { looseKey, matchKey } from "../../../shared/text/match-key.ts";
import { normaliseText } from "../../../shared/text/normalise.ts";
import { REGIONS_2023 } from "../../../shared/unit/regions-2023.ts";
import { UNITS_2023 } from "../../../shared/unit/units-2023.ts";

const named = (id: string) => UNITS_2023.find((unit) => unit.id === id);

describe("the bodies of 2023", () => {
  test("are 18 ministries, 4 agencies, VCCI, 5 cities and 58 provinces, in protocol order", () => {
    const counts = Object.groupBy(UNITS_2023, ({ kind }) => kind);
    expect(Object.fromEntries(Object.entries(counts).map(([kind, units]) => [kind, units.length]))).toEqual({
      bo: 18,
      "co-quan-ngang-bo": 4,
      "to-chuc": 1,
      "thanh-pho": 5,
      tinh: 58,
    });
    expect(UNITS_2023.map(({ order }) => order)).toEqual(UNITS_2023.map((_, index) => index + 1));
    expect([UNITS_2023[0]?.id, UNITS_2023[23]?.id, UNITS_2023[85]?.id]).toEqual(["bqp", "p63-ha-noi", "p63-ca-mau"]);
  });

  test("have ids that can stand in a defined name and a URL, each once", () => {
    expect(new Set(UNITS_2023.map(({ id }) => id)).size).toBe(86);
    for (const { id } of UNITS_2023) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("belong to the six regions: 14, 11, 14, 5, 6 and 13 provinces", () => {
    const sizes = REGIONS_2023.map(({ id }) => [id, UNITS_2023.filter(({ region }) => region === id).length]);
    expect(sizes).toEqual([
      ["TDMNPB", 14],
      ["DBSH", 11],
      ["BTBDHTB", 14],
      ["TN", 5],
      ["DNB", 6],
      ["DBSCL", 13],
    ]);
    expect(REGIONS_2023.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(UNITS_2023.filter(({ region }) => region === null)).toHaveLength(23);
  });

  test("sign as their People's Committee where they are provinces", () => {
    expect(named("p63-cao-bang")).toMatchObject({
      officialName: "Tỉnh Cao Bằng",
      reportingBody: "Ủy ban nhân dân tỉnh Cao Bằng",
      docSymbol: "UBND",
    });
    expect(named("p63-ha-noi")?.reportingBody).toBe("Ủy ban nhân dân thành phố Hà Nội");
    expect(named("vcci")?.reportingBody).toBe("Liên đoàn Thương mại và Công nghiệp Việt Nam");
  });

  test("know when they ended", () => {
    expect(named("p63-thua-thien-hue")?.validTo).toBe("2024-12-31");
    expect(named("p63-ha-nam")?.validTo).toBe("2025-06-30");
    expect(named("bkhdt")?.validTo).toBe("2025-02-28");
    expect(named("bct")?.validTo).toBeNull();
  });

  test.each([
    ["UBND TP Hồ Chí Minh", "p63-ho-chi-minh"],
    ["tp.hcm", "p63-ho-chi-minh"],
    ["UỶ BAN NHÂN DÂN TỈNH HOÀ BÌNH", "p63-hoa-binh"],
    ["Bà Rịa–Vũng Tàu", "p63-ba-ria-vung-tau"],
    ["Đăk Lăk", "p63-dak-lak"],
    ["Cao Bang", "p63-cao-bang"],
    ["Bộ Lao động, Thương binh và Xã hội", "bldtbxh"],
    ["Bộ NN-PTNT", "bnnptnt"],
    ["Bộ Khoa và và Công nghệ", "bkhcn"],
    ["Uỷ ban Dân tộc", "ubdt"],
  ])("are known as %s", (name, id) => {
    const known = UNITS_2023.filter(({ aliases }) => aliases.some((alias) => matchKey(alias) === matchKey(name)));
    expect(known.map((unit) => unit.id)).toEqual([id]);
  });

  test("share no name, not even without diacritics", () => {
    for (const key of [matchKey, looseKey]) {
      const owners = new Map<string, string>();
      for (const { id, aliases } of UNITS_2023) {
        for (const alias of aliases) {
          expect(owners.get(key(alias)) ?? id, alias).toBe(id);
          owners.set(key(alias), id);
        }
      }
    }
  });

  test("are written in clean Unicode", () => {
    for (const unit of UNITS_2023) {
      for (const text of [unit.officialName, unit.reportingBody, unit.shortName, unit.docSymbol, ...unit.aliases])
        expect(text).toBe(normaliseText(text));
    }
  });
});
