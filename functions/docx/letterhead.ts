import { BorderStyle, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import type { Letterhead, Signature } from "../../shared/document/document.ts";
import { CENTRE, innerWidth, textRun } from "./looks.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LINE = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 };
const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Issuer and number on the left, Quốc hiệu, Tiêu ngữ, place and date on the right. */
export function letterhead({ issuer, number, placeAndDate, mark }: Letterhead): Table {
  const width = innerWidth("portrait");
  return sideBySide(
    [Math.round(width * 0.42), Math.round(width * 0.58)],
    [
      line(issuer.toUpperCase(), { bold: true, size: 24 }),
      rule(width * 0.42 * 0.35),
      line(number, { size: 26 }, 60),
      line(mark, { size: 22, italics: true }, 60),
    ],
    [
      line(NATION, { bold: true, size: 24 }),
      line(MOTTO, { bold: true, size: 26 }),
      rule(width * 0.58 * 0.27),
      line(placeAndDate, { italics: true, size: 26 }, 60),
    ],
  );
}

/** "Nơi nhận" on the left, the signer on the right, with room to sign. */
export function signature({ recipients, signer }: Signature): Table {
  const width = innerWidth("portrait");
  return sideBySide(
    [Math.round(width * 0.5), Math.round(width * 0.5)],
    [
      new Paragraph({ children: [textRun("Nơi nhận:", { bold: true, italics: true, size: 24 })] }),
      ...recipients.map((one) => new Paragraph({ children: [textRun(one, { size: 22 })] })),
    ],
    [line(signer, { bold: true, size: 28 }), ...Array.from({ length: 5 }, () => line("", {}))],
  );
}

function line(text: string, look: Parameters<typeof textRun>[1], before = 0): Paragraph {
  return new Paragraph({ alignment: CENTRE, spacing: { before, after: 0 }, children: [textRun(text, look)] });
}

/** A line under the issuer's name and the motto, as wide as `width` twips within its column. */
function rule(width: number): Paragraph {
  const side = Math.round(width);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 40, lineRule: "exact" },
    border: { bottom: LINE },
    children: [],
  });
}

function sideBySide(widths: readonly [number, number], left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[], width: number): TableCell =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { left: 0, right: 0 },
    });
  return new Table({
    columnWidths: [...widths],
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}
