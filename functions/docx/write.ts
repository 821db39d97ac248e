import { Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { PaperDocument, Section } from "../../shared/document/document.ts";
import { pressBlock } from "./blocks.ts";
import { CENTRE, FONT, PAGE, PAGE_NUMBER, plain } from "./looks.ts";
import { steadyPackage } from "./steady-parts.ts";
import { STYLES } from "./styles.ts";

/** Presses a description into the bytes of a .docx file. The same description gives the same bytes. */
export async function writeDocx({ title, sections }: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: plain(title),
    creator: "Tổng Hợp",
    lastModifiedBy: "Tổng Hợp",
    description: "",
    styles: STYLES,
    sections: sections.map(pressSection),
  });
  return steadyPackage(new Uint8Array(await Packer.toBuffer(document)));
}

function pressSection({ orientation, blocks }: Section, index: number): ISectionOptions {
  const { margin, short, long } = PAGE;
  return {
    properties: {
      // The number of the first page is not shown; that of an annex's first page is.
      titlePage: index === 0,
      page: {
        margin,
        size: {
          // docx itself turns the page round.
          width: short,
          height: long,
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
    children: blocks.flatMap((block) => pressBlock(block, orientation)),
  };
}

/** In the middle of the top margin. The one field of the document. */
function pageNumber(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER, font: FONT })];
  return new Header({ children: [new Paragraph({ alignment: CENTRE, children })] });
}
