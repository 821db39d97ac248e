import type { Cell, Sheet } from "../book/book.ts";
import { cell, landscape, sheetOf } from "../book/builders.ts";
import { HEADER, NOTE, ORDINAL, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex } from "../campaign/campaign.ts";
import type { MergedDocument } from "./documents/merged-document.ts";
import { cutToCell } from "./field-cell.ts";
import { SOURCE, SOURCE_ROW } from "./looks.ts";

const HEADINGS = [
  ["STT văn bản", 9],
  ["Văn bản", 60],
  ["Nội dung khác nhau", 18],
  ["Đơn vị ghi là", 40],
  ["Đơn vị", 28],
  ["Phiên bản", 9],
  ["Biên nhận", 18],
  ["Trang tính nguồn", 14],
  ["Dòng nguồn", 8],
] as const;

/** What the reports of one document contradict each other in, one line for each row that says something: to be settled with the units. */
export function documentConflictsSheet(annex: Annex, documents: readonly MergedDocument[]): Sheet | null {
  const lines = documents.flatMap((document, index) => linesOf(document, index + 1));
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

function linesOf({ conflicts, content }: MergedDocument, number: number): Cell[][] {
  return conflicts.flatMap(({ column, variants }) =>
    variants.flatMap(({ shown, rows }) =>
      rows.map(({ entry, row }) => [
        cell(number, ORDINAL),
        cell(cutToCell(content)),
        cell(column.heading),
        cell(cutToCell(shown)),
        cell(entry.unit.officialName),
        cell(entry.n, SOURCE_ROW),
        cell(entry.contribution?.receiptCode ?? "", SOURCE),
        cell(cutToCell(row.at.sheet), SOURCE),
        cell(row.at.row, SOURCE_ROW),
      ]),
    ),
  );
}
