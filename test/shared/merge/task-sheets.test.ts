import { describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { MergeDecision } from "../../../shared/merge/decision.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { mergeQuestions } from "../../../shared/merge/merge-questions.ts";
import { contribution, input, row, table, textOf } from "./reports.ts";

const nameOf = (id: string): string => NQ57_2023.tasks.find((task) => task.id === id)?.name ?? "";
const reports = (rows: Readonly<Record<string, readonly (readonly [name: string, level: string | null])[]>>) =>
  Object.entries(rows).map(([unit, all]) =>
    contribution(unit, {
      annexes: [
        {
          annex: "phu-luc-3",
          rows: all.map(([name, status], index) => row({ name, status }, { sheet: "PL3", row: index + 6 })),
        },
      ],
    }),
  );
const merged = (rows: Parameters<typeof reports>[0], decisions: readonly MergeDecision[] = []) =>
  merge(NQ57_2023, input(reports(rows), { decisions }));
const DONE = "hoan-thanh";
const PARTLY = "mot-phan-dung-han";
const NOT_DUE = "chua-den-thoi-diem";

describe("lead and cooperating bodies", () => {
  const led = nameOf("NQ57-B-BTC-01");

  test("that put one task at different levels stand side by side, with the row to ask about", () => {
    const book = merged({
      btc: [[led, DONE]],
      "p63-ha-noi": [
        ["Xúc tiến đầu tư", DONE],
        [led, PARTLY],
      ],
      bct: [[led, DONE]],
    });
    expect(table(book, "Khác mức")).toEqual([
      expect.objectContaining({
        STT: 1,
        "Khác nhau": "Khác đơn vị chủ trì",
        "Đơn vị thứ nhất": "Bộ Tài chính",
        "Mức của đơn vị thứ nhất": "Đã hoàn thành",
        "Đơn vị thứ hai": "Thành phố Hà Nội",
        "Mức của đơn vị thứ hai": "Đã hoàn thành một phần và đúng hạn",
        "Nguồn của đơn vị thứ hai": "Phiên bản 1, dòng 7, trang “PL3”",
      }),
    ]);
    expect(textOf(book, "Bìa")).toContain("1 cặp báo cáo khác mức");
  });

  test("that agree, or say no level, are no conflict; nor are places that stand differently on what all report", () => {
    const common = nameOf("NQ57-C-DP-02");
    const book = merged({
      btc: [[led, DONE]],
      bct: [[led, null]],
      "p63-ha-noi": [[common, DONE]],
      "p63-cao-bang": [[common, NOT_DUE]],
    });
    expect(table(book, "Khác mức")).toEqual([]);
    expect(textOf(book, "Khác mức")).toContain("Không có.");
  });

  test("a unit that puts one task at two levels contradicts itself", () => {
    const common = nameOf("NQ57-C-DP-02");
    const book = merged({
      "p63-ha-noi": [
        [common, DONE],
        [common, PARTLY],
        [common, DONE],
      ],
    });
    expect(table(book, "Khác mức").map((line) => line["Khác nhau"])).toEqual(["Một đơn vị ghi hai mức"]);
  });
});

describe("tasks the letter does not list", () => {
  const own = "Thành lập quỹ phát triển hạ tầng khu công nghiệp dùng chung";

  test("are one task where several units have them, else each its unit's own", () => {
    const book = merged({ bct: [[own, DONE]], bxd: [[own.toUpperCase(), PARTLY]], btc: [["Việc khác hẳn", DONE]] });
    const titles = table(book, "Phụ lục 3").map((line) => [line["Đơn vị"], line["Nhiệm vụ tổng hợp"]]);
    expect(titles).toContainEqual(["Bộ Công Thương", `K1. ${own}`]);
    expect(titles).toContainEqual(["Bộ Xây dựng", `K1. ${own}`]);
    expect(titles).toContainEqual(["Bộ Tài chính", "Nhiệm vụ riêng của từng đơn vị"]);
    expect(table(book, "Khác mức").map((line) => line["Khác nhau"])).toEqual(["Các đơn vị báo cáo khác nhau"]);
  });

  test("that each place does for itself may stand differently from place to place; a thing with a name may not", () => {
    const each = { "p63-ha-noi": [["Rà soát quy hoạch các khu vực ven đô", DONE]] } as const;
    const kindsOf = (rows: Parameters<typeof merged>[0]) =>
      table(merged(rows), "Khác mức").map((line) => [
        line["Khác nhau"],
        line["Đơn vị thứ nhất"],
        line["Đơn vị thứ hai"],
      ]);
    const more = { "p63-cao-bang": [["Rà soát quy hoạch các khu vực ven đô", NOT_DUE]] } as const;
    expect(kindsOf({ ...each, ...more })).toEqual([]);
    const one = "Xây dựng cầu Tân Hưng nối hai tỉnh";
    expect(kindsOf({ "p63-ha-noi": [[one, DONE]], "p63-cao-bang": [[one, NOT_DUE]] })).toEqual([
      ["Các đơn vị báo cáo khác nhau", "Thành phố Hà Nội", "Tỉnh Cao Bằng"],
    ]);
    // Central bodies speak for the whole country: theirs is one, and a province beside them still does its own.
    expect(kindsOf({ bct: [[own, DONE]], bxd: [[own, PARTLY]], "p63-ha-noi": [[own, NOT_DUE]] })).toEqual([
      ["Các đơn vị báo cáo khác nhau", "Bộ Công Thương", "Bộ Xây dựng"],
    ]);
  });

  test("are asked about where one name may be the other with more said, and put together as decided", () => {
    const rows = { bct: [[own, DONE]], bxd: [[`${own} liên vùng`, DONE]] } as const;
    const [question, ...more] = mergeQuestions(NQ57_2023, input(reports(rows)));
    expect(more).toEqual([]);
    expect(question).toMatchObject({ kind: "own-task", answer: null });
    if (question === undefined) throw new Error("nothing asked");
    const { kind, about } = question;
    const decided = (answer: "same" | "different"): MergeDecision => ({
      id: answer,
      kind,
      about,
      answer,
      at: "2023-10-20T00:00:00.000Z",
    });
    const numbers = (decisions: MergeDecision[]) =>
      table(merged(rows, decisions), "Phụ lục 3").map((line) => String(line["Nhiệm vụ tổng hợp"]).slice(0, 3));
    expect(numbers([])).toEqual(["Nhi", "Nhi"]);
    expect(numbers([decided("same")])).toEqual(["K1.", "K1."]);
    expect(numbers([decided("different")])).toEqual(["Nhi", "Nhi"]);
    const sheet = table(merged(rows, [decided("different")]), "Cần quyết định");
    expect(sheet).toEqual([
      expect.objectContaining({ "Quyết định": "Không phải một", "Tên thứ hai": `${own} liên vùng` }),
    ]);
  });

  test("one letter apart in a name are never put together unasked, and stay apart where that is decided", () => {
    const bridge = (place: string) => `Xây dựng cầu ${place} nối đường tỉnh với quốc lộ qua hai huyện`;
    const rows = { bct: [[bridge("Tân Hưng"), DONE]], bxd: [[bridge("Tân Hùng"), PARTLY]] } as const;
    const [question] = mergeQuestions(NQ57_2023, input(reports(rows)));
    expect(question).toMatchObject({ kind: "own-task", answer: null });
    if (question === undefined) throw new Error("nothing asked");
    const { kind, about } = question;
    const decision = { id: "d", kind, about, answer: "different", at: "2023-10-20T00:00:00.000Z" } as const;
    for (const decisions of [[], [decision]]) {
      const titles = table(merged(rows, decisions), "Phụ lục 3").map((line) => line["Nhiệm vụ tổng hợp"]);
      expect(titles).toEqual(["Nhiệm vụ riêng của từng đơn vị", "Nhiệm vụ riêng của từng đơn vị"]);
    }
    // A slip in any other word is still the same task.
    const slipped = {
      bct: [[bridge("Tân Hưng"), DONE]],
      bxd: [[bridge("Tân Hưng").replace("dựng", "dưng"), DONE]],
    } as const;
    expect(mergeQuestions(NQ57_2023, input(reports(slipped)))).toEqual([]);
    expect(table(merged(slipped), "Phụ lục 3").map((line) => String(line["Nhiệm vụ tổng hợp"]).slice(0, 3))).toEqual([
      "K1.",
      "K1.",
    ]);
  });

  test("written both ways by one unit are two tasks to it, and nobody is asked", () => {
    const rows = {
      bct: [
        [own, DONE],
        [`${own} liên vùng`, DONE],
      ],
    } as const;
    expect(mergeQuestions(NQ57_2023, input(reports(rows)))).toEqual([]);
  });
});

describe("a merge of some units", () => {
  test("names the task numbers it leaves out, and a merge of all leaves none out", () => {
    const sentBy = reports({ "p63-ha-noi": [[nameOf("NQ57-C-DP-02"), DONE]] });
    const lines = (units: readonly string[] | null) =>
      textOf(merge(NQ57_2023, input(sentBy, { units })), "Theo nhiệm vụ")
        .split("\n")
        .filter((line) => line.includes("Không liệt kê"));
    const [note = "", ...others] = lines(["p63-ha-noi"]);
    expect(others).toEqual([]);
    // The ministries' tasks are left out, by the numbers the whole merge gives them.
    const whole = table(merge(NQ57_2023, input(sentBy)), "Theo nhiệm vụ").map((line) => String(line["Số"]));
    const shown = table(merge(NQ57_2023, input(sentBy, { units: ["p63-ha-noi"] })), "Theo nhiệm vụ");
    const numbers = note.match(/NV\d+[a-z]?/g) ?? [];
    expect(numbers).toContain("NV05");
    const listed = shown.map((line) => String(line["Số"]));
    expect([...numbers, ...listed].filter((number) => number !== "").sort()).toEqual(
      whole.filter((number) => number !== "").sort(),
    );
    expect(note).toContain("không giao cho đơn vị nào trong bản tổng hợp này");
    expect(lines(null)).toEqual([]);
  });
});

describe("the matrix", () => {
  test("shows each unit's level under each task, what is missing, and who was never asked", () => {
    const book = merged({
      bct: [
        [nameOf("NQ57-C-BN-02"), PARTLY],
        [nameOf("NQ57-C-BN-03"), null],
      ],
    });
    const lineOf = (unit: string) => table(book, "Ma trận").find((line) => line["Đơn vị"] === unit);
    expect(lineOf("Bộ Công Thương")).toMatchObject({ NV01: "–", NV02: "B", NV03: "?", NV05: "" });
    expect(lineOf("Tỉnh Cao Bằng")).toMatchObject({ NV02: "…", NV05: "" });
    expect(textOf(book, "Ma trận")).toContain("B: Đã hoàn thành một phần và đúng hạn");
    expect(table(book, "Ma trận").filter((line) => line.STT !== "")).toHaveLength(85);
  });

  test("puts a province that writes the ministries' wording under what was asked of provinces", () => {
    const book = merged({ "p63-cao-bang": [[nameOf("NQ57-C-BN-02"), DONE]] });
    expect(table(book, "Phụ lục 3")[0]?.["Nhiệm vụ tổng hợp"]).toMatch(/^NV02b\. Rà soát/);
  });
});
