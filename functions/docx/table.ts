import { Paragraph, ShadingType, Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import type { Table as DescribedTable, Section, TableColumn } from "../../shared/document/document.ts";
import { innerWidth, textRuns } from "./looks.ts";
import { STYLE } from "./styles.ts";

type CellLook = DescribedTable["rows"][number]["look"] | "header";

const FILL: Readonly<Partial<Record<CellLook, string>>> = { header: "DDEBF7", total: "F2F2F2", group: "F2F2F2" };
const PADDING = { top: 40, bottom: 40, left: 80, right: 80 };

/** As wide as the page; its header is repeated on every page, and no row breaks across two. */
export function table({ columns, rows }: DescribedTable, orientation: Section["orientation"]): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((innerWidth(orientation) * share) / shares));
  const row = (cells: readonly string[], look: CellLook): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: look === "header",
      children: columns.map((column, index) => tableCell(cells[index] ?? "", column, widths[index] ?? 0, look)),
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      row(
        columns.map(({ heading }) => heading),
        "header",
      ),
      ...rows.map(({ cells, look }) => row(cells, look)),
    ],
  });
}

function tableCell(text: string, { align }: TableColumn, width: number, look: CellLook): TableCell {
  const fill = FILL[look];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: look === "header" ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: PADDING,
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [
      new Paragraph({
        style: look === "header" ? STYLE.header : STYLE[align],
        children: textRuns(text, look === "plain" ? {} : { bold: true }),
      }),
    ],
  });
}
