import type { RangeAddress } from "../book/address.ts";
import type { Cell, Sheet } from "../book/book.ts";
import { cell, sheetOf } from "../book/builders.ts";
import { HEADER, TEXT } from "../book/styles.ts";
import type { Campaign, CodeList } from "../campaign/campaign.ts";
import type { CodeListId } from "../ids.ts";

/** Wide enough for the labels, should somebody unhide the sheet. */
const WIDTH = 45;

/** Each campaign has a list sheet of its own: workbooks of two campaigns may hold both, and people have a "Danh mục" too. */
export function listSheetName(campaign: Campaign): string {
  return `Danh mục ${campaign.id}`;
}

/** The hidden sheet all dropdowns take their labels from: one column per code list, the list's id on top. */
export function listSheet(campaign: Campaign): Sheet {
  const lists = campaign.codeLists;
  const height = Math.max(0, ...lists.map(({ codes }) => codes.length));
  const labels = Array.from({ length: height }, (_, row) => lists.map((list) => labelCell(list, row)));
  return sheetOf({
    name: listSheetName(campaign),
    visibility: "hidden",
    rows: [lists.map(({ id }) => cell(id, HEADER)), ...labels],
    columnWidths: lists.map(() => WIDTH),
  });
}

function labelCell(list: CodeList, row: number): Cell | null {
  const code = list.codes[row];
  return code === undefined ? null : cell(code.label, TEXT);
}

/** Where the labels of a list stand; null when the campaign has no such list or nothing in it. */
export function labelsRange(campaign: Campaign, list: CodeListId): RangeAddress | null {
  const column = campaign.codeLists.findIndex(({ id }) => id === list);
  const count = campaign.codeLists[column]?.codes.length ?? 0;
  return count === 0 ? null : { top: 1, left: column, bottom: count, right: column };
}
