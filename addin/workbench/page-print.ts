import type { PrintSetup } from "../../shared/book/book.ts";
import { millimetresOfPoints, pointsOfMillimetres } from "../../shared/book/measures.ts";
import { DEFAULT_PAGE, type PageSettings } from "./document.ts";

/** Null for a page nobody has set up. */
export function printOfPage(page: PageSettings): PrintSetup | null {
  if (page === DEFAULT_PAGE) return null;
  const { top, bottom, left, right } = page.margins;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    paper: "A4",
    repeatRows: page.titleRows,
    fitToWidth: page.zoom.horizontalFitToPages === 1,
    margins: {
      top: millimetresOfPoints(top),
      bottom: millimetresOfPoints(bottom),
      left: millimetresOfPoints(left),
      right: millimetresOfPoints(right),
    },
  };
}

export function pageOfPrint(print: PrintSetup | null): PageSettings {
  if (print === null) return DEFAULT_PAGE;
  const { top, bottom, left, right } = print.margins;
  return {
    orientation: print.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: print.paper,
    zoom: print.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 },
    margins: {
      top: pointsOfMillimetres(top),
      bottom: pointsOfMillimetres(bottom),
      left: pointsOfMillimetres(left),
      right: pointsOfMillimetres(right),
    },
    titleRows: print.repeatRows,
    centerHorizontally: false,
  };
}
