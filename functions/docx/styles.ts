import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { BODY, FIRST_LINE, FONT, SMALL, SPACING, TABLE } from "./looks.ts";

/**
 * The looks of a paragraph as named styles: whoever finishes the draft changes them in one place, and a paragraph
 * carries a name instead of a page of properties, which a report of the whole country has thirty thousand of.
 */
export const STYLE = {
  body: "ThanVan",
  addressee: "KinhGui",
  note: "GhiChu",
  caption: "TenBang",
  unit: "TenDonVi",
  asked: "NoiDungHoi",
  quote: "TrichDan",
  header: "DauBang",
  left: "OTrai",
  center: "OGiua",
  right: "OPhai",
} as const;

/** A bar down the left side of what units wrote, so that nobody takes it for the ministry's own words. */
const QUOTED = {
  indent: { left: 400 },
  border: { left: { style: BorderStyle.SINGLE, size: 12, color: "7F7F7F", space: 8 } },
} as const;
const JUSTIFIED = AlignmentType.JUSTIFIED;
const CENTRE = AlignmentType.CENTER;

type Paragraphs = NonNullable<IParagraphStyleOptions["paragraph"]>;
type Runs = NonNullable<IParagraphStyleOptions["run"]>;

function style(id: string, name: string, paragraph: Paragraphs, run: Runs): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, paragraph, run };
}

function cell(
  id: string,
  name: string,
  alignment: NonNullable<Paragraphs["alignment"]>,
  bold = false,
): IParagraphStyleOptions {
  return style(id, name, { alignment, spacing: { before: 0, after: 0, line: 240 } }, { size: TABLE, bold });
}

const quoted = { ...QUOTED, spacing: { before: 0, after: 40, line: 259 } };

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: BODY, color: "000000", language: { value: "vi-VN" } } },
    heading1: heading(false, 240),
    heading2: heading(false, 160),
    heading3: heading(true, 120),
  },
  paragraphStyles: [
    style(
      STYLE.body,
      "Thân văn bản",
      { alignment: JUSTIFIED, indent: { firstLine: FIRST_LINE }, spacing: SPACING },
      { size: BODY },
    ),
    style(STYLE.addressee, "Kính gửi", { alignment: CENTRE, spacing: { before: 240, after: 240 } }, { size: BODY }),
    style(STYLE.note, "Ghi chú", { alignment: JUSTIFIED, spacing: SPACING }, { size: BODY, italics: true }),
    style(
      STYLE.caption,
      "Tên bảng",
      { alignment: CENTRE, keepNext: true, spacing: SPACING },
      { size: TABLE + 2, bold: true },
    ),
    style(
      STYLE.unit,
      "Tên đơn vị",
      { keepNext: true, spacing: { before: 120, after: 40 } },
      { size: SMALL, italics: true },
    ),
    style(STYLE.asked, "Nội dung hỏi", { ...quoted, keepNext: true }, { size: BODY, italics: true }),
    style(STYLE.quote, "Trích dẫn", { ...quoted, alignment: JUSTIFIED }, { size: BODY }),
    cell(STYLE.header, "Đầu bảng", CENTRE, true),
    cell(STYLE.left, "Ô trái", AlignmentType.LEFT),
    cell(STYLE.center, "Ô giữa", CENTRE),
    cell(STYLE.right, "Ô phải", AlignmentType.RIGHT),
  ],
};

function heading(italics: boolean, before: number): NonNullable<NonNullable<IStylesOptions["default"]>["heading1"]> {
  return {
    run: { font: FONT, size: BODY, bold: true, italics, color: "000000" },
    paragraph: { keepNext: true, spacing: { before, after: 80 } },
  };
}
