import { describe, expect, it } from "vitest";
import { serialOfDate } from "../../../shared/book/dates.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { owingUnits } from "../../../shared/campaign/lookup.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { AFTER_DUE, contribution, gridOf, headings, input, row, table, textOf } from "./reports.ts";

const documents = (values: Record<string, string | null>) => [
  { annex: "phu-luc-4", rows: [row(values, { sheet: "PL4 (2)", row: 9 })] },
];

describe("the sheets of a merge", () => {
  it("are cover, annexes, totals and board, and the cover is open", () => {
    const book = merge(NQ57_2023, input([contribution("bct")]));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "Bìa",
      "Phụ lục 3",
      "Phụ lục 4",
      "Phụ lục 4 chi tiết",
      "Theo nhiệm vụ",
      "Ma trận",
      "Khác mức",
      "Tổng số",
      "Biểu đồ",
      "Theo dõi",
    ]);
    expect(book.activeSheet).toBe("Bìa");
  });

  it("come out of no report at all too", () => {
    const book = merge(NQ57_2023, input([]));
    expect(table(book, "Phụ lục 3")).toEqual([]);
    expect(textOf(book, "Bìa")).toContain("0/85 đơn vị");
  });

  it("have the narrative once a unit sent one, with the titles of that unit's own outline", () => {
    const annexes = [
      { annex: "de-cuong", rows: [row({ item: "2.1", answer: "Đã làm" }, { sheet: "Đề cương", row: 7 })] },
    ];
    const book = merge(NQ57_2023, input([contribution("bct", { annexes }), contribution("p63-ha-noi", { annexes })]));
    const [ministry, province] = table(book, "Đề cương").filter(({ STT }) => STT !== "");
    expect(ministry).toMatchObject({ Mục: "2.1", "Nội dung báo cáo": "Đã làm", "Dòng nguồn": 7 });
    expect(ministry?.["Nội dung theo đề cương"]).toBe("Nhóm các nhiệm vụ chung");
    expect(province?.["Nội dung theo đề cương"]).not.toBe("");
  });
});

describe("a merged annex", () => {
  it("stands under the letter's own heading, title and attachment line", () => {
    const grid = gridOf(merge(NQ57_2023, input([])), "Phụ lục 3");
    expect(grid.slice(0, 3).map(([first]) => first)).toEqual([
      "PHỤ LỤC 3",
      "CÁC NHIỆM VỤ, GIẢI PHÁP TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 57/NQ-CP",
      "(Kèm theo Công văn số 8490/BKHĐT-QLKTTW ngày 12/10/2023 của Bộ Kế hoạch và Đầu tư)",
    ]);
  });

  it("says on every row whose it is, in which region, and from which version, receipt, sheet and row", () => {
    const rows = [
      row({ name: "Xây dựng cơ sở dữ liệu vùng", status: "mot-phan-dung-han" }, { sheet: "Phụ lục 3 (2)", row: 12 }),
      row({ name: "Tuyên truyền", status: "hoan-thanh" }, { sheet: "Phụ lục 3 (2)", row: 13 }),
    ];
    const hanoi = contribution("p63-ha-noi", {
      n: 3,
      receiptCode: "NQ57-HN-3",
      annexes: [{ annex: "phu-luc-3", rows }],
    });
    expect(table(merge(NQ57_2023, input([hanoi])), "Phụ lục 3")).toEqual([
      {
        STT: 1,
        "Nhiệm vụ tổng hợp": "Nhiệm vụ riêng của từng đơn vị",
        "Căn cứ ghép": "Riêng",
        "Đơn vị": "Thành phố Hà Nội",
        Vùng: "Vùng đồng bằng sông Hồng",
        "Tên nhiệm vụ": "Xây dựng cơ sở dữ liệu vùng",
        "Tình trạng thực hiện": "Đã hoàn thành một phần và đúng hạn",
        "Phiên bản": 3,
        "Biên nhận": "NQ57-HN-3",
        "Trang tính nguồn": "Phụ lục 3 (2)",
        "Dòng nguồn": 12,
      },
      expect.objectContaining({ STT: 2, "Tên nhiệm vụ": "Tuyên truyền", "Dòng nguồn": 13 }),
    ]);
  });

  it("keeps the Government's order of units, whatever came first", () => {
    const book = merge(NQ57_2023, input([contribution("p63-ha-noi"), contribution("vcci"), contribution("bct")]));
    const names = table(book, "Phụ lục 3").map((line) => line["Đơn vị"]);
    const order = NQ57_2023.units.map(({ officialName }) => officialName);
    expect(names).toHaveLength(3);
    expect(names).toEqual(order.filter((name) => names.includes(name)));
  });

  it("merges no cell under its header, so that filters work", () => {
    const book = merge(NQ57_2023, input([contribution("bct"), contribution("bgtvt")]));
    for (const sheet of book.sheets.filter(({ name }) => name.startsWith("Phụ lục"))) {
      expect(Math.max(...sheet.merges.map(({ bottom }) => bottom))).toBeLessThan(sheet.frozenRows - 1);
      expect(sheet.print?.repeatRows).toEqual({ first: sheet.frozenRows - 1, last: sheet.frozenRows - 1 });
    }
  });

  it("writes days as dates, leaves unknown ones empty and keeps what is no day as it was written", () => {
    const book = merge(
      NQ57_2023,
      input([
        contribution("bct", { annexes: documents({ content: "Thông tư A", issuedOn: "2023-07-11" }) }),
        contribution("bgtvt", { annexes: documents({ content: "Thông tư B", issuedOn: null }) }),
        contribution("bxd", { annexes: documents({ content: "Thông tư C", issuedOn: "2023-02-30" }) }),
        contribution("btc", { annexes: documents({ content: "Sắc lệnh", issuedOn: "1885-01-02" }) }),
      ]),
    );
    const days = Object.fromEntries(
      table(book, "Phụ lục 4").map((line) => [line["Nội dung văn bản"], line["Ngày ban hành"]]),
    );
    expect(days).toEqual({
      "Thông tư A": serialOfDate("2023-07-11"),
      "Thông tư B": "",
      "Thông tư C": "2023-02-30",
      "Sắc lệnh": "02/01/1885",
    });
    const sheet = book.sheets.find(({ name }) => name === "Phụ lục 4");
    const formats = sheet?.rows.flatMap((cells) =>
      cells.filter((one) => typeof one?.value === "number" && one.value > 40_000),
    );
    expect(formats?.map((one) => one?.style.numberFormat)).toEqual(["dd/mm/yyyy"]);
    expect(textOf(book, "Bìa")).toContain("Bộ Xây dựng: Phụ lục 4: 1 ô ngày không đọc được, giữ nguyên chữ.");
  });

  it("keeps a formula, a link and a control character as the text they are", () => {
    const names = ['=HYPERLINK("http://x","y")', "+84 24", "@SUM(A1)", "http://example.com", "a\u0000b\u{1F600}"];
    const rows = names.map((name) => row({ name, status: "hoan-thanh" }));
    const book = merge(NQ57_2023, input([contribution("bct", { annexes: [{ annex: "phu-luc-3", rows }] })]));
    expect(table(book, "Phụ lục 3").map((line) => line["Tên nhiệm vụ"])).toEqual(names);
  });

  it("cuts a text that no cell can hold, between characters, and says so", () => {
    for (const before of [32_755, 32_756]) {
      const name = "a".repeat(before) + "\u{1F600}".repeat(20);
      const annexes = [{ annex: "phu-luc-3", rows: [row({ name, status: "hoan-thanh" })] }];
      const book = merge(NQ57_2023, input([contribution("bct", { annexes })]));
      const shown = String(table(book, "Phụ lục 3")[0]?.["Tên nhiệm vụ"]);
      expect(shown.length).toBeLessThanOrEqual(32_767);
      expect(shown.isWellFormed()).toBe(true);
      expect(textOf(book, "Bìa")).toContain("Bộ Công Thương: Phụ lục 3: 1 ô dài quá giới hạn của Excel, đã cắt bớt.");
    }
  });
});

describe("the cover", () => {
  it("names the letter, its receiver, the due day and the moment the numbers speak of", () => {
    const cover = textOf(merge(NQ57_2023, input([contribution("bct")], { asOf: "2023-10-31T17:05:59.999Z" })), "Bìa");
    expect(cover).toContain("TỔNG HỢP TẠM KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 57/NQ-CP NĂM 2023");
    expect(cover).toContain("số 8490/BKHĐT-QLKTTW ngày 12/10/2023 của Bộ Kế hoạch và Đầu tư");
    expect(cover).toContain("Bộ Kế hoạch và Đầu tư (Viện Nghiên cứu quản lý kinh tế Trung ương)");
    expect(cover).toContain("trước ngày 01/11/2023");
    expect(cover).toContain("Số liệu tính đến 00:05 ngày 01/11/2023 (giờ Việt Nam)");
    expect(cover).toContain("1/85 đơn vị");
  });

  it("is provisional before the due instant even when every unit has sent, and not from it on", () => {
    const all = owingUnits(NQ57_2023).map(({ id }) => contribution(id));
    const titleAt = (asOf: string) => String(gridOf(merge(NQ57_2023, input(all, { asOf })), "Bìa")[0]?.[0]);
    expect(titleAt("2023-10-31T16:59:59.999Z")).toMatch(/^TỔNG HỢP TẠM /);
    expect(titleAt("2023-10-31T17:00:00.000Z")).toMatch(/^TỔNG HỢP KẾT QUẢ /);
    const wholeSeconds = { ...NQ57_2023, due: { ...NQ57_2023.due, before: "2023-10-31T17:00:00Z" } };
    const onTheInstant = merge(wholeSeconds, input(all, { asOf: "2023-10-31T17:00:00.000Z" }));
    expect(gridOf(onTheInstant, "Bìa")[0]?.[0]).toMatch(/^TỔNG HỢP KẾT QUẢ /);
  });

  it("names each missing unit with where it stands at that moment", () => {
    const at = "2023-10-30T00:00:00.000Z";
    const standing = { n: 1, acceptedAt: at, late: false, overdue: false, extendedUntil: null };
    const book = merge(
      NQ57_2023,
      input([contribution("bct")], {
        asOf: AFTER_DUE,
        units: ["bct", "bgtvt", "bxd", "btc", "p63-ha-noi"],
        standings: [
          { ...standing, unit: "bgtvt", state: "returned" },
          { ...standing, unit: "bxd", state: "awaiting-approval", overdue: true },
          { unit: "btc", state: "not-sent", n: 0, acceptedAt: null, late: false, overdue: false, extendedUntil: at },
        ],
      }),
    );
    const missing = table(book, "Bìa").slice(0, 4);
    expect(new Set(missing.map((line) => [line["Đơn vị"], line["Trạng thái"], line["Thời hạn"]].join(" | ")))).toEqual(
      new Set([
        "Bộ Tài chính | Chưa gửi | Gia hạn đến 07:00 ngày 30/10/2023",
        "Bộ Giao thông vận tải | Trả lại | ",
        "Bộ Xây dựng | Chờ duyệt | Quá hạn",
        "Thành phố Hà Nội | Chưa gửi | Quá hạn",
      ]),
    );
    expect(textOf(book, "Bìa")).toMatch(/4 đơn vị \(.*quá hạn 1\)/);
    expect(textOf(book, "Bìa")).toContain("5 đơn vị được chọn");
  });

  it("calls nobody overdue before the due instant", () => {
    expect(textOf(merge(NQ57_2023, input([])), "Bìa")).not.toContain("Quá hạn");
    expect(textOf(merge(NQ57_2023, input([])), "Bìa")).toContain("85 đơn vị (chưa gửi 85)");
  });

  it("lists the late ones with when they came", () => {
    const late = contribution("bct", { late: true, acceptedAt: "2023-11-01T01:30:00.000Z" });
    const cover = textOf(merge(NQ57_2023, input([late], { asOf: AFTER_DUE, units: ["bct"] })), "Bìa");
    expect(cover).toContain("Đơn vị gửi muộn (1)");
    expect(cover).toContain("08:30 ngày 01/11/2023");
  });

  it("names what could not be placed, and drops none of it in silence", () => {
    const strange = [{ annex: "phu-luc-9", rows: [row({ name: "x" }), row({ name: "y" })] }];
    const odd = [{ annex: "phu-luc-3", rows: [row({ name: "a", status: "dang-lam", percent: "50%" })] }];
    const cover = textOf(
      merge(
        NQ57_2023,
        input(
          [
            contribution("so-tai-chinh"),
            contribution("bgtvt"),
            contribution("bct", { annexes: strange }),
            contribution("bxd", { n: 2, annexes: odd }),
            contribution("bxd", { n: 1 }),
          ],
          { units: ["bct", "bxd", "khong-co"] },
        ),
      ),
      "Bìa",
    );
    expect(cover).toContain('Đơn vị được chọn không có trong đợt báo cáo: mã "khong-co".');
    expect(cover).toContain('không có trong đợt báo cáo, không tổng hợp: mã "so-tai-chinh", phiên bản 1');
    expect(cover).toContain("ngoài phạm vi được chọn, không tổng hợp: Bộ Giao thông vận tải, phiên bản 1");
    expect(cover).toContain("Báo cáo trùng đơn vị, không tổng hợp: Bộ Xây dựng, phiên bản 1");
    expect(cover).toContain('Bộ Công Thương: 2 dòng thuộc phụ lục không có trong đợt báo cáo ("phu-luc-9")');
    expect(cover).toContain("Bộ Xây dựng: Phụ lục 3: 1 dòng không có mức đánh giá.");
    expect(cover).toContain("Bộ Xây dựng: Phụ lục 3: 1 giá trị ở cột không có trong phụ lục, không được tổng hợp.");
  });
});

describe("the board", () => {
  it("shows every unit that owes a report, with state, version, time and counts", () => {
    const annexes = [
      {
        annex: "phu-luc-3",
        rows: ["hoan-thanh", "hoan-thanh", "chua-den-thoi-diem"].map((status) => row({ name: "a", status })),
      },
      ...documents({ content: "Thông tư" }),
    ];
    const book = merge(
      NQ57_2023,
      input([contribution("bct", { n: 2, state: "accepted", letter: "12/BC-BCT", annexes })], { asOf: AFTER_DUE }),
    );
    const board = table(book, "Theo dõi");
    expect(board.map((line) => line["Đơn vị"])).toEqual(owingUnits(NQ57_2023).map(({ officialName }) => officialName));
    expect(board.find((line) => line["Đơn vị"] === "Bộ Công Thương")).toMatchObject({
      Vùng: "Trung ương",
      "Trạng thái": "Chấp nhận",
      "Thời hạn": "Đúng hạn",
      "Phiên bản": 2,
      "Thời điểm gửi (giờ Việt Nam)": "10:05 ngày 19/10/2023",
      "Số báo cáo": "12/BC-BCT",
      "Đã hoàn thành": 2,
      "Đã hoàn thành một phần và đúng hạn": 0,
      "Chưa đến thời điểm triển khai": 1,
      "Tổng số Phụ lục 3": 3,
      "Số dòng Phụ lục 4": 1,
    });
    expect(board.find((line) => line["Đơn vị"] === "Bộ Tài chính")).toMatchObject({
      "Trạng thái": "Chưa gửi",
      "Phiên bản": "",
      "Đã hoàn thành": "",
    });
  });

  it("has no column for rows without a level unless there are such rows", () => {
    const rows = [row({ name: "a", status: null })];
    const without = merge(NQ57_2023, input([contribution("bct")]));
    const withOne = merge(NQ57_2023, input([contribution("bct", { annexes: [{ annex: "phu-luc-3", rows }] })]));
    expect(headings(without, "Theo dõi")).not.toContain("Không có mức đánh giá");
    expect(headings(withOne, "Theo dõi")).toContain("Không có mức đánh giá");
    expect(headings(withOne, "Tổng số")).toContain("Không có mức đánh giá");
  });
});

it("a document that units give different days stands once for each day, with all who say it", () => {
  const report = (unit: string, issuedOn: string) =>
    contribution(unit, {
      annexes: [
        {
          annex: "phu-luc-4",
          rows: [
            row({ content: "Quyết định số 826/QĐ-TTg của Thủ tướng Chính phủ", issuedOn, issuer: "TTg", status: null }),
          ],
        },
      ],
    });
  const most = ["bct", "bxd", "bnv", "p63-ha-noi", "p63-cao-bang"];
  const book = merge(
    NQ57_2023,
    input([...most.map((unit) => report(unit, "2023-07-11")), report("btc", "2023-07-12")]),
  );
  const lines = gridOf(book, "Mâu thuẫn Phụ lục 4").filter((cells) => cells[2] === "Ngày ban hành");
  expect(lines.map((cells) => cells.slice(3, 5))).toEqual([
    ["11/07/2023", 5],
    ["12/07/2023", 1],
  ]);
  expect(lines[1]?.[5]).toContain("Tài chính");
  expect(table(book, "Phụ lục 4")[0]?.["Ngày ban hành"]).toContain("11/07/2023 (5 đơn vị)");
});
