import type { DocumentSheet, PageSettings } from "../document.ts";
import { invalidArgument } from "./host-error.ts";
import { booleanOf, type HostObject, numberOf, recordOf, textOf, wordOf } from "./host-object.ts";
import { regionOf } from "./range.ts";

const SIDES = ["top", "bottom", "left", "right"] as const;
type SideName = (typeof SIDES)[number];
const POINTS_PER: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export function pageLayoutObject(sheet: DocumentSheet): HostObject {
  const change = (patch: Partial<PageSettings>): void => {
    sheet.page = { ...sheet.page, ...patch };
  };
  const margin = (side: SideName, points: unknown): void =>
    change({ margins: { ...sheet.page.margins, [side]: numberOf(points) } });
  return {
    type: "PageLayout",
    values: {
      Orientation: () => sheet.page.orientation,
      PaperSize: () => sheet.page.paperSize,
      Zoom: () => sheet.page.zoom,
      CenterHorizontally: () => sheet.page.centerHorizontally,
      TopMargin: () => sheet.page.margins.top,
      BottomMargin: () => sheet.page.margins.bottom,
      LeftMargin: () => sheet.page.margins.left,
      RightMargin: () => sheet.page.margins.right,
    },
    setters: {
      Orientation: (value) => change({ orientation: wordOf(value, ["Portrait", "Landscape"]) }),
      PaperSize: (value) => change({ paperSize: textOf(value) }),
      Zoom: (value) => change({ zoom: recordOf(value) }),
      CenterHorizontally: (value) => change({ centerHorizontally: booleanOf(value) }),
      TopMargin: (value) => margin("top", value),
      BottomMargin: (value) => margin("bottom", value),
      LeftMargin: (value) => margin("left", value),
      RightMargin: (value) => margin("right", value),
    },
    methods: {
      SetPrintTitleRows: (rows) => {
        const { top, bottom } = regionOf(rows);
        change({ titleRows: { first: top, last: bottom } });
      },
      SetPrintMargins: (unit, options) => {
        const points = POINTS_PER[textOf(unit)];
        if (points === undefined) throw invalidArgument();
        const given = recordOf(options);
        for (const side of SIDES) {
          const value = given[side];
          if (value !== undefined && value !== null) margin(side, numberOf(value) * points);
        }
      },
    },
  };
}
