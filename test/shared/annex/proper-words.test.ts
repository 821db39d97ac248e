import { expect, test } from "vitest";
import { comparableName } from "../../../shared/annex/name-likeness.ts";
import { differInProperWords } from "../../../shared/annex/proper-words.ts";

const differ = (one: string, other: string): boolean => {
  const written = (text: string) => ({ ...comparableName(text), text });
  return differInProperWords(written(one), written(other));
};

test.each([
  ["Xây dựng cầu Tân Hưng nối hai tỉnh", "Xây dựng cầu Tân Hùng nối hai tỉnh"],
  ["Xây dựng trường học xã tân hưng", "Xây dựng trường học xã tân hùng"],
  ["NÂNG CẤP ĐƯỜNG TÂN HƯNG", "NÂNG CẤP ĐƯỜNG TÂN HÙNG"],
  ["Hưng Yên mở rộng cảng cạn", "Hùng Yên mở rộng cảng cạn"],
  ["Mở rộng quốc lộ 12A qua tỉnh", "Mở rộng quốc lộ 12B qua tỉnh"],
])("“%s” and “%s” may be two things", (one, other) => {
  expect(differ(one, other)).toBe(true);
});

test.each([
  ["Xây dựng cầu Tân Hưng nối hai tỉnh", "Xây dưng cầu Tân Hưng nối hai tỉnh"],
  ["Ban hành cơ chế phối hợp vùng", "Ban hành cơchế phối hợp vùng"],
  ["Ban hành cơ chế phối hợp vùng", "Bạn hành cơ chế phối hợp vùng"],
  ["Hòa Bình rà soát quy hoạch", "Hoà Bình rà soát quy hoạch"],
])("“%s” and “%s” differ in no name", (one, other) => {
  expect(differ(one, other)).toBe(false);
});
