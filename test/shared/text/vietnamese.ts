import fc from "fast-check";

const LETTERS = [..."aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯH"];
const MARKS = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const SIGNS = [" ", " ", "\u00a0", "\u200b", "\n", "-", "–", ",", ".", "/", "“", "5", "\u00d0"];
const WORDS = ["hoàn thành", "Thanh Hoá", "thúy", "quý", "giá", "Uỷ ban", "đúng hạn", "khoẻ", "57/NQ-CP", "hòa"];

/** Text such as people type: words, letters with tones, odd spaces and signs. */
export const vietnamese: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...MARKS)).map((pair) => pair.join("")),
      fc.constantFrom(...SIGNS),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));
