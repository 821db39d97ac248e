import type { Book, Cell, DefinedName, Sheet } from "../book/book.ts";
import { bookOf, cell, landscape, sheetOf } from "../book/builders.ts";
import { ATTACHED_TO, HEADER, HEADING, NOTE, PLAIN, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign, CampaignUnit } from "../campaign/campaign.ts";
import { outlineOf, unitOf } from "../campaign/lookup.ts";
import type { AnnexId, UnitId } from "../ids.ts";
import { carriedHeading, withCarriedWidth } from "./carried-column.ts";
import { carriedRows } from "./carried-rows.ts";
import { identityName } from "./identity.ts";
import { listSheet } from "./list-sheet.ts";
import type { PreviousReports } from "./previous-reports.ts";
import { templateRows } from "./template-rows.ts";
import { templateValidations } from "./template-validations.ts";

/** One annex as it is handed out: its sheet, and the hidden name by which it is known again. */
export interface AnnexSheet {
  readonly annex: AnnexId;
  readonly sheet: Sheet;
  readonly name: DefinedName;
}

const GUIDANCE: Readonly<Record<Annex["kind"], string>> = {
  list: "Chọn giá trị trong danh sách; nhập ngày dạng ngày/tháng/năm; dòng không dùng để trống. Không nhập nội dung mật.",
  outline: "Trả lời theo từng mục; mục không có nội dung để trống. Không nhập nội dung mật.",
};

/**
 * The workbook a unit fills in: one sheet per annex, and the hidden sheet its dropdowns take their labels from. With the
 * reports of the campaign before, their rows stand in it and a last column tells what they said.
 * Throws a RangeError for a unit the campaign does not address.
 */
export function template(campaign: Campaign, unitId: UnitId, previous: PreviousReports | null = null): Book {
  const annexes = annexSheets(campaign, unitId, previous);
  return bookOf({
    sheets: [...annexes.map(({ sheet }) => sheet), listSheet(campaign)],
    names: annexes.map(({ name }) => name),
    activeSheet: annexes[0]?.sheet.name ?? null,
  });
}

/** The annexes alone; their dropdowns need `listSheet(campaign)` in the same workbook. */
export function annexSheets(campaign: Campaign, unitId: UnitId, previous: PreviousReports | null = null): AnnexSheet[] {
  const unit = unitOf(campaign, unitId);
  if (unit === null) throw new RangeError(`campaign ${campaign.id} has no unit ${unitId}`);
  return campaign.annexes.map((annex) => annexSheet(campaign, unit, annex, previous));
}

function annexSheet(
  campaign: Campaign,
  unit: CampaignUnit,
  annex: Annex,
  previous: PreviousReports | null,
): AnnexSheet {
  const carried = carriedRows(campaign, unit, annex, previous);
  const year = carried.length === 0 ? null : (previous?.campaign.year ?? null);
  const own = annex.columns.map(({ width }) => width);
  const widths = year === null ? own : withCarriedWidth(own);
  const { rows, merges, heights } = titleBlock(titleLines(campaign, unit, annex, year), widths);
  const header = rows.length;
  const body = templateRows(campaign, unit, annex, carried);
  const sheet = sheetOf({
    name: annex.sheetName,
    rows: [...rows, headerRow(annex, year), ...body],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    validations: templateValidations(campaign, annex, { first: header + 1, last: header + body.length }),
    print: landscape(header),
    frozenRows: header + 1,
  });
  return { annex: annex.id, sheet, name: identity(campaign, unit, annex, header) };
}

/** The outline prints its own heading: the narrative goes by Phụ lục 1 or Phụ lục 2. */
function titleLines(
  campaign: Campaign,
  unit: CampaignUnit,
  annex: Annex,
  year: number | null,
): Parameters<typeof titleBlock>[0] {
  const { heading, title, attachedTo } = (annex.kind === "outline" ? outlineOf(campaign, unit) : null) ?? annex;
  return [
    [heading, HEADING],
    [title, TITLE],
    [attachedTo, ATTACHED_TO],
    [`Đơn vị báo cáo: ${unit.reportingBody}`, PLAIN],
    [year === null ? GUIDANCE[annex.kind] : `${GUIDANCE[annex.kind]} ${carriedGuidance(year)}`, NOTE],
  ];
}

function carriedGuidance(year: number): string {
  return `Các dòng đã báo cáo năm ${year} được ghi sẵn, mức và tình trạng phải chọn lại; cột cuối chỉ để tham khảo, không được gửi. Dòng không báo cáo nữa thì xóa.`;
}

function headerRow(annex: Annex, year: number | null): Cell[] {
  const own = annex.columns.map(({ heading }) => cell(heading, HEADER));
  return year === null ? own : [...own, cell(carriedHeading(year), HEADER)];
}

/** Owned by its sheet, so that a copy of the sheet has a name of its own. */
function identity(campaign: Campaign, unit: CampaignUnit, annex: Annex, header: number): DefinedName {
  return {
    name: identityName({ campaign: campaign.id, unit: unit.id }, annex.id),
    hidden: true,
    scope: annex.sheetName,
    sheet: annex.sheetName,
    range: { top: header, left: 0, bottom: header, right: annex.columns.length - 1 },
  };
}
