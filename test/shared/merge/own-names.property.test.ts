import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComparableName, comparableName, verdictOn } from "../../../shared/annex/name-likeness.ts";
import { alikeNames } from "../../../shared/merge/own-names.ts";

const WORDS = "xây dựng quy hoạch tỉnh Cao Bằng Bắc Kạn thời kỳ 2021-2030 đường cao tốc cảng biển vùng và của".split(
  " ",
);

/** A name, and names of the same words with one more, one less or one mistyped. */
const related = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }),
    fc.array(fc.tuple(fc.nat(13), fc.constantFrom("", "thêm", "quyy", "2025")), { maxLength: 3 }),
  )
  .map(([words, changes]) =>
    [words, ...changes.map(([at, word]) => words.toSpliced(at, 1, word))].map((w) => w.join(" ")),
  );

const named = fc.array(related, { minLength: 1, maxLength: 6 }).chain((families) => {
  const texts = [...new Map(families.flat().map((text) => [comparableName(text).key, text])).values()];
  const names = texts.map((text) => ({ ...comparableName(text), text })).filter(({ key }) => key !== "");
  const units = fc.uniqueArray(fc.constantFrom("bct", "bgtvt", "p63-cao-bang", "p63-bac-kan"), { minLength: 1 });
  return fc.tuple(...names.map((name) => units.map((ids) => ({ name, units: new Set(ids) }))));
});

/** Pairs of neighbouring words, without diacritics. */
function neighbours({ words }: ComparableName): Set<string> {
  const bare = words.map(({ bare }) => bare);
  return new Set(bare.length === 1 ? bare : bare.slice(1).map((word, index) => `${bare[index]} ${word}`));
}

function inBoth<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  return [...one].filter((member) => other.has(member)).length;
}

test("names alike are found as by holding every name against every other", () => {
  fc.assert(
    fc.property(named, (names) => {
      const found = names.flatMap((one, index) =>
        names.slice(index + 1).flatMap((other) => {
          const [left, right] = [neighbours(one.name), neighbours(other.name)];
          const share = inBoth(left, right) / Math.min(left.size, right.size);
          const [short = 0, long = 0] = [one.name.letters, other.name.letters].sort((a, b) => a - b);
          const sameReport = inBoth<string>(one.units, other.units) > 0;
          if (sameReport || share < 0.15 || long > 1.5 * short || verdictOn(one.name, other.name) === "other")
            return [];
          return [[one.name.key, other.name.key].join(" = ")];
        }),
      );
      const pairs = alikeNames(names).map(({ one, other }) =>
        [names[one]?.name.key, names[other]?.name.key].join(" = "),
      );
      expect(pairs.sort()).toEqual(found.sort());
    }),
  );
});
