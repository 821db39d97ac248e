import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../shared/annex/read.ts";
import type { Cell } from "../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { tasksOf } from "../../../shared/campaign/lookup.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { blocks } from "../../../shared/check/finding.ts";
import { messageOf } from "../../../shared/check/messages.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../../shared/report/submission.ts";
import { inFont, type Typed, typedBook } from "../../support/typed-book.ts";
import { toTcvn3, toVni } from "../text/legacy.ts";

const UNIT = "p63-hoa-binh";
const HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
const DONE = "Đã hoàn thành";
const TASKS = tasksOf(NQ57_2023, UNIT).map(({ id, name }) => ({ id, name }));
const [FIRST, SECOND] = TASKS.map(({ name }) => name);

const abc = (text: string): Cell => inFont(".VnTime", toTcvn3(text));
const vni = (text: string): Cell => inFont("VNI-Times", toVni(text));
const arial = (text: string): Cell => inFont("Arial", text);

type Rows = readonly (readonly Typed[])[];
const read = (rows: Rows, options: SubmissionOptions = NO_OPTIONS) =>
  readWorkbook(typedBook({ "Phụ lục 3": { rows } }), NQ57_2023, UNIT, options);
const rowsOf = (reading: ReturnType<typeof read>) =>
  (reading.annexes[0]?.rows ?? []).map(({ task, values }) => [task, values.name, values.status]);
const rulesOf = (reading: ReturnType<typeof read>) => reading.findings.map(({ rule }) => rule);

describe.each([
  ["TCVN3", abc, ".VnTime"],
  ["VNI", vni, "VNI-Times"],
] as const)("a sheet typed in %s", (encoding, write, font) => {
  const rows = [
    [write("Biểu tình hình thực hiện")],
    HEADINGS.map(write),
    [1, write(FIRST ?? ""), write(DONE)],
    [2, write(SECOND ?? ""), write("Chưa đến thời điểm triển khai")],
    [null, write("Người lập biểu")],
  ];

  test("is read as people see it, headings, tasks and levels", () => {
    expect(rowsOf(read(rows))).toEqual([
      [TASKS[0]?.id, FIRST, "hoan-thanh"],
      [TASKS[1]?.id, SECOND, "chua-den-thoi-diem"],
    ]);
  });

  test("is asked about once, with some of its cells before and after", () => {
    const [finding, ...others] = read(rows).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "legacy-text", severity: "warning", need: "accept", annex: "phu-luc-3" });
    expect(finding?.parameters).toMatchObject({ encoding, fonts: font });
    expect(finding?.preview?.[1]).toEqual({ cell: "C3", before: write(DONE).value, after: DONE });
    expect(finding && messageOf(finding)).toContain(`phông ${font} (bảng mã ${encoding})`);
  });

  test("cannot be sent before the reading is accepted, nor with what was accepted for other text", () => {
    const book = typedBook({ "Phụ lục 3": { rows } });
    const [finding] = assessWorkbook(NQ57_2023, UNIT, book, NO_OPTIONS).findings.filter(
      ({ rule }) => rule === "legacy-text",
    );
    if (finding === undefined) throw new Error("not asked");
    const accepted = { ...NO_OPTIONS, accept: [finding.id] };
    expect([blocks(finding, NO_OPTIONS), blocks(finding, accepted)]).toEqual([true, false]);
    const changed = read([...rows.slice(0, 3), [2, write("Việc thêm về sau"), write(DONE)]], accepted).findings[0];
    expect(changed && blocks(changed, accepted)).toBe(true);
  });
});

test("a font that shows capitals only is read in capitals, which match all the same", () => {
  const shout = (text: string): Cell => inFont(".VnTimeH", toTcvn3(text));
  const reading = read([HEADINGS.map(shout), [1, shout(FIRST ?? ""), shout(DONE)]]);
  expect(rowsOf(reading)).toEqual([[TASKS[0]?.id, FIRST?.toUpperCase(), "hoan-thanh"]]);
});

test("one cell pasted from an old file is converted, its neighbours are left alone", () => {
  const reading = read([HEADINGS, [1, "Công tác đào tạo", DONE], [2, abc("Đề án tưới tiêu"), DONE]]);
  expect(rowsOf(reading).map(([, name]) => name)).toEqual(["Công tác đào tạo", "Đề án tưới tiêu"]);
  expect(reading.findings).toMatchObject([{ rule: "legacy-text", cell: "B3", parameters: { count: 1 } }]);
});

test("Unicode typed over an old font is taken as it stands, also words that would read both ways", () => {
  const typed = (text: string): Cell => inFont(".VnTime", text);
  // "Không" would be "Khụng": both can be said, but everything else in this font is Unicode.
  const reading = read([
    HEADINGS.map(typed),
    [1, typed("Không công bố"), typed(DONE)],
    [2, typed("Không"), typed("HT")],
  ]);
  expect(rowsOf(reading).map(([, name]) => name)).toEqual(["Không công bố", "Không"]);
  expect(rulesOf(reading)).toEqual([]);
});

test("a word that fits both ways in a font that holds both is asked about by itself", () => {
  const typed = (text: string): Cell => inFont(".VnTime", text);
  const reading = read([
    HEADINGS,
    [1, abc("Đề án tưới tiêu"), DONE],
    [2, abc("Đường tránh thị trấn"), DONE],
    [3, typed("Xây cầu nối hai huyện"), DONE],
    [4, typed("Không"), DONE],
  ]);
  expect(reading.findings).toMatchObject([
    { rule: "legacy-text", need: "accept" },
    { rule: "legacy-unclear", need: "accept", cell: "B5", preview: [{ before: "Không", after: "Khụng" }] },
  ]);
});

test("runs of rich text are read each in its own font", () => {
  const mixed: Cell = {
    value: `${toTcvn3("Đề án ")}số 5 của Bộ Y tế`,
    style: { font: { name: "Times New Roman" } },
    runs: [
      { text: toTcvn3("Đề án "), font: ".VnTime" },
      { text: "số 5 của Bộ Y tế", font: "Times New Roman" },
    ],
  };
  expect(rowsOf(read([HEADINGS, [1, mixed, DONE]]))).toEqual([[null, "Đề án số 5 của Bộ Y tế", "hoan-thanh"]]);
});

test("a cell in two fonts whose program does not tell them apart is proposed in parts, and asked about by itself", () => {
  const mixed = `${toTcvn3("Dự án cải tạo ")}đường vành đai số 2, dài 3 × 4 km, bụi 25 µm, «Müller»`;
  const reading = read([HEADINGS, [1, mixed, DONE], [2, `Công ty và ${toVni("Dự án")} thứ hai`, DONE]]);
  expect(rowsOf(reading).map(([, name]) => name)).toEqual([
    "Dự án cải tạo đường vành đai số 2, dài 3 × 4 km, bụi 25 µm, «Müller»",
    "Công ty và Dự án thứ hai",
  ]);
  expect(reading.findings.map(({ rule, need, cell }) => [rule, need, cell])).toEqual([
    ["legacy-suspected", "choose", "B2"],
    ["legacy-suspected", "choose", "B3"],
    ["legacy-unclear", "accept", "B2"],
  ]);
});

describe("where “ư” was lost on the way", () => {
  const lost = (text: string): Cell => inFont(".VnTime", toTcvn3(text).replaceAll("\u00ad", ""));

  test("what can only be one word is proposed, and its cell named beside the sheet's own question", () => {
    const reading = read([HEADINGS, [1, lost("Thủ tướng giao hướng dẫn"), DONE], [2, abc("Đề án khác"), DONE]]);
    expect(rowsOf(reading).map(([, name]) => name)).toEqual(["Thủ tướng giao hướng dẫn", "Đề án khác"]);
    expect(reading.findings).toMatchObject([
      { rule: "legacy-text", cell: "B2" },
      { rule: "legacy-unclear", need: "accept", cell: "B2", parameters: { count: 1, cells: "B2" } },
    ]);
  });

  test("a level that says something else then is not taken for one", () => {
    const reading = read([HEADINGS, [1, abc("Đề án"), lost("Chưa đến thời điểm triển khai")]]);
    expect(rowsOf(reading)).toEqual([[null, "Đề án", null]]);
    expect(reading.findings).toMatchObject([
      { rule: "legacy-text" },
      { rule: "code-unknown", severity: "error", parameters: { suggested: "chua-den-thoi-diem" } },
    ]);
  });
});

describe("where the font does not say so", () => {
  const rows = [
    HEADINGS,
    [1, arial(toTcvn3("Rà soát quy hoạch vùng, đường cao tốc")), arial(toTcvn3(DONE))],
    [2, arial("Công tác đào tạo"), DONE],
  ];

  test("a conversion is proposed as a question, never taken for granted", () => {
    const reading = read(rows);
    expect(rowsOf(reading)[0]).toEqual([null, "Rà soát quy hoạch vùng, đường cao tốc", "hoan-thanh"]);
    const [finding] = reading.findings;
    expect(finding).toMatchObject({ rule: "legacy-suspected", need: "choose", cell: "B2", parameters: { count: 2 } });
    expect(finding?.options.map(({ id }) => id)).toEqual(["converted", "as-written"]);
    expect(finding && blocks(finding, NO_OPTIONS)).toBe(true);
  });

  test("the answer that all is well leaves the text as it is", () => {
    const [finding] = read(rows).findings;
    const options = { ...NO_OPTIONS, choose: { [finding?.id ?? ""]: "as-written" } };
    const reading = read(rows, options);
    expect(rowsOf(reading)[0]?.[1]).toBe(toTcvn3("Rà soát quy hoạch vùng, đường cao tốc"));
    expect(finding && blocks(finding, options)).toBe(false);
    expect(rulesOf(reading)).toContain("legacy-suspected");
  });

  test("a font nobody names, as Excel says of cells with several, is no hindrance", () => {
    const reading = read([HEADINGS, [1, toVni("Rà soát quy hoạch vùng, đường cao tốc"), DONE]]);
    expect(rowsOf(reading)[0]?.[1]).toBe("Rà soát quy hoạch vùng, đường cao tốc");
    expect(rulesOf(reading)).toEqual(["legacy-suspected"]);
  });

  test("other languages and signs raise no suspicion", () => {
    const reading = read([
      HEADINGS,
      [1, "Dự án Müller & Söhne, café, 25 µm, 3×4 m², ±5°, “Smart City”™", DONE],
      [2, "Đoàn São Paulo – Zürich", DONE],
      [3, "Straße, naïve, façade, château", DONE],
      [4, "Không", DONE],
      [5, "Công an 2 × 3 × 5", DONE],
      [6, "Đoàn công tác Zürich, El Niño và La Niña; «Việt Nam», kW·h, 25 µm, 10 m², §5", DONE],
    ]);
    expect(rulesOf(reading)).toEqual([]);
  });
});

test("a font of another maker is not converted unseen: its text is kept and warned of", () => {
  const reading = read([HEADINGS, [1, inFont("VN-Times", "Kªnh xyzø"), inFont("VN-Times", "Hoµq")]]);
  expect(rowsOf(reading)).toEqual([[null, "Kªnh xyzø", null]]);
  expect(reading.findings).toMatchObject([
    { rule: "legacy-font", severity: "warning", cell: "B2" },
    { rule: "legacy-font", severity: "error", cell: "C2" },
  ]);
});

test("a title or a signature in an old font asks nothing: nothing of it is sent", () => {
  const reading = read([
    [abc("Ủy ban nhân dân tỉnh Hòa Bình")],
    HEADINGS,
    [1, "Xây cầu nối hai huyện", DONE],
    [2, "Mở bến xe liên tỉnh", DONE],
  ]);
  expect(rulesOf(reading)).toEqual([]);
});

test("the heading of another unit is noticed in an old font, too", () => {
  const reading = read([[abc("Ủy ban nhân dân tỉnh Nam Định")], HEADINGS, [1, "Xây cầu nối hai huyện", DONE]]);
  expect(rulesOf(reading)).toEqual(["foreign-heading"]);
});

describe("properties", () => {
  const words = [...new Set(TASKS.flatMap(({ name }) => name.split(" ")))];
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 })
    .map((some) => `Việc ${some.join(" ")}`);
  const levels = fc.constantFrom(DONE, "Chưa đến thời điểm triển khai", "Đã hoàn thành một phần và đúng hạn");
  const report = fc.uniqueArray(fc.tuple(text, levels), { minLength: 1, maxLength: 6, selector: ([name]) => name });

  test("a sheet in an old font reads as the same sheet in Unicode", () => {
    fc.assert(
      fc.property(report, fc.constantFrom(abc, vni), (rows, write) => {
        const unicode = read([HEADINGS, ...rows.map(([name, level], index) => [index + 1, name, level])]);
        const old = read([
          HEADINGS.map(write),
          ...rows.map(([name, level], index) => [index + 1, write(name), write(level)]),
        ]);
        const folded = (reading: typeof old) => rowsOf(reading).map((row) => row.map((value) => value?.toLowerCase()));
        expect(folded(old)).toEqual(folded(unicode));
      }),
    );
  });

  test("a sheet in Unicode is never suspected", () => {
    fc.assert(
      fc.property(report, (rows) => {
        expect(rulesOf(read([HEADINGS, ...rows.map(([name, level], index) => [index + 1, name, level])]))).toEqual([]);
      }),
    );
  });
});
