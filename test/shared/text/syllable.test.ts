import { expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { evenCapitals, mendLostLetters, unreadableWords } from "../../../shared/text/legacy-evidence.ts";
import { isSyllable } from "../../../shared/text/syllable.ts";

test.each(["quyết", "Đường", "nghiêng", "gì", "giếng", "thuỷ", "khuỷu", "quốc", "Đắk", "yêu", "ngoằn"])(
  "%s is a word",
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);

test.each(["tớng", "đợc", "hoµn", "nghÜa", "cuàt", "Zürich", "straße", "café", "toàc", "q"])("%s is none", (word) => {
  expect(isSyllable(word)).toBe(false);
});

test("every word with diacritics in the campaign's own texts is one", () => {
  const texts = [
    ...NQ57_2023.tasks.map(({ name }) => name),
    ...NQ57_2023.units.map(({ officialName }) => officialName),
    ...NQ57_2023.annexes.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
  ];
  expect(texts.join(" ").length).toBeGreaterThan(5_000);
  expect(unreadableWords(texts.join("\n"))).toEqual([]);
});

test("a lost “ư” is put back only where nothing else can be meant", () => {
  expect(mendLostLetters("Thủ tớng, đợc hớng dẫn, H-ng Yên, ch-a, 2021-2030, KT-XH, Bắc-Nam, lợi, cho")).toBe(
    "Thủ tướng, được hướng dẫn, Hưng Yên, chưa, 2021-2030, KT-XH, Bắc-Nam, lợi, cho",
  );
});

test("capitals are evened only in words typed with capitals", () => {
  expect(evenCapitals("QUYếT ĐịNH của TTg, Uỷ ban, QĐ-UBND, TỉNH")).toBe("QUYẾT ĐỊNH của TTg, Uỷ ban, QĐ-UBND, TỈNH");
});
