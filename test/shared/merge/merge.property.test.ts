import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportRow } from "../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Contribution, MergeInput } from "../../../shared/merge/contribution.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { inputs, LEVELS } from "./arbitrary.ts";
import { contribution, gridOf, input, row, table, textOf } from "./reports.ts";

const label = (code: string): string =>
  NQ57_2023.codeLists.flatMap(({ codes }) => codes).find((one) => one.code === code)?.label ?? "";
const unit = (id: string) => {
  const found = NQ57_2023.units.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
};
const rowsIn = (one: Contribution, annex: string): ReportRow[] =>
  one.annexes.filter((part) => part.annex === annex).flatMap(({ rows }) => rows);

/** What the totals must say, counted straight from the input. */
function countRows(from: MergeInput, belongs: (one: Contribution) => boolean, level: string | null): number {
  return from.contributions
    .filter(belongs)
    .flatMap((one) => rowsIn(one, "phu-luc-3"))
    .filter(({ values }) => level === null || values.status === level).length;
}

/** Where all rows of an annex stand, whose own sheet lists documents instead. */
const ROWS_OF: Readonly<Record<string, string>> = { "phu-luc-4": "Phụ lục 4 chi tiết" };

const KINDS = {
  Bộ: "bo",
  "Cơ quan ngang bộ": "co-quan-ngang-bo",
  "Tổ chức": "to-chuc",
  "Thành phố trực thuộc Trung ương": "thanh-pho",
  Tỉnh: "tinh",
};

/** By their regions; 825/QĐ-TTg is another council's in 2020, so its day belongs to it. */
const COUNCILS = {
  TDMNPB: "vùng trung du và miền núi phía Bắc (975/QĐ-TTg ngày 19/08/2023)",
  DBSH: "vùng đồng bằng sông Hồng (826/QĐ-TTg ngày 11/07/2023)",
  BTBDHTB: "vùng Bắc Trung Bộ và duyên hải Trung Bộ (824/QĐ-TTg ngày 11/07/2023)",
  TN: "vùng Tây Nguyên (827/QĐ-TTg ngày 11/07/2023)",
  DNB: "vùng Đông Nam Bộ (825/QĐ-TTg ngày 11/07/2023)",
  DBSCL: "vùng đồng bằng sông Cửu Long (974/QĐ-TTg ngày 19/08/2023)",
};
const NORTH_CENTRAL_SINCE_2025 = [
  "p63-thanh-hoa",
  "p63-nghe-an",
  "p63-ha-tinh",
  "p63-quang-binh",
  "p63-quang-tri",
  "p63-thua-thien-hue",
];

describe("any merge", () => {
  it("does not depend on the order of its input, and is the same twice", () => {
    const shuffled = inputs({ strangers: true }).chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.record({
          asOf: fc.constant(one.asOf),
          units: one.units === null ? fc.constant(null) : shuffle(one.units),
          contributions: shuffle(one.contributions),
          standings: shuffle(one.standings),
          decisions: shuffle(one.decisions),
          previous: fc.constant(one.previous),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(merge(NQ57_2023, other)).toEqual(merge(NQ57_2023, one));
        expect(merge(NQ57_2023, structuredClone(one))).toEqual(merge(NQ57_2023, one));
      }),
      { numRuns: 40 },
    );
  });

  it("shows every row once, with its unit, version, receipt, sheet and row", () => {
    fc.assert(
      fc.property(inputs({ strangers: false }), (one) => {
        const book = merge(NQ57_2023, one);
        for (const annex of NQ57_2023.annexes.filter(({ kind }) => kind === "list")) {
          const expected = [...one.contributions]
            .sort((a, b) => unit(a.unit).order - unit(b.unit).order)
            .flatMap((from) =>
              rowsIn(from, annex.id).map(({ at }, index) => ({
                "Đơn vị": unit(from.unit).officialName,
                "Phiên bản": from.n,
                "Biên nhận": from.receiptCode,
                "Trang tính nguồn": at.sheet,
                "Dòng nguồn": at.row,
                text: rowsIn(from, annex.id)[index]?.values[annex.nameColumn] ?? "",
              })),
            );
          const nameHeading = annex.columns.find(({ id }) => id === annex.nameColumn)?.heading ?? "";
          const shown = table(book, ROWS_OF[annex.id] ?? annex.sheetName);
          const lines = shown.map((line) => ({ ...line, text: line[nameHeading] }));
          // Tasks come task by task; which rows are there is the same.
          const sorted = <T>(all: readonly T[]): T[] => (annex.listsTasks ? inOneOrder(all) : [...all]);
          const told = (line: object) =>
            Object.fromEntries(Object.keys(expected[0] ?? {}).map((key) => [key, Reflect.get(line, key)]));
          expect(sorted(lines.map(told))).toEqual(sorted(expected));
          expect(shown.map((line) => line.STT)).toEqual(expected.map((_, index) => index + 1));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts the levels by unit, kind, region and council as one counts them by hand, and all ways agree", () => {
    fc.assert(
      fc.property(inputs({ strangers: false }), (one) => {
        const lines = table(merge(NQ57_2023, one), "Tổng số");
        const counted = (name: string, belongs: (from: Contribution) => boolean): void => {
          const line = lines.find((each) => each["Đơn vị (Phụ lục 3)"] === name);
          const reported = one.contributions.filter(belongs).length;
          expect(line?.["Có báo cáo"]).toBe(reported);
          for (const level of LEVELS)
            expect(line?.[label(level)]).toBe(reported === 0 ? "" : countRows(one, belongs, level));
          expect(line?.["Tổng số"]).toBe(reported === 0 ? "" : countRows(one, belongs, null));
        };
        for (const { id, officialName } of NQ57_2023.units.filter(({ owes }) => owes))
          counted(officialName, (from) => from.unit === id);
        for (const [name, kind] of Object.entries(KINDS)) counted(name, (from) => unit(from.unit).kind === kind);
        for (const { id, name } of NQ57_2023.regions) counted(name, (from) => unit(from.unit).region === id);
        counted("Trung ương", (from) => unit(from.unit).region === null);
        for (const [id, name] of Object.entries(COUNCILS))
          counted(`Hội đồng điều phối ${name}`, (from) => unit(from.unit).region === id);
        counted("Bộ, cơ quan, tổ chức (không thuộc riêng Hội đồng nào)", (from) => unit(from.unit).region === null);
        counted("Vùng Bắc Trung Bộ", (from) => NORTH_CENTRAL_SINCE_2025.includes(from.unit));
        const totals = lines.filter((each) => each["Đơn vị (Phụ lục 3)"] === "Tổng cộng");
        expect(totals).toHaveLength(5);
        for (const total of totals) {
          expect(total).toEqual(totals[0]);
          expect(total["Số đơn vị"]).toBe(85);
          expect(total["Tổng số"]).toBe(countRows(one, () => true, null));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("names as missing exactly the units that owe a report and have none in it", () => {
    fc.assert(
      fc.property(inputs({ strangers: false }), (one) => {
        const book = merge(NQ57_2023, one);
        const sent = new Set(one.contributions.map((from) => from.unit));
        const missing = NQ57_2023.units.filter(({ id, owes }) => owes && !sent.has(id));
        const lines = table(book, "Bìa").slice(0, missing.length);
        expect(lines.map((line) => line["Đơn vị"])).toEqual(missing.map(({ officialName }) => officialName));
        expect(textOf(book, "Bìa")).toContain(`Đơn vị chưa có báo cáo trong bản tổng hợp (${missing.length})`);
      }),
      { numRuns: 40 },
    );
  });

  it("survives any input: every value a plain one that a cell can hold, every row in a sheet or in a remark", () => {
    fc.assert(
      fc.property(inputs({ strangers: true }), (one) => {
        const book = merge(NQ57_2023, one);
        for (const { name } of book.sheets) {
          for (const value of gridOf(book, name).flat()) {
            expect(["string", "number"]).toContain(typeof value);
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
            else expect(String(value).length).toBeLessThanOrEqual(32_767);
          }
        }
        const shown = table(book, "Phụ lục 3").length + table(book, "Phụ lục 4 chi tiết").length;
        const cover = textOf(book, "Bìa");
        const remarked = [...cover.matchAll(/không tổng hợp: [^\n]*, (\d+) dòng\.|: (\d+) dòng thuộc phụ lục/g)]
          .map(([, whole, part]) => Number(whole ?? part))
          .reduce((sum, rows) => sum + rows, 0);
        const sent = one.contributions.flatMap(({ annexes }) => annexes.flatMap(({ rows }) => rows)).length;
        expect(shown + remarked).toBe(sent);
      }),
      { numRuns: 60 },
    );
  });

  it("holds the whole country: 85 units of 250 rows", () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      row({ name: `Nhiệm vụ ${index}`, status: LEVELS[index % LEVELS.length] ?? null }),
    );
    const documents = Array.from({ length: 50 }, (_, index) =>
      row({ content: `Văn bản ${index}`, issuedOn: "2023-07-11" }),
    );
    const annexes = [
      { annex: "phu-luc-3", rows },
      { annex: "phu-luc-4", rows: documents },
    ];
    const all = NQ57_2023.units.filter(({ owes }) => owes).map(({ id }) => contribution(id, { annexes }));
    const book = merge(NQ57_2023, input(all));
    expect(table(book, "Phụ lục 3")).toHaveLength(85 * 200);
    expect(table(book, "Phụ lục 4 chi tiết")).toHaveLength(85 * 50);
    expect(textOf(book, "Bìa")).toContain("Phụ lục 3: 17.000; Phụ lục 4: 4.250");
  });
});

function inOneOrder<T>(all: readonly T[]): T[] {
  const key = (one: T): string => JSON.stringify(one);
  return [...all].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}
