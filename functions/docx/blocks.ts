import { HeadingLevel, Paragraph, type Table } from "docx";
import type { Block, Section } from "../../shared/document/document.ts";
import { chartRun } from "./chart.ts";
import { letterhead, signature } from "./letterhead.ts";
import { BODY, CENTRE, textRun, textRuns } from "./looks.ts";
import { STYLE } from "./styles.ts";
import { table } from "./table.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const LOOKS = { body: STYLE.body, to: STYLE.addressee, note: STYLE.note, caption: STYLE.caption } as const;

export function pressBlock(block: Block, orientation: Section["orientation"]): (Paragraph | Table)[] {
  switch (block.kind) {
    case "letterhead":
      return [letterhead(block)];
    case "signature":
      return [new Paragraph({ children: [] }), signature(block)];
    case "title":
      return title(block);
    case "heading":
      return [
        new Paragraph({ heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_3, children: [textRun(block.text)] }),
      ];
    case "paragraph":
      return [new Paragraph({ style: LOOKS[block.look], children: textRuns(block.text) })];
    case "list":
      return block.items.map((item) => new Paragraph({ style: STYLE.body, children: textRuns(`- ${item}`) }));
    case "quote":
      return quote(block);
    case "table":
      // A table that follows a table would grow into it.
      return [table(block, orientation), new Paragraph({ spacing: { before: 0, after: 60 }, children: [] })];
    case "chart":
      return [
        new Paragraph({
          alignment: CENTRE,
          spacing: { before: 120, after: 120 },
          children: [chartRun(block, orientation)],
        }),
      ];
  }
}

function title({ name, about, under }: Of<"title">): Paragraph[] {
  const line = (text: string, bold: boolean, before: number): Paragraph =>
    new Paragraph({
      alignment: CENTRE,
      keepNext: true,
      spacing: { before, after: 60 },
      children: [textRun(text, { bold, italics: !bold, size: BODY })],
    });
  return [line(name, true, 360), line(about, true, 0), ...(under === null ? [] : [line(under, false, 0)])];
}

function quote({ who, source, words }: Of<"quote">): Paragraph[] {
  const children = [textRun(who, { bold: true, italics: false, size: BODY }), textRun(` (${source})`)];
  const name = new Paragraph({ style: STYLE.unit, children });
  return [name, ...words.flatMap(({ under, text }) => [...asked(under), ...quotedLines(text)])];
}

function asked(under: string): Paragraph[] {
  return under === "" ? [] : [new Paragraph({ style: STYLE.asked, children: [textRun(`${under}:`)] })];
}

/** One paragraph per line of theirs, in quotation marks as a whole. */
function quotedLines(text: string): Paragraph[] {
  const lines = `“${text}”`.split(/\r\n|\r|\n/);
  return lines.map((line) => new Paragraph({ style: STYLE.quote, children: [textRun(line)] }));
}
