import type { Cell, Sheet } from "../book/book.ts";
import { cell, landscape, sheetOf } from "../book/builders.ts";
import { COUNT, HEADER, NOTE, ORDINAL, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex } from "../campaign/campaign.ts";
import { sourcesOf } from "./document-sources.ts";
import type { MergedDocument } from "./documents/merged-document.ts";
import { cutToCell } from "./field-cell.ts";
import { SOURCE } from "./looks.ts";

const HEADINGS = [
  ["STT văn bản", 9],
  ["Văn bản", 60],
  ["Nội dung khác nhau", 18],
  ["Đơn vị ghi là", 34],
  ["Số đơn vị", 8],
  ["Đơn vị", 46],
  ["Nguồn", 50],
] as const;

/** What the reports of one document contradict each other in, one line for each thing that is said, with all who say it: to be settled with the units. */
export function documentConflictsSheet(annex: Annex, documents: readonly MergedDocument[]): Sheet | null {
  const lines = documents.flatMap((document, index) => linesOf(annex, document, index + 1));
  if (lines.length === 0) return null;
  const widths = HEADINGS.map(([, width]) => width);
  const { rows, merges, heights } = titleBlock(
    [
      [`MÂU THUẪN GIỮA CÁC BÁO CÁO VỀ CÙNG MỘT VĂN BẢN (${annex.heading})`, TITLE],
      [`Số thứ tự văn bản theo trang tính ${annex.sheetName}. Bản tổng hợp không chọn thay đơn vị.`, NOTE],
    ],
    widths,
  );
  return sheetOf({
    name: conflictsSheetName(annex),
    rows: [...rows, HEADINGS.map(([heading]) => cell(heading, HEADER)), ...lines],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(rows.length),
    frozenRows: rows.length + 1,
  });
}

export function conflictsSheetName({ sheetName }: Annex): string {
  return `Mâu thuẫn ${sheetName}`.slice(0, 31);
}

function linesOf(annex: Annex, { conflicts, content }: MergedDocument, number: number): Cell[][] {
  return conflicts.flatMap(({ column, variants }) =>
    variants.map(({ shown, rows }) => {
      const units = [...new Set(rows.map(({ entry }) => entry.unit))];
      return [
        cell(number, ORDINAL),
        cell(cutToCell(content)),
        cell(column.heading),
        cell(cutToCell(shown)),
        cell(units.length, COUNT),
        cell(cutToCell(units.map(({ shortName }) => shortName).join("; "))),
        cell(cutToCell(sourcesOf(annex, rows)), SOURCE),
      ];
    }),
  );
}
