import type { RangeAddress } from "./address.ts";

/**
 * A chart over cells of the Book: it shows what stands there and holds no numbers of its own. Charts are written only:
 * those in users' files are left alone and never read back.
 */
export interface Chart {
  /** Lying or standing bars. */
  readonly kind: "bar" | "column";
  /** Series beside each other, one after the other, or one after the other as shares of a whole. */
  readonly grouping: "clustered" | "stacked" | "share";
  readonly title: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  /** One row or column of labels; the first stands at the top or on the left. */
  readonly categories: SheetRange;
  readonly series: readonly ChartSeries[];
  /** The cells the chart covers. */
  readonly anchor: RangeAddress;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: SheetRange;
  readonly look: SeriesLook;
}

export interface SheetRange {
  readonly sheet: string;
  readonly range: RangeAddress;
}

/** Colours as `RRGGBB`. The numbers stand in the bars, so they need a colour of their own. */
export interface SeriesLook {
  readonly fill: string;
  readonly label: string;
}

/** Numbers in bars; noughts are left out, where they would cover their neighbours. */
export const BAR_NUMBERS = "#,##0;-#,##0;";
