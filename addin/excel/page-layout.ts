import type { PrintSetup } from "../../shared/book/book.ts";
import { pointsOfMillimetres } from "../../shared/book/measures.ts";

export function pressPageLayout(worksheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  // As many pages long as it takes.
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.topMargin = pointsOfMillimetres(print.margins.top);
  pageLayout.bottomMargin = pointsOfMillimetres(print.margins.bottom);
  pageLayout.leftMargin = pointsOfMillimetres(print.margins.left);
  pageLayout.rightMargin = pointsOfMillimetres(print.margins.right);
  if (print.repeatRows !== null)
    pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
}
