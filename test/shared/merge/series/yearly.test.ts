import { expect, test } from "vitest";
import type { Book } from "../../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../../shared/campaign/built-in/nq57-2026.ts";
import type { Campaign } from "../../../../shared/campaign/campaign.ts";
import { owingUnits } from "../../../../shared/campaign/lookup.ts";
import { merge } from "../../../../shared/merge/merge.ts";
import { gridOf, input, textOf } from "../reports.ts";
import { AS_OF, bothYears, own, reported, YEARS } from "./two-years.ts";

const everybody = (campaign: Campaign, ...silent: string[]) =>
  owingUnits(campaign).flatMap(({ id }) => (silent.includes(id) ? [] : [reported(id, own("Việc", "hoan-thanh"))]));
const whole = bothYears(everybody(NQ57_2023), everybody(NQ57_2026));

/** Year, units asked, rows in all and the last word on a group of a block. */
function linesOf(book: Book, block: string, group: string) {
  const grid = gridOf(book, YEARS);
  const from = grid.findIndex((cells) => cells[1] === block);
  const to = grid.findIndex((cells, index) => index > from && typeof cells[0] === "string" && /^[IV]+$/.test(cells[0]));
  return grid
    .slice(from + 1, to === -1 ? undefined : to)
    .filter((cells) => cells[1] === group)
    .map((cells) => [cells[2], cells[3], cells.at(-2), cells.at(-1)]);
}

test("every break between the two years is said in a plain line above the figures", () => {
  const text = textOf(whole, YEARS);
  expect(text).toContain("63 tỉnh, thành phố trực thuộc Trung ương năm 2023 thành 34 năm 2026");
  expect(text).toContain("22 bộ, cơ quan ngang bộ năm 2023 thành 17 năm 2026");
  expect(text).toContain("Không có số liệu năm 2024, 2025");
  expect(text).toContain("đổi từ Bộ Kế hoạch và Đầu tư (năm 2023) sang Bộ Tài chính (năm 2026)");
  expect(text).toContain("Vùng được chia lại: 6 vùng năm 2023, 6 vùng từ năm 2025. 4 vùng vẫn giữ tên");
  expect(text).toContain("7 tỉnh, thành phố năm 2026 nằm trên nhiều vùng nên đếm ở dòng “Nằm trên nhiều vùng”");
  expect(text).toContain("Tỉnh Phú Thọ (Vùng trung du và miền núi phía Bắc, Vùng đồng bằng sông Hồng)");
  expect(text).not.toContain("còn thiếu báo cáo");
});

test("only the same bodies, all heard, may be compared", () => {
  expect(linesOf(whole, "Theo loại đơn vị", "Tổ chức")).toEqual([
    ["2023", 1, 1, ""],
    ["2026", 1, 1, "So được: cùng các đơn vị."],
  ]);
  expect(linesOf(whole, "Tất cả đơn vị", "Cả nước")[1]?.[3]).toContain("Không so được");
});

test("by the regions of now both years are counted where the provinces lie today", () => {
  const region = "Vùng trung du và miền núi phía Bắc";
  expect(linesOf(whole, "Theo vùng từ năm 2025", region)).toEqual([
    ["2023", 14, 14, ""],
    ["2026", 9, 9, "Không so số dòng: cùng phạm vi, nhưng 14 báo cáo thành 9."],
  ]);
  const unheard = bothYears(everybody(NQ57_2023, "p63-hoa-binh"), everybody(NQ57_2026));
  expect(linesOf(unheard, "Theo vùng từ năm 2025", region)[1]?.[3]).toBe(
    "Không so được: thiếu báo cáo (năm trước 1, năm nay 0 đơn vị).",
  );
  expect(textOf(unheard, YEARS)).toContain("Năm 2023 còn thiếu báo cáo của 1 đơn vị.");
});

test("by the regions of then a province across two of them stands in neither, and both say so", () => {
  const block = "Theo vùng của năm 2023";
  expect(linesOf(whole, block, "Nằm trên nhiều vùng")).toMatchObject([
    ["2026", 7, 7, expect.stringContaining("Không so")],
  ]);
  expect(linesOf(whole, block, "Vùng đồng bằng sông Hồng")[1]?.[3]).toContain("Tỉnh Phú Thọ");
  expect(linesOf(whole, block, "Vùng Tây Nguyên")).toEqual([
    ["2023", 5, 5, "Năm 2026 không có đơn vị nào trong nhóm này."],
  ]);
});

test("each way of counting adds up to the whole, year by year", () => {
  const grid = gridOf(whole, YEARS).filter((cells) => cells[2] === "2023" || cells[2] === "2026");
  for (const year of ["2023", "2026"]) {
    const sum = grid.filter((cells) => cells[2] === year).reduce((all, cells) => all + Number(cells.at(-2)), 0);
    // The whole once, by kind, and by region twice.
    expect(sum).toBe(4 * (year === "2023" ? 85 : 51));
  }
});

test("a year after which nothing changed breaks nowhere", () => {
  const next: Campaign = { ...NQ57_2023, id: "nq57-2024", year: 2024, previous: NQ57_2023.id };
  const previous = { campaign: NQ57_2023, contributions: everybody(NQ57_2023), decisions: [] };
  const book = merge(next, input(everybody(next), { asOf: AS_OF, previous }));
  const text = textOf(book, YEARS);
  expect(text).not.toContain("–");
  expect(text).not.toContain("Không so");
  expect(text).not.toContain("từ năm 2025");
  expect(linesOf(book, "Tất cả đơn vị", "Cả nước")[1]?.[3]).toBe("So được: cùng các đơn vị.");
});
