import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitText } from "../../../shared/book/split-text.ts";
import { TEXT } from "../../../shared/book/styles.ts";
import { textHeight } from "../../../shared/book/text-height.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { contribution, input, type Line, row, table, textOf } from "./reports.ts";

const narrative = (...answers: (readonly [item: string, answer: string, difficulties?: string])[]) => [
  {
    annex: "de-cuong",
    rows: answers.map(([item, answer, difficulties = ""], index) =>
      row({ item, answer, difficulties }, { sheet: "Đề cương", row: 6 + index }),
    ),
  },
];
const linesOf = (...contributions: Parameters<typeof input>[0]): Line[] =>
  table(merge(NQ57_2023, input(contributions)), "Đề cương");

describe("the merged narrative", () => {
  it("stands by item: all units under 1.a, then all under 1.b, each in its own words", () => {
    const lines = linesOf(
      contribution("p63-cao-bang", { annexes: narrative(["1.b", "Chậm"], ["1.a", "Họp 3 lần"]) }),
      contribution("p63-ha-noi", { annexes: narrative(["1.a", "=1+1"]) }),
    ).filter(({ STT }) => STT !== "");
    expect(lines.map((line) => [line.STT, line.Mục, line["Đơn vị"], line["Nội dung báo cáo"]])).toEqual([
      [1, "1.a", "Thành phố Hà Nội", "=1+1"],
      [2, "1.a", "Tỉnh Cao Bằng", "Họp 3 lần"],
      [3, "1.b", "Tỉnh Cao Bằng", "Chậm"],
    ]);
    expect(lines[1]).toMatchObject({ "Phiên bản": 1, "Biên nhận": "NQ57-p63-cao-bang-1", "Dòng nguồn": 7 });
  });

  it("says under each item how many units answered, and keeps ministries and provinces apart", () => {
    const lines = linesOf(
      contribution("bct", { annexes: narrative(["1.a", "Đã làm"]) }),
      contribution("p63-ha-noi", { annexes: narrative(["1.a", "Đã làm"]) }),
      contribution("p63-cao-bang", { annexes: narrative(["1.b", "Đúng tiến độ"], ["1.a", " "]) }),
    );
    const openings = lines.filter(({ STT }) => STT === "");
    const said = (item: string): string[] =>
      openings.filter(({ Mục }) => Mục === item).map((line) => String(line["Nội dung theo đề cương"]));
    expect(said("")).toEqual(["PHỤ LỤC 1 (1 đơn vị có báo cáo)", "PHỤ LỤC 2 (2 đơn vị có báo cáo)"]);
    expect(said("1.a")).toEqual([
      expect.stringContaining("(1/1 đơn vị có nội dung)"),
      expect.stringContaining("(1/2 đơn vị có nội dung)"),
    ]);
  });

  it("keeps what stands under an item the outline does not know", () => {
    const lines = linesOf(contribution("bct", { annexes: narrative(["9.z", "Việc khác"]) }));
    expect(lines.at(-1)).toMatchObject({ Mục: "9.z", "Nội dung báo cáo": "Việc khác" });
  });

  it("carries on a text that no row can hold in the rows below, sign for sign", () => {
    const long = Array.from({ length: 400 }, (_, index) => `- Việc số ${index + 1} đã hoàn thành.`).join("\n");
    const annexes = narrative(["1.a", long + "ộ".repeat(30_000), "Ngắn"], ["1.b", "Sau"]);
    const lines = linesOf(contribution("bct", { annexes })).filter((line) => line["Nội dung báo cáo"] !== "");
    const parts = lines.filter(({ Mục }) => Mục === "1.a");
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.map((line) => line["Nội dung báo cáo"]).join("")).toBe(long + "ộ".repeat(30_000));
    expect(parts.map(({ STT }) => STT).filter((ordinal) => ordinal !== "")).toEqual([1]);
    expect(lines.at(-1)).toMatchObject({ STT: 2, Mục: "1.b" });
    const book = merge(NQ57_2023, input([contribution("bct", { annexes })]));
    expect(textOf(book, "Bìa")).not.toContain("đã cắt");
  });
});

describe("a split text", () => {
  const texts = fc.oneof(
    fc.array(fc.lorem({ maxCount: 30 }), { maxLength: 80 }).map((lines) => lines.join("\n")),
    fc.string({ unit: "grapheme", maxLength: 4_000 }),
    fc.constantFrom("", "\n", "a\n", "x".repeat(9_000)),
  );

  it("is the text when put together, and every part fits its row", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 14, max: 60 }), (text, width) => {
        const parts = splitText(text, TEXT, width);
        expect(parts.join("")).toBe(text);
        for (const part of parts) expect(textHeight(part, TEXT, width)).toBeLessThan(409);
      }),
    );
  });
});
