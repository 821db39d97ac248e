import { expect, test } from "vitest";
import { identityName } from "../../../shared/annex/identity.ts";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { owingUnits } from "../../../shared/campaign/lookup.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Typed, typedBook } from "../../support/typed-book.ts";

const UNIT = "p63-hoa-binh";
const TASKS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
const DOCUMENTS = ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"];
const task = (n: number, name = `Nhiệm vụ số ${n} của tỉnh`): Typed[] => [n, name, "Đã hoàn thành"];

const read = (book: ReturnType<typeof typedBook>, choose: Record<string, string> = {}) =>
  readWorkbook(book, NQ57_2023, UNIT, { ...NO_OPTIONS, choose });

const rowsOf = (reading: ReturnType<typeof read>, annex: string) =>
  reading.annexes.find((each) => each.annex === annex)?.rows ?? null;
const rules = (reading: ReturnType<typeof read>) => reading.findings.map(({ rule }) => rule);

test("a sheet is known by its headings, whatever its name", () => {
  const reading = read(typedBook({ "Bản gửi Bộ": { rows: [["PHỤ LỤC 3"], TASKS, task(1)] } }));
  expect(rowsOf(reading, "phu-luc-3")).toEqual([
    {
      at: { sheet: "Bản gửi Bộ", row: 3 },
      task: null,
      values: { name: "Nhiệm vụ số 1 của tỉnh", status: "hoan-thanh" },
    },
  ]);
  expect(reading.coverage).toEqual([
    {
      sheet: "Bản gửi Bộ",
      annex: "phu-luc-3",
      read: 2,
      ignored: [
        { reason: "above-the-table", cells: 1 },
        { reason: "heading", cells: 3 },
        { reason: "ordinal", cells: 1 },
      ],
    },
  ]);
});

test("headings may be moved, renamed and explained, and columns of one's own are stated", () => {
  const headings = [
    "Ghi chú",
    "Kết quả / Tình trạng thực hiện",
    "Sở chủ trì",
    "NHIỆM VỤ, GIẢI PHÁP (theo NQ 57)",
    "TT",
  ];
  const rows = [headings, ["gấp", "đã hoàn thành", "Sở Y tế", "Mở rộng bệnh viện vùng", 1]];
  const reading = read(typedBook({ PL3: { rows } }));
  expect(rowsOf(reading, "phu-luc-3")?.[0]?.values).toEqual({ name: "Mở rộng bệnh viện vùng", status: "hoan-thanh" });
  expect(reading.annexes[0]?.columns).toEqual({ status: "B", name: "D", ordinal: "E" });
  const [extra] = reading.findings;
  expect(extra).toMatchObject({ rule: "extra-columns", severity: "info", sheet: "PL3", cell: "A1" });
  expect(extra?.parameters.columns).toBe("Ghi chú, Sở chủ trì");
});

test("both annexes may stand on one sheet", () => {
  const rows = [
    TASKS,
    task(1),
    [null],
    ["PHỤ LỤC 4"],
    DOCUMENTS,
    [1, "Kế hoạch 3/KH-UBND", "1/2/2023", "UBND tỉnh", "Còn hiệu lực"],
  ];
  const reading = read(typedBook({ "Báo cáo": { rows } }));
  expect(rowsOf(reading, "phu-luc-3")).toHaveLength(1);
  expect(rowsOf(reading, "phu-luc-4")?.[0]?.values).toEqual({
    content: "Kế hoạch 3/KH-UBND",
    issuedOn: "2023-02-01",
    issuer: "UBND tỉnh",
    status: "con-hieu-luc",
  });
});

test("both annexes may stand side by side, each with its own ordinals", () => {
  const tasks = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
  const documents = ["STT", "Nội dung văn bản", "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"];
  const decision = [1, "Quyết định số 5/QĐ-UBND ngày 3/4/2023", "3/4/2023", "UBND tỉnh", "Còn hiệu lực"];
  for (const gap of [[], [null]]) {
    const rows = [
      ["BÁO CÁO CỦA TỈNH", null, null, ...gap, "VĂN BẢN"],
      [...tasks, ...gap, ...documents],
      [1, "Quy hoạch vùng", "Đã hoàn thành", ...gap, ...decision],
      [2, "Cảng biển", "Chưa đến thời điểm triển khai"],
      [null, null, null, ...gap, null, "Ghi chú: số liệu đến 30/9"],
    ];
    const { annexes, findings, coverage } = readWorkbook(
      typedBook({ "Báo cáo": { rows } }),
      NQ57_2023,
      "bct",
      NO_OPTIONS,
    );
    expect(annexes.map(({ annex, rows: read }) => [annex, read.map(({ values }) => Object.values(values)[0])])).toEqual(
      [
        ["phu-luc-3", ["Quy hoạch vùng", "Cảng biển"]],
        ["phu-luc-4", ["Quyết định số 5/QĐ-UBND ngày 3/4/2023"]],
      ],
    );
    expect(findings).toEqual([]);
    expect(coverage[0]?.read).toBe(8);
    expect(coverage[0]?.ignored).toContainEqual({ reason: "below-the-table", cells: 1 });
  }
});

test("a heading repeated page by page is no data", () => {
  const reading = read(typedBook({ PL3: { rows: [TASKS, task(1), TASKS, task(2)] } }));
  expect(rowsOf(reading, "phu-luc-3")?.map(({ at }) => at.row)).toEqual([2, 4]);
});

test("a heading of two rows is one heading", () => {
  const rows = [
    ["STT", "Nội dung văn bản", "Thông tin văn bản", null, null],
    [null, null, "Ngày ban hành", "Cấp ban hành", "Tình trạng văn bản"],
    [1, "Quyết định 1/QĐ-UBND", "5/6/2023", "UBND tỉnh", "Còn hiệu lực"],
  ];
  const reading = read(typedBook({ PL4: { rows: rows, merges: ["A1:A2", "B1:B2", "C1:E1"] } }));
  expect(rowsOf(reading, "phu-luc-4")?.[0]?.values.issuedOn).toBe("2023-06-05");
});

test("the hidden name tells whose sheet it is, though sheet and headings were renamed", () => {
  const range = { top: 0, left: 0, bottom: 0, right: 2 };
  const name = identityName({ campaign: "nq57-2023", unit: "p63-son-la" }, "phu-luc-3");
  const names = [{ name, hidden: true, scope: "Trang1", sheet: "Trang1", range }];
  const reading = read(typedBook({ Trang1: { rows: [["STT", "Việc", "Tiến độ"], task(1)] } }, names));
  expect(reading.origins).toEqual([{ campaign: "nq57-2023", unit: "p63-son-la" }]);
  expect(reading.coverage[0]?.annex).toBe("phu-luc-3");
  expect(reading.findings).toMatchObject([
    { rule: "column-guessed", need: "accept", parameters: { column: "name", found: "Việc" } },
  ]);
});

test("of two sheets the later is proposed and the sender chooses", () => {
  const book = typedBook({
    "Phụ lục 3": { rows: [TASKS, task(1, "Bản đầu")] },
    "Phụ lục 3 (2)": { rows: [TASKS, task(1, "Bản sau"), task(2, "Bản sau, dòng hai")] },
  });
  const proposed = read(book);
  const [asked] = proposed.findings;
  expect(asked).toMatchObject({ rule: "sheet-copies", need: "choose", sheet: "Phụ lục 3 (2)" });
  expect(rowsOf(proposed, "phu-luc-3")?.map(({ values }) => values.name)).toEqual(["Bản sau", "Bản sau, dòng hai"]);
  const answered = read(book, { [asked?.id ?? ""]: "Phụ lục 3" });
  expect(rowsOf(answered, "phu-luc-3")?.map(({ values }) => values.name)).toEqual(["Bản đầu"]);
  expect(answered.findings[0]?.id).toBe(asked?.id);
  expect(answered.coverage[1]?.ignored).toEqual([{ reason: "copy-not-chosen", cells: 9 }]);
});

test("an empty form beside a filled one is no question", () => {
  const reading = read(
    typedBook({ "Phụ lục 3": { rows: [TASKS, task(1)] }, "Phụ lục 3 (2)": { rows: [TASKS, [1, null, null]] } }),
  );
  expect(rowsOf(reading, "phu-luc-3")).toHaveLength(1);
  expect(reading.findings).toEqual([]);
});

test("a hidden sheet is left out, and that is said", () => {
  const reading = read(typedBook({ "Phụ lục 3 năm ngoái": { rows: [TASKS, task(1)], hidden: true } }));
  expect(reading.annexes).toEqual([]);
  expect(reading.findings).toMatchObject([{ rule: "hidden-sheet", severity: "info", sheet: "Phụ lục 3 năm ngoái" }]);
  expect(reading.coverage[0]?.ignored).toEqual([{ reason: "hidden-sheet", cells: 6 }]);
});

test("a sheet named like an annex without its headings is asked about, others are let be", () => {
  const rows = [
    ["Việc", "Mức"],
    ["Làm đường", "xong"],
    ["Làm cầu", "xong"],
  ];
  const reading = read(typedBook({ "PL 03": { rows }, "Danh bạ": { rows } }));
  expect(reading.findings).toMatchObject([{ rule: "heading-missing", severity: "error", sheet: "PL 03" }]);
});

test("any list with ordinals and “Nội dung” is no annex, unless its sheet is named after one", () => {
  const rows = [
    ["STT", "Nội dung"],
    [1, "Gọi điện cho Bộ"],
  ];
  expect(read(typedBook({ "Việc cần làm": { rows } })).annexes).toEqual([]);
  const named = read(typedBook({ PL4: { rows } }));
  expect(rowsOf(named, "phu-luc-4")).toHaveLength(1);
  expect(named.findings).toMatchObject(
    ["issuedOn", "issuer", "status"].map((column) => ({ rule: "column-missing", parameters: { column } })),
  );
});

test("a heading that names another body is to be confirmed", () => {
  const above = (text: string) => read(typedBook({ PL3: { rows: [[text], TASKS, task(1)] } }));
  const [foreign] = above("ỦY BAN NHÂN DÂN TỈNH SƠN LA").findings;
  expect(foreign).toMatchObject({ rule: "foreign-heading", severity: "warning", need: "accept", cell: "A1" });
  expect(foreign?.parameters).toMatchObject({ unit: "Tỉnh Sơn La", own: "Tỉnh Hòa Bình" });
  expect(rules(above("UBND tỉnh Hòa Bình"))).toEqual([]);
  expect(rules(above("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))).toEqual([]);
  expect(rules(above("(Kèm theo Công văn số 1/UBND-TH của UBND tỉnh Sơn La)"))).toEqual([]);
  expect(rules(above("BỘ KẾ HOẠCH VÀ ĐẦU TƯ"))).toEqual([]);
  expect(rules(above("TP. Hà Nội, ngày 3 tháng 11 năm 2023"))).toEqual([]);
});

test("every body knows its own name above the table, and no other's", () => {
  const named = (text: string, unit: string) =>
    readWorkbook(typedBook({ PL3: { rows: [[text], TASKS, task(1)] } }), NQ57_2023, unit, NO_OPTIONS).findings;
  const units = owingUnits(NQ57_2023);
  units.forEach(({ id, reportingBody }, index) => {
    const heading = `Đơn vị báo cáo: ${reportingBody.toUpperCase()}`;
    expect(named(heading, id), reportingBody).toEqual([]);
    const other = units[(index + 1) % units.length];
    expect(named(heading, other?.id ?? ""), reportingBody).toMatchObject([{ parameters: { unitId: id } }]);
  });
});

test("bodies named in the rows are the report's business", () => {
  const reading = read(typedBook({ PL3: { rows: [TASKS, task(1, "Phối hợp với Ủy ban nhân dân tỉnh Sơn La")] } }));
  expect(reading.findings).toEqual([]);
});
