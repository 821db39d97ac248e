import type { Book, Cell } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import { LABEL } from "../book/styles.ts";
import type { Annex, Campaign, CampaignUnit } from "../campaign/campaign.ts";
import type { UnitId } from "../ids.ts";
import type { RowRemark } from "../report/remark-places.ts";
import type { AnnexRows } from "./reading.ts";
import { remarksColumn } from "./reference-column.ts";
import { type AnnexBody, annexBook, filledSheets } from "./template.ts";
import { spareRows } from "./template-rows.ts";
import { versionRows } from "./version-rows.ts";

/** A version as it was sent, with what the receiver said of its rows when it returned it. */
export interface SentVersion {
  readonly n: number;
  readonly annexes: readonly AnnexRows[];
  readonly remarks: readonly RowRemark[];
}

/**
 * Lấy lại bản đã gửi: the template with a version's rows in it, in their order and no others, so that it reads as the
 * version does. An assigned task the version did not report is not put in: nobody said anything of it.
 * Throws a RangeError for a unit the campaign does not address.
 */
export function versionBook(campaign: Campaign, unitId: UnitId, version: SentVersion): Book {
  return annexBook(
    campaign,
    filledSheets(campaign, unitId, (unit, annex) => bodyOf(campaign, unit, annex, version)),
  );
}

function bodyOf(campaign: Campaign, unit: CampaignUnit, annex: Annex, version: SentVersion): AnnexBody {
  const sent = version.annexes.filter((each) => each.annex === annex.id).flatMap(({ rows }) => rows);
  const filled = versionRows(campaign, unit, annex, sent);
  const spare = annex.kind === "list" ? spareRows(annex) : [];
  const remarks = version.remarks.filter((remark) => remark.annex === annex.id);
  const note = `Nội dung phiên bản ${version.n} đã gửi được ghi lại.`;
  if (remarks.length === 0) return { rows: [...filled.map(({ cells }) => cells), ...spare], reference: null, note };
  // Documents that shared a cell share its remarks: they stand at the first of them.
  const heard = new Set<number>();
  const rows = filled.map(({ cells, sent: row }) => {
    const said = row === null || heard.has(row.at.row) ? [] : remarks.filter((remark) => remark.row === row.at.row);
    if (row !== null) heard.add(row.at.row);
    return [...cells, remarkCell(said)];
  });
  return {
    rows: [...rows, ...spare.map((cells) => [...cells, emptyCell(LABEL)])],
    reference: remarksColumn(version.n),
    note,
  };
}

function remarkCell(remarks: readonly RowRemark[]): Cell {
  return cell(remarks.map(({ text }) => text).join("\n"), LABEL);
}
