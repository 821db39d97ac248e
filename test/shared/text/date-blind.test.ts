import { expect, test } from "vitest";
import { dateBlind } from "../../../shared/text/date-blind.ts";

test("days, months, quarters and years are dates, in figures and in words", () => {
  const dates = ["ngày 11/7/2023", "2-6-2026", "1.12.2024", "tháng 7/2023", "7/2023", "quý III/2023", "Quý 2 năm 2026"];
  for (const date of [...dates, "ngày 5 tháng 9 năm 2023", "năm 2025", "tháng 8 năm 2026"]) {
    expect(dateBlind(`Ban hành ${date}.`), date).toBe("Ban hành §.");
  }
});

test("numbers of documents, periods, shares and plain figures are none", () => {
  for (const text of [
    "Thông tư 12/2022/TT-BCT",
    "Kế hoạch 825/QĐ-TTg",
    "giai đoạn 2021-2025",
    "đạt 3/4 chỉ tiêu",
    "2023 hộ",
  ]) {
    expect(dateBlind(text)).toBe(text);
  }
});
