import type { Annex, Campaign } from "../../campaign/campaign.ts";
import type { Block, QuotedWords } from "../../document/document.ts";
import { type Answer, answerColumns, type NarrativeItem, type NarrativePart, narrativeOf } from "../narrative.ts";
import type { Scope } from "../scope.ts";
import type { Chapter } from "./chapter.ts";

/** What the units wrote, item by item, in their own words: quoted whole, under their names, never put together. */
export function narrativeChapter(campaign: Campaign, { entries }: Scope, annex: Annex): Chapter {
  const parts = narrativeOf(campaign, entries, annex);
  const none: Block = { kind: "paragraph", look: "body", text: "Chưa có đơn vị nào gửi nội dung theo đề cương." };
  return {
    heading: "NỘI DUNG BÁO CÁO CỦA CÁC ĐƠN VỊ THEO ĐỀ CƯƠNG",
    blocks:
      parts.length === 0
        ? [none]
        : parts.flatMap((part, index) => [
            { kind: "heading", level: 2, text: `${index + 1}. ${headingOf(part)}` } as const,
            ...part.items.flatMap((one) => itemBlocks(one, part, annex)),
          ]),
  };
}

function headingOf({ outline, reported }: NarrativePart): string {
  return `Theo đề cương ${outline.heading} (${reported} đơn vị có báo cáo)`;
}

function itemBlocks({ item, answers }: NarrativeItem, { reported }: NarrativePart, annex: Annex): Block[] {
  const heading: Block = { kind: "heading", level: 3, text: `Mục ${item.id}. ${item.title}` };
  if (!item.answered) return [heading];
  const units = new Set(answers.map(({ entry }) => entry)).size;
  const who = units === 0 ? "Không có đơn vị nào gửi nội dung." : `${units}/${reported} đơn vị gửi nội dung.`;
  return [heading, { kind: "paragraph", look: "note", text: who }, ...answers.map((answer) => quoteOf(answer, annex))];
}

function quoteOf({ entry, contribution, row }: Answer, annex: Annex): Block {
  const source = [
    contribution.letter === null ? "" : `Báo cáo số ${contribution.letter}`,
    `phiên bản ${contribution.n}`,
    `${row.at.sheet}, dòng ${row.at.row}`,
  ];
  return {
    kind: "quote",
    who: entry.unit.officialName,
    source: source.filter((part) => part !== "").join("; "),
    words: wordsOf(row.values, annex),
  };
}

/** The first column is the report itself; the others say what they are. */
function wordsOf(values: Answer["row"]["values"], annex: Annex): QuotedWords[] {
  return answerColumns(annex).flatMap(({ id, heading }, index) => {
    const text = (values[id] ?? "").trim();
    return text === "" ? [] : [{ under: index === 0 ? "" : heading, text }];
  });
}
