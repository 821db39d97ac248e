import { describe, expect, test } from "vitest";
import type { Book } from "../../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../../shared/campaign/built-in/nq57-2026.ts";
import { owingUnits } from "../../../../shared/campaign/lookup.ts";
import { merge } from "../../../../shared/merge/merge.ts";
import { contribution, gridOf, input, type Line, table, textOf } from "../reports.ts";
import { AS_OF, bothYears, CHANGES, own, reported, task, YEARS } from "./two-years.ts";

const DP01 = "NQ57-C-DP-01";
const [DONE, PART, LATE, NOT_STARTED, NOT_DUE] =
  NQ57_2023.codeLists.find(({ id }) => id === "task-status")?.codes.map(({ code }) => code) ?? [];
const level = (code: string | undefined): string => code ?? "";

/** What the sheet says of the tasks of one body of 2026. */
function changesOf(book: Book, unit: string): Line[] {
  return table(book, CHANGES).filter((line) => line["Đơn vị kỳ này"] === unit);
}

/** Three provinces of 2023 that are Phú Thọ now. */
const olds = (...levels: (string | undefined)[]) =>
  ["p63-hoa-binh", "p63-phu-tho", "p63-vinh-phuc"].flatMap((unit, index) =>
    index < levels.length ? [reported(unit, task(DP01, level(levels[index])))] : [],
  );
const phuTho = (status: string | undefined) => [reported("p34-phu-tho", task(DP01, level(status)))];

describe("a province merged of three", () => {
  test("is held against the three where they stood at one level", () => {
    const [line, ...others] = changesOf(bothYears(olds(PART, PART, PART), phuTho(DONE)), "Tỉnh Phú Thọ");
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      "Đơn vị kỳ trước": "Tỉnh Hòa Bình; Tỉnh Phú Thọ; Tỉnh Vĩnh Phúc",
      "Mức kỳ trước": "Đã hoàn thành một phần và đúng hạn",
      "Mức kỳ này": "Đã hoàn thành",
      "Thay đổi": "Tốt hơn",
    });
  });

  test("is compared with nothing where they stood apart, and the sheet says who stood where", () => {
    const [line] = changesOf(bothYears(olds(DONE, PART, PART), phuTho(DONE)), "Tỉnh Phú Thọ");
    expect(line?.["Thay đổi"]).toBe("Không có một mức chung");
    expect(line?.["Ghi chú"]).toBe(
      "Kỳ trước: Tỉnh Hòa Bình: Đã hoàn thành; Tỉnh Phú Thọ: Đã hoàn thành một phần và đúng hạn; Tỉnh Vĩnh Phúc: Đã hoàn thành một phần và đúng hạn.",
    );
  });

  test("is compared with nothing while one of the three is unheard", () => {
    const [line] = changesOf(bothYears(olds(PART, PART), phuTho(DONE)), "Tỉnh Phú Thọ");
    expect(line?.["Thay đổi"]).toBe("Chưa đủ báo cáo");
    expect(line?.["Ghi chú"]).toBe("Kỳ trước không có báo cáo của Tỉnh Vĩnh Phúc.");
  });
});

describe("levels then and now", () => {
  const change = (from: string | undefined, to: string | undefined) =>
    changesOf(
      bothYears([reported("p63-cao-bang", task(DP01, level(from)))], [reported("p34-cao-bang", task(DP01, level(to)))]),
      "Tỉnh Cao Bằng",
    ).map((line) => line["Thay đổi"]);

  test("go up, go down or stay", () => {
    expect(change(LATE, PART)).toEqual(["Tốt hơn"]);
    expect(change(PART, NOT_STARTED)).toEqual(["Kém hơn"]);
    expect(change(DONE, DONE)).toEqual(["Giữ mức"]);
  });

  test("a task that was not due is neither better nor worse for having begun, but better when done", () => {
    expect(change(NOT_DUE, LATE)).toEqual(["Đổi mức khác"]);
    expect(change(NOT_DUE, DONE)).toEqual(["Tốt hơn"]);
    expect(change(PART, NOT_DUE)).toEqual(["Đổi mức khác"]);
  });

  test("a task added or dropped is new or gone, once everybody has spoken", () => {
    const wet = own("Đắp đê bao vùng trũng", level(PART));
    const dry = own("Trồng rừng đầu nguồn", level(PART));
    const book = bothYears([reported("p63-cao-bang", wet)], [reported("p34-cao-bang", dry)]);
    expect(changesOf(book, "Tỉnh Cao Bằng").map((line) => [line["Nhiệm vụ"], line["Thay đổi"]])).toEqual([
      ["Trồng rừng đầu nguồn", "Mới"],
      ["Đắp đê bao vùng trũng", "Không còn"],
    ]);
    const unheard = bothYears([reported("p63-cao-bang", wet)], []);
    expect(changesOf(unheard, "Tỉnh Cao Bằng").map((line) => line["Thay đổi"])).toEqual(["Chưa đủ báo cáo"]);
  });
});

describe("a row in which only the dates were changed", () => {
  const kept = (before: string, after: string, status = PART) =>
    changesOf(
      bothYears(
        [reported("p63-cao-bang", own(before, level(PART)))],
        [reported("p34-cao-bang", own(after, level(status)))],
      ),
      "Tỉnh Cao Bằng",
    ).map((line) => line["Thay đổi"]);

  test("is told, however the date is written", () => {
    const said = "Ban hành Kế hoạch liên kết vùng ";
    expect(kept(`${said}ngày 11/7/2023`, `${said}ngày 2/6/2026`)).toEqual(["Chỉ đổi ngày"]);
    const [line] = changesOf(
      bothYears(
        [reported("p63-cao-bang", own(`${said}ngày 11/7/2023`, level(PART)))],
        [reported("p34-cao-bang", own(`${said}ngày 2/6/2026`, level(PART)))],
      ),
      "Tỉnh Cao Bằng",
    );
    expect([line?.["Nhiệm vụ"], line?.["Ghi chú"]]).toEqual([
      `${said}ngày 2/6/2026`,
      `Kỳ trước ghi: ${said}ngày 11/7/2023`,
    ]);
    expect(kept(`${said}trong quý III/2023`, `${said}trong quý II/2026`)).toEqual(["Chỉ đổi ngày"]);
    expect(kept(`${said}tháng 7/2023, năm 2023`, `${said}tháng 6/2026, năm 2026`)).toEqual(["Chỉ đổi ngày"]);
  });

  test("is another thing than one left as it was, one at another level, or one about another document", () => {
    const said = "Thực hiện Kế hoạch ngày 11/7/2023";
    expect(kept(said, said)).toEqual(["Giữ mức"]);
    expect(kept(said, "Thực hiện Kế hoạch ngày 1/7/2026", DONE)).toEqual(["Tốt hơn"]);
    expect(kept("Thực hiện Thông tư 12/2022/TT-BCT", "Thực hiện Thông tư 12/2025/TT-BCT")).toEqual([
      "Mới",
      "Không còn",
    ]);
    expect(kept("Giai đoạn 2021-2025", "Giai đoạn 2026-2030")).toEqual(["Mới", "Không còn"]);
  });
});

test("a divided ministry's task is held against those who have it now, if they agree", () => {
  const before = owingUnits(NQ57_2023)
    .filter(({ region }) => region === null)
    .map(({ id }) => (id === "bldtbxh" ? reported(id, task("NQ57-B-BLDTBXH-01", level(PART))) : reported(id)));
  const after = (one: string | undefined, other: string | undefined) => [
    reported("bnv@2025", task("NQ57-B-BLDTBXH-01", level(one))),
    reported("bgddt@2025", task("NQ57-B-BLDTBXH-01", level(other))),
  ];
  const both = "Bộ Nội vụ; Bộ Giáo dục và Đào tạo";
  const agreed = table(bothYears(before, after(DONE, DONE)), CHANGES);
  expect(agreed).toHaveLength(1);
  expect(agreed[0]).toMatchObject({
    "Đơn vị kỳ này": both,
    "Đơn vị kỳ trước": "Bộ Lao động - Thương binh và Xã hội",
    "Thay đổi": "Tốt hơn",
  });
  const apart = table(bothYears(before, after(DONE, LATE)), CHANGES);
  expect(apart.map((line) => [line["Đơn vị kỳ này"], line["Thay đổi"]])).toEqual([[both, "Không có một mức chung"]]);
});

test("what the new receiver took over is gone, and the sheet says why", () => {
  const book = bothYears([reported("btc", task("NQ57-C-BN-01", level(DONE)))], []);
  expect(table(book, CHANGES)).toMatchObject([
    {
      "Đơn vị kỳ trước": "Bộ Tài chính",
      "Thay đổi": "Không còn",
      "Ghi chú": "Đơn vị tiếp nhận không phải báo cáo kỳ này.",
    },
  ]);
});

test("the small table above counts the compared ones and no others", () => {
  const book = bothYears(
    [...olds(DONE, PART, PART), reported("p63-cao-bang", task(DP01, level(LATE)))],
    [...phuTho(DONE), reported("p34-cao-bang", task(DP01, level(PART)))],
  );
  const grid = gridOf(book, CHANGES);
  const line = grid.find((cells) => cells[1] === "Đã hoàn thành một phần và có khả năng chậm");
  expect(line).toEqual(["", "Đã hoàn thành một phần và có khả năng chậm", 0, 1, 0, 0, 0, 1]);
  expect(grid.find((cells) => cells[1] === "Tổng kỳ này")).toEqual(["", "Tổng kỳ này", 0, 1, 0, 0, 0, 1]);
  expect(textOf(book, CHANGES)).toContain("So được 1 nhiệm vụ: tốt hơn 1, kém hơn 0");
});

test("a chart sets the levels of then and now side by side, from the small table's own totals", () => {
  const book = bothYears(
    [reported("p63-cao-bang", task(DP01, level(LATE)))],
    [reported("p34-cao-bang", task(DP01, level(PART)))],
  );
  const grid = gridOf(book, CHANGES);
  const chart = book.sheets
    .flatMap(({ charts }) => charts ?? [])
    .find(({ categories }) => categories.sheet === CHANGES);
  const cellsOf = ({ range }: { range: { top: number; bottom: number; left: number; right: number } }): unknown[] =>
    grid.slice(range.top, range.bottom + 1).flatMap((cells) => cells.slice(range.left, range.right + 1));
  if (chart === undefined) throw new Error("no chart");
  const labels = NQ57_2023.codeLists.find(({ id }) => id === "task-status")?.codes.map(({ label }) => label);
  expect(cellsOf(chart.categories)).toEqual(labels);
  expect(chart.series.map(({ name, values }) => [name, cellsOf(values)])).toEqual([
    ["Kỳ trước", [0, 0, 1, 0, 0]],
    ["Kỳ này", [0, 1, 0, 0, 0]],
  ]);
  expect(
    bothYears([], phuTho(DONE))
      .sheets.flatMap(({ charts }) => charts ?? [])
      .some(({ categories }) => categories.sheet === CHANGES),
  ).toBe(false);
});

test("a merge of some units speaks of these against what they carry on, and shows no series", () => {
  const before = [...olds(PART, PART, PART), reported("p63-cao-bang", task(DP01, level(LATE))), reported("btc")];
  const book = bothYears(before, phuTho(DONE), ["p34-phu-tho"]);
  expect(table(book, CHANGES).map((line) => line["Đơn vị kỳ này"])).toEqual(["Tỉnh Phú Thọ"]);
  expect(book.sheets.map(({ name }) => name)).not.toContain(YEARS);
});

test("the order in which last campaign's reports come has no say", () => {
  const [before, after] = [olds(DONE, PART, LATE), phuTho(DONE)];
  expect(bothYears(before.toReversed(), after)).toEqual(bothYears(before, after));
});

test("without reports in the campaign before there is neither sheet", () => {
  const alone = merge(NQ57_2026, input([contribution("p34-cao-bang")], { asOf: AS_OF }));
  const none = bothYears([], [contribution("p34-cao-bang")]);
  expect(none).toEqual(alone);
  for (const name of [CHANGES, YEARS]) expect(alone.sheets.map((sheet) => sheet.name)).not.toContain(name);
});
