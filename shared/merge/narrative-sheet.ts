import type { Cell, Sheet, Style } from "../book/book.ts";
import { cell, emptyCell, landscape, sheetOf } from "../book/builders.ts";
import { splitText } from "../book/split-text.ts";
import { ATTACHED_TO, CENTRE, GROUP, HEADER, HEADING, NOTE, ORDINAL, TEXT, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import { cutToCell, fieldCell } from "./field-cell.ts";
import { SOURCE, SOURCE_ROW } from "./looks.ts";
import { type Answer, answerColumns, type NarrativeItem, type NarrativePart, narrativeOf } from "./narrative.ts";
import type { UnitEntry } from "./scope.ts";

/** STT, item, its title, unit, region. */
const LEAD = [7, 7, 24, 18, 16] as const;
/** Version, receipt, sheet and row it came from. */
const SOURCES = [8, 17, 11, 8] as const;
/** What the columns units write in may take together, in characters. */
const ANSWERS = 88;
/** In one line over the cells to its right, which are empty. */
const OPENING: Style = { ...GROUP, wrap: false, border: false };

/**
 * The narrative by outline item across units: what all of them wrote under 1.a, then under 1.b. Every row says whose it
 * is and where it came from; a text taller than any row goes on in the rows below, and none is cut.
 */
export function narrativeSheet(campaign: Campaign, entries: readonly UnitEntry[], annex: Annex): Sheet {
  const columns = answerColumns(annex);
  const widths = [...LEAD, ...answerWidths(columns), ...SOURCES];
  const { rows, merges, heights } = titleBlock(
    [
      [annex.heading, HEADING],
      [annex.title, TITLE],
      [annex.attachedTo, ATTACHED_TO],
      [
        "Xếp theo mục của đề cương, trong mỗi mục theo thứ tự đơn vị. Dòng không có STT là phần tiếp của dòng trên.",
        NOTE,
      ],
    ],
    widths,
  );
  const parts = narrativeOf(campaign, entries, annex);
  const lines = new Lines(campaign, annex, columns, widths);
  return sheetOf({
    name: annex.sheetName,
    rows: [...rows, headings(annex, columns), ...parts.flatMap((part) => lines.ofPart(part))],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(rows.length),
    frozenRows: rows.length + 1,
  });
}

function headings(annex: Annex, columns: readonly Column[]): Cell[] {
  const named = (id: string): string => annex.columns.find((column) => column.id === id)?.heading ?? "";
  const title = annex.columns.find(({ field }) => field.kind === "label")?.heading ?? "Nội dung theo đề cương";
  const lead = ["STT", named(annex.nameColumn), title, "Đơn vị", "Vùng"];
  const sources = ["Phiên bản", "Biên nhận", "Trang tính nguồn", "Dòng nguồn"];
  return [...lead, ...columns.map(({ heading }) => heading), ...sources].map((heading) => cell(heading, HEADER));
}

function answerWidths(columns: readonly Column[]): number[] {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.max(14, Math.round((width * ANSWERS) / wanted)));
}

class Lines {
  private readonly campaign: Campaign;
  private readonly annex: Annex;
  private readonly columns: readonly Column[];
  private readonly widths: readonly number[];
  private counted = 0;

  constructor(campaign: Campaign, annex: Annex, columns: readonly Column[], widths: readonly number[]) {
    this.campaign = campaign;
    this.annex = annex;
    this.columns = columns;
    this.widths = widths;
  }

  ofPart({ outline, reported, items }: NarrativePart): Cell[][] {
    const opening = this.group("", `${outline.heading} (${reported} đơn vị có báo cáo)`);
    return [opening, ...items.flatMap((one) => this.ofItem(one, reported))];
  }

  private ofItem({ item, answers }: NarrativeItem, reported: number): Cell[][] {
    const units = new Set(answers.map(({ entry }) => entry)).size;
    const who = item.answered ? ` (${units}/${reported} đơn vị có nội dung)` : "";
    return [
      this.group(cutToCell(item.id), `${item.title}${who}`),
      ...answers.flatMap((answer) => this.ofAnswer(item, answer)),
    ];
  }

  private group(item: string, text: string): Cell[] {
    const texts = ["", item, text];
    return this.widths.map((_, column) => cell(texts[column] ?? "", OPENING));
  }

  /** As many rows as its longest text takes. */
  private ofAnswer(item: NarrativeItem["item"], { entry, contribution, row }: Answer): Cell[][] {
    this.counted += 1;
    const ordinal = this.counted;
    const written = this.columns.map((column, index) => this.parts(column, index, entry, row));
    const height = Math.max(1, ...written.map((parts) => parts.length));
    return Array.from({ length: height }, (_, line) => [
      line === 0 ? cell(ordinal, ORDINAL) : emptyCell(ORDINAL),
      cell(cutToCell(item.id), CENTRE),
      cell(item.title, TEXT),
      cell(entry.unit.officialName, TEXT),
      cell(entry.region, TEXT),
      ...written.map((parts) => parts[line] ?? emptyCell(TEXT)),
      cell(contribution.n, SOURCE_ROW),
      cell(contribution.receiptCode, SOURCE),
      cell(cutToCell(row.at.sheet), SOURCE),
      cell(row.at.row, SOURCE_ROW),
    ]);
  }

  private parts(column: Column, index: number, entry: UnitEntry, row: Answer["row"]): Cell[] {
    const text = row.values[column.id] ?? "";
    if (column.field.kind !== "text") return [fieldCell(this.campaign, this.annex, column, entry, row)];
    if (text === "") return [emptyCell(TEXT)];
    return splitText(text, TEXT, this.widths[LEAD.length + index] ?? column.width).map((part) => cell(part, TEXT));
  }
}
