import type { Annex } from "../campaign/campaign.ts";
import type { DocumentRow } from "./documents/group-documents.ts";

/** So many sources are named in the row itself: a document that all report would fill a page. */
const SOURCES = 5;
/** Where every row stands as its unit wrote it; short enough for the copies that placing merged sheets again makes. */
export function detailSheetName({ sheetName }: Annex): string {
  return `${sheetName} chi tiết`.slice(0, 31);
}

/** "Tỉnh Cao Bằng: phiên bản 1, biên nhận NQ57-2023/…, Phụ lục 4 dòng 7"; many rows are named in the sheet of all rows. */
export function sourcesOf(annex: Annex, rows: readonly DocumentRow[]): string {
  const lines = rows.slice(0, SOURCES).map(({ entry, row }) => {
    const receipt = entry.contribution?.receiptCode ?? "";
    return `${entry.unit.officialName}: phiên bản ${entry.n}, biên nhận ${receipt}, ${row.at.sheet} dòng ${row.at.row}`;
  });
  const more = rows.length - lines.length;
  return [...lines, ...(more > 0 ? [`và ${more} dòng khác ở trang tính ${detailSheetName(annex)}`] : [])].join("\n");
}
