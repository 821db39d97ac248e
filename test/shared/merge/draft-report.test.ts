import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import type { Block, PaperDocument } from "../../../shared/document/document.ts";
import type { MergeInput } from "../../../shared/merge/contribution.ts";
import { draftReport } from "../../../shared/merge/draft/draft-report.ts";
import { inputs } from "./arbitrary.ts";
import { AFTER_DUE, contribution, input, row } from "./reports.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

function blocksOf<Kind extends Block["kind"]>({ sections }: PaperDocument, kind: Kind): Of<Kind>[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block): block is Of<Kind> => block.kind === kind));
}

const paragraphs = (document: PaperDocument): string =>
  blocksOf(document, "paragraph")
    .map(({ text }) => text)
    .join("\n");

/** The table under a caption or a title, as texts. */
function tableUnder({ sections }: PaperDocument, words: string): (readonly string[])[] {
  for (const { blocks } of sections) {
    const at = blocks.findIndex(
      (block) =>
        (block.kind === "paragraph" && block.text === words) || (block.kind === "title" && block.about === words),
    );
    const next = blocks.slice(at + 1).find(({ kind }) => kind === "table");
    if (at >= 0 && next?.kind === "table") return next.rows.map(({ cells }) => cells);
  }
  throw new Error(`no table under ${words}`);
}

const tasks = (...levels: string[]) => [
  {
    annex: "phu-luc-3",
    rows: levels.map((status) => ({ ...row({ name: "Tuyên truyền", status }), task: NQ57_2023.tasks[0]?.id ?? null })),
  },
];

describe("the draft report", () => {
  const late = contribution("p63-cao-bang", { late: true, annexes: tasks("hoan-thanh", "hoan-thanh") });
  const document = draftReport(NQ57_2023, input([late, contribution("bct", { annexes: tasks("chua-den-thoi-diem") })]));

  it("leaves open what is not known: number, day, signer, judgement", () => {
    const [head] = blocksOf(document, "letterhead");
    expect(head).toMatchObject({ issuer: "Bộ Kế hoạch và Đầu tư", number: expect.stringMatching(/^Số: +\/BC-…+$/) });
    expect(head?.placeAndDate).toMatch(/^Hà Nội, ngày +tháng +năm 2023$/);
    expect(head?.mark).toContain("DỰ THẢO (số liệu tạm)");
    expect(blocksOf(document, "signature")[0]?.signer).toBe("[CHỨC VỤ CỦA NGƯỜI KÝ]");
    expect(paragraphs(document)).toContain("[Cơ quan chủ trì bổ sung nhận định");
  });

  it("says what was asked, who reported, who is missing and who was late", () => {
    expect(paragraphs(document)).toContain("Công văn số 8490/BKHĐT-QLKTTW ngày 12/10/2023");
    expect(paragraphs(document)).toContain("Có 2/85 đơn vị gửi báo cáo, trong đó 1 đơn vị gửi muộn; 83 đơn vị chưa");
    const regions = tableUnder(document, "Tình hình báo cáo theo vùng");
    expect(regions[0]).toEqual(["Trung ương", "22", "1", "0", "21"]);
    expect(regions.at(-1)).toEqual(["Tổng cộng", "85", "2", "1", "83"]);
    expect(tableUnder(document, "ĐƠN VỊ CHƯA CÓ BÁO CÁO TRONG BẢN TỔNG HỢP")).toHaveLength(83);
    expect(tableUnder(document, "ĐƠN VỊ GỬI BÁO CÁO MUỘN").map(([, unit]) => unit)).toEqual(["Tỉnh Cao Bằng"]);
  });

  it("counts the levels by coordinating council beside the regions, where the councils are known", () => {
    const councils = tableUnder(document, "Số nhiệm vụ theo mức độ thực hiện và Hội đồng điều phối vùng");
    expect(councils.map(([name]) => name?.split(" (")[0])).toEqual([
      "Bộ, cơ quan, tổ chức",
      "Vùng trung du và miền núi phía Bắc",
      ...councils.slice(2, -1).map(([name]) => name?.split(" (")[0]),
      "Tổng cộng",
    ]);
    const north = councils.find(([name]) => name?.includes("miền núi phía Bắc"));
    expect(north?.slice(1)).toEqual(["2", "0", "0", "0", "0", "2"]);
    const unknown = draftReport(NQ57_2026, input([]));
    expect(() => tableUnder(unknown, "Số nhiệm vụ theo mức độ thực hiện và Hội đồng điều phối vùng")).toThrow();
  });

  it("counts the levels in the letter's order, with their shares, by kind, region, unit and task", () => {
    expect(tableUnder(document, "Số nhiệm vụ theo mức độ thực hiện")).toEqual([
      ["Đã hoàn thành", "2", "66,7%"],
      ["Đã hoàn thành một phần và đúng hạn", "0", "0,0%"],
      ["Đã hoàn thành một phần và có khả năng chậm", "0", "0,0%"],
      ["Đến thời điểm nhưng chưa triển khai được", "0", "0,0%"],
      ["Chưa đến thời điểm triển khai", "1", "33,3%"],
      ["Tổng cộng", "3", "100,0%"],
    ]);
    const kinds = tableUnder(document, "Số nhiệm vụ theo mức độ thực hiện và loại đơn vị");
    expect(kinds.find(([kind]) => kind === "Tỉnh")).toEqual(["Tỉnh", "2", "0", "0", "0", "0", "2"]);
    const [task] = tableUnder(document, "NHIỆM VỤ ĐƯỢC GIAO THEO MỨC ĐỘ THỰC HIỆN (PHỤ LỤC 3)");
    expect(task).toEqual(["1", NQ57_2023.tasks[0]?.name, "2", "0", "0", "0", "1", "3"]);
  });

  it("counts documents as they were sent and as they are, by their state and the kinds of units", () => {
    const one = { content: "Quyết định số 826/QĐ-TTg ngày 11/7/2023", issuedOn: "2023-07-11", status: "con-hieu-luc" };
    const annexes = [{ annex: "phu-luc-4", rows: [row(one)] }];
    const paper = draftReport(NQ57_2023, input([contribution("bct", { annexes }), contribution("bxd", { annexes })]));
    expect(paragraphs(paper)).toContain("2 đơn vị báo cáo 2 lượt văn bản (1 văn bản khác nhau)");
    expect(tableUnder(paper, "Số văn bản theo tình trạng văn bản")).toEqual([
      ["Còn hiệu lực", "2", "2"],
      ["Tổng cộng", "2", "2"],
    ]);
  });

  it("draws what its tables say", () => {
    const charts = blocksOf(document, "chart");
    expect(charts).toHaveLength(4);
    const [, levels] = charts;
    expect(levels?.series[0]?.values).toEqual([2, 0, 0, 0, 1]);
    const regions = charts.at(-1);
    const central = regions?.categories.indexOf("Trung ương") ?? -1;
    expect(regions?.series.map(({ values }) => values[central])).toEqual([0, 0, 0, 0, 1]);
  });

  it("quotes the units' own words under each item, with their names, whole and unchanged", () => {
    const written = 'Đã họp 3 lần.\n- "Kết quả" tốt\n=HYPERLINK("http://x")';
    const rows = [row({ item: "1.a", answer: written, proposals: "Sớm ban hành" }, { sheet: "Đề cương", row: 8 })];
    const one = contribution("bct", { letter: "12/BC-BCT ngày 25/10/2023", annexes: [{ annex: "de-cuong", rows }] });
    const paper = draftReport(NQ57_2023, input([one]));
    expect(blocksOf(paper, "quote")).toEqual([
      {
        kind: "quote",
        who: "Bộ Công Thương",
        source: "Báo cáo số 12/BC-BCT ngày 25/10/2023; phiên bản 1; Đề cương, dòng 8",
        words: [
          { under: "", text: written },
          { under: "Đề xuất, kiến nghị", text: "Sớm ban hành" },
        ],
      },
    ]);
    const headings = blocksOf(paper, "heading").map(({ text }) => text);
    expect(headings).toContain("1. Theo đề cương PHỤ LỤC 1 (1 đơn vị có báo cáo)");
    expect(headings.some((text) => text.startsWith("Mục 1.a. Các hoạt động triển khai"))).toBe(true);
  });

  it("comes out of no report at all, and of any there may be, in whatever order they come", () => {
    const nothing = draftReport(NQ57_2023, input([], { asOf: AFTER_DUE }));
    expect(paragraphs(nothing)).toContain("Chưa có nhiệm vụ nào được báo cáo.");
    const turned = (from: MergeInput): MergeInput => ({ ...from, contributions: from.contributions.toReversed() });
    fc.assert(
      fc.property(inputs({ strangers: true }), (from) => {
        expect(draftReport(NQ57_2023, turned(from))).toEqual(draftReport(NQ57_2023, from));
      }),
      { numRuns: 30 },
    );
  });
});
