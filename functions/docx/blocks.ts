import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, type Table } from "docx";
import type { Block, Section } from "../../shared/document/document.ts";
import { chartRun } from "./chart.ts";
import { letterhead, signature } from "./letterhead.ts";
import { BODY, CENTRE, FIRST_LINE, SMALL, SPACING, TABLE, textRun, textRuns } from "./looks.ts";
import { table } from "./table.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** A bar down the left side of what units wrote, so that nobody takes it for the ministry's own words. */
const QUOTED = {
  indent: { left: 400 },
  border: { left: { style: BorderStyle.SINGLE, size: 12, color: "7F7F7F", space: 8 } },
} as const;

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
        new Paragraph({
          heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_3,
          keepNext: true,
          children: [textRun(block.text)],
        }),
      ];
    case "paragraph":
      return [paragraph(block)];
    case "list":
      return block.items.map((item) => body(`- ${item}`));
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

function paragraph({ text, look }: Of<"paragraph">): Paragraph {
  if (look === "body") return body(text);
  if (look === "to")
    return new Paragraph({
      alignment: CENTRE,
      spacing: { before: 240, after: 240 },
      children: [textRun(text, { size: BODY })],
    });
  const isCaption = look === "caption";
  return new Paragraph({
    alignment: isCaption ? CENTRE : AlignmentType.JUSTIFIED,
    keepNext: isCaption,
    spacing: SPACING,
    children: textRuns(text, { italics: !isCaption, bold: isCaption, size: isCaption ? TABLE + 2 : BODY }),
  });
}

function body(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: SPACING,
    children: textRuns(text, { size: BODY }),
  });
}

function quote({ who, source, words }: Of<"quote">): Paragraph[] {
  const name = new Paragraph({
    keepNext: true,
    spacing: { before: 120, after: 40 },
    children: [textRun(who, { bold: true, size: BODY }), textRun(` (${source})`, { italics: true, size: SMALL })],
  });
  return [name, ...words.flatMap(({ under, text }) => [...label(under), ...quotedLines(text)])];
}

function label(under: string): Paragraph[] {
  if (under === "") return [];
  const children = [textRun(`${under}:`, { italics: true, size: BODY })];
  return [new Paragraph({ ...QUOTED, keepNext: true, spacing: { before: 0, after: 0 }, children })];
}

/** One paragraph per line of theirs, in quotation marks as a whole. */
function quotedLines(text: string): Paragraph[] {
  const lines = `“${text}”`.split(/\r\n|\r|\n/);
  return lines.map(
    (line) =>
      new Paragraph({
        ...QUOTED,
        alignment: AlignmentType.JUSTIFIED,
        spacing: { before: 0, after: 40, line: 259 },
        children: [textRun(line, { size: BODY })],
      }),
  );
}
