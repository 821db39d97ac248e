import type { Campaign } from "../../campaign/campaign.ts";
import type { Block, PaperDocument } from "../../document/document.ts";
import { formatDay, formatVietnamTime, vietnamDay } from "../../text/vietnam-time.ts";
import { annexDocuments } from "../annex-documents.ts";
import type { MergeInput } from "../contribution.ts";
import { type Scope, scopeOf, taskAnnexes } from "../scope.ts";
import { totalsOf } from "../totals.ts";
import { annexSections } from "./annexes.ts";
import { type Chapter, roman } from "./chapter.ts";
import { documentsChapter } from "./documents-chapter.ts";
import { levelsChapter } from "./levels-chapter.ts";
import { narrativeChapter } from "./narrative-chapter.ts";
import { reportedChapter } from "./reported-chapter.ts";

/**
 * The draft of the receiving ministry's report to the Prime Minister, by Decree 30/2020/NĐ-CP: the numbers of a merge,
 * and under each item of the outline the units' own words under their names. Nothing is judged, summed up in words or
 * rewritten here: that is for whoever finishes the draft, and the places for it are left open. Pure, as the merge is.
 */
export function draftReport(campaign: Campaign, input: MergeInput): PaperDocument {
  const scope = scopeOf(campaign, input);
  const documents = annexDocuments(campaign, scope, input.decisions);
  const totals = taskAnnexes(campaign).map((annex) => totalsOf(campaign, scope.entries, annex));
  const about = aboutOf(campaign);
  const chapters = [
    reportedChapter(campaign, scope),
    ...totals.map((one) => levelsChapter(one)),
    ...campaign.annexes
      .filter(({ kind, listsTasks }) => kind === "list" && !listsTasks)
      .map((annex) => documentsChapter(campaign, scope, annex, documents.find((one) => one.annex === annex) ?? null)),
    ...campaign.annexes
      .filter(({ kind }) => kind === "outline")
      .map((annex) => narrativeChapter(campaign, scope, annex)),
    OPEN_CHAPTER,
  ];
  return {
    title: `Dự thảo báo cáo ${about}`,
    sections: [
      {
        orientation: "portrait",
        blocks: [
          ...opening(campaign, input, scope, about),
          ...chapters.flatMap(({ heading, blocks }, index) => [
            { kind: "heading", level: 1, text: `${roman(index + 1)}. ${heading}` } as const,
            ...blocks,
          ]),
          ...closing(campaign),
        ],
      },
      ...annexSections(campaign, scope, totals),
    ],
  };
}

const OPEN_CHAPTER: Chapter = {
  heading: "ĐÁNH GIÁ CHUNG, ĐỀ XUẤT, KIẾN NGHỊ",
  blocks: [
    {
      kind: "paragraph",
      look: "note",
      text: "[Cơ quan chủ trì bổ sung nhận định, đánh giá và kiến nghị. Bản dự thảo này chỉ tổng hợp số liệu và trích nguyên văn báo cáo của các đơn vị.]",
    },
  ],
};

/** "Kết quả thực hiện …": the title of what units send, without the words that say it is a report. */
function aboutOf({ title }: Campaign): string {
  const about = title.replace(/^báo cáo\s+/iu, "");
  return about.charAt(0).toUpperCase() + about.slice(1);
}

function opening(campaign: Campaign, input: MergeInput, { entries, provisional }: Scope, about: string): Block[] {
  const { letter, receiver, due } = campaign;
  const at = formatVietnamTime(input.asOf);
  const year = (vietnamDay(input.asOf) ?? "").slice(0, 4);
  const place = receiver.address.split(",").at(-1)?.trim() ?? "";
  return [
    {
      kind: "letterhead",
      issuer: receiver.name,
      number: "Số:          /BC-…………",
      placeAndDate: `${place}, ngày       tháng       năm ${year}`,
      mark: `${provisional ? "DỰ THẢO (số liệu tạm)" : "DỰ THẢO"}, số liệu đến ${at}`,
    },
    { kind: "title", name: "BÁO CÁO", about, under: null },
    { kind: "paragraph", look: "to", text: "Kính gửi: Thủ tướng Chính phủ" },
    {
      kind: "paragraph",
      look: "body",
      text: `${receiver.name} đã có Công văn số ${letter.number} ngày ${formatDay(letter.issuedOn)} về việc ${letter.subject}, đề nghị ${entries.length} bộ, cơ quan, địa phương gửi báo cáo ${due.text}. Trên cơ sở báo cáo của các đơn vị nhận được đến ${at} (giờ Việt Nam), ${receiver.name} tổng hợp như sau:`,
    },
  ];
}

function closing({ receiver }: Campaign): Block[] {
  return [
    { kind: "paragraph", look: "body", text: `${receiver.name} kính báo cáo Thủ tướng Chính phủ./.` },
    {
      kind: "signature",
      recipients: ["- Như trên;", "- …………………………;", "- Lưu: VT, ……………."],
      signer: "[CHỨC VỤ CỦA NGƯỜI KÝ]",
    },
  ];
}
