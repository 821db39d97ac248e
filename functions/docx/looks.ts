import { AlignmentType, convertMillimetersToTwip, type IRunOptions, type ParagraphChild, TextRun } from "docx";

/** Phụ lục I of Decree 30/2020/NĐ-CP: A4, Times New Roman, black; sizes in half points. */
export const FONT = "Times New Roman";
export const BODY = 28;
export const TABLE = 24;
export const SMALL = 22;
export const PAGE_NUMBER = 26;

const mm = convertMillimetersToTwip;
/** Inner width of a page between its margins, in twips. */
export const PAGE = {
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
  short: mm(210),
  long: mm(297),
} as const;

export function innerWidth(orientation: "portrait" | "landscape"): number {
  return (orientation === "portrait" ? PAGE.short : PAGE.long) - PAGE.margin.left - PAGE.margin.right;
}

/** At least 6 points between paragraphs, lines single to one and a half. */
export const SPACING = { before: 60, after: 60, line: 276 } as const;
/** The first line of a paragraph goes in by 1 to 1.27 cm. */
export const FIRST_LINE = mm(12.7);
export const CENTRE = AlignmentType.CENTER;

/**
 * Text as text: it is never a field, a link or a picture. XML has no signs below the space but tab and line break, and
 * half a pair of surrogates is none at all.
 */
export function textRun(text: string, look: Omit<IRunOptions, "text" | "children"> = {}): TextRun {
  return new TextRun({ ...look, text: plain(text) });
}

/** The lines of a text in one paragraph. */
export function textRuns(text: string, look: Omit<IRunOptions, "text" | "children" | "break"> = {}): ParagraphChild[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => textRun(line, index === 0 ? look : { ...look, break: 1 }));
}

export function plain(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
