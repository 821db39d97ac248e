import type { Book, Cell, DefinedName, Sheet } from "../book/book.ts";
import { bookOf, cell, landscape, sheetOf } from "../book/builders.ts";
import { ATTACHED_TO, HEADER, HEADING, NOTE, PLAIN, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign, CampaignUnit } from "../campaign/campaign.ts";
import { outlineOf, unitOf } from "../campaign/lookup.ts";
import type { AnnexId, UnitId } from "../ids.ts";
import { carriedRows } from "./carried-rows.ts";
import { identityName } from "./identity.ts";
import { listSheet } from "./list-sheet.ts";
import type { PreviousReports } from "./previous-reports.ts";
import { carriedColumn, type ReferenceColumn, withReferenceWidth } from "./reference-column.ts";
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
  return annexBook(campaign, annexSheets(campaign, unitId, previous));
}

/** The annexes with what their dropdowns need. */
export function annexBook(campaign: Campaign, annexes: readonly AnnexSheet[]): Book {
  return bookOf({
    sheets: [...annexes.map(({ sheet }) => sheet), listSheet(campaign)],
    names: annexes.map(({ name }) => name),
    activeSheet: annexes[0]?.sheet.name ?? null,
  });
}

/** The annexes alone; their dropdowns need `listSheet(campaign)` in the same workbook. */
export function annexSheets(campaign: Campaign, unitId: UnitId, previous: PreviousReports | null = null): AnnexSheet[] {
  return filledSheets(campaign, unitId, (unit, annex) => {
    const carried = carriedRows(campaign, unit, annex, previous);
    const year = carried.length === 0 ? null : (previous?.campaign.year ?? null);
    const rows = templateRows(campaign, unit, annex, carried);
    return { rows, reference: year === null ? null : carriedColumn(year), note: null };
  });
}

/** What stands under the header of an annex. */
export interface AnnexBody {
  /** Each as wide as the annex, and by one cell wider with a column that is only to be read. */
  readonly rows: readonly (readonly Cell[])[];
  readonly reference: ReferenceColumn | null;
  /** What is said above the table beside how to fill it in. */
  readonly note: string | null;
}

/** Every annex of the campaign with its body. */
export function filledSheets(
  campaign: Campaign,
  unitId: UnitId,
  bodyOf: (unit: CampaignUnit, annex: Annex) => AnnexBody,
): AnnexSheet[] {
  const unit = unitOf(campaign, unitId);
  if (unit === null) throw new RangeError(`campaign ${campaign.id} has no unit ${unitId}`);
  return campaign.annexes.map((annex) => annexSheet(campaign, unit, annex, bodyOf(unit, annex)));
}

function annexSheet(campaign: Campaign, unit: CampaignUnit, annex: Annex, body: AnnexBody): AnnexSheet {
  const own = annex.columns.map(({ width }) => width);
  const widths = body.reference === null ? own : withReferenceWidth(own);
  const { rows, merges, heights } = titleBlock(titleLines(campaign, unit, annex, body), widths);
  const header = rows.length;
  const sheet = sheetOf({
    name: annex.sheetName,
    rows: [...rows, headerRow(annex, body), ...body.rows],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    validations: templateValidations(campaign, annex, { first: header + 1, last: header + body.rows.length }),
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
  { reference, note }: AnnexBody,
): Parameters<typeof titleBlock>[0] {
  const { heading, title, attachedTo } = (annex.kind === "outline" ? outlineOf(campaign, unit) : null) ?? annex;
  return [
    [heading, HEADING],
    [title, TITLE],
    [attachedTo, ATTACHED_TO],
    [`Đơn vị báo cáo: ${unit.reportingBody}`, PLAIN],
    [[GUIDANCE[annex.kind], note, reference?.guidance].filter(Boolean).join(" "), NOTE],
  ];
}

function headerRow(annex: Annex, { reference }: AnnexBody): Cell[] {
  const own = annex.columns.map(({ heading }) => cell(heading, HEADER));
  return reference === null ? own : [...own, cell(reference.heading, HEADER)];
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
