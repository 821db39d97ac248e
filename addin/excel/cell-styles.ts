import type { Sheet, Style } from "../../shared/book/book.ts";
import type { RequestBudget } from "./batch.ts";
import { rangeAt } from "./range-at.ts";
import { rectangles } from "./rectangles.ts";

/** A dozen settings, each with its object path. */
const BYTES_PER_RECTANGLE = 4_000;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Sets formats before any value is written: what Excel makes of a value depends on them. */
export async function pressStyles(worksheet: Excel.Worksheet, sheet: Sheet, budget: RequestBudget): Promise<void> {
  const styles = sheet.rows.map((row) => row.map((cell) => cell?.style ?? null));
  for (const { value: style, range } of rectangles(styles, sameStyle)) {
    await budget.spend(BYTES_PER_RECTANGLE);
    const { top, left, bottom, right } = range;
    pressStyle(rangeAt(worksheet, range), style, bottom > top, right > left);
  }
}

/** Books share style objects, so identity settles nearly every comparison. */
function sameStyle(a: Style, b: Style): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function pressStyle(range: Excel.Range, style: Style, manyRows: boolean, manyColumns: boolean): void {
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  const { format } = range;
  const { font } = style;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.border === true) {
    const inside = [
      ...(manyRows ? ["InsideHorizontal" as const] : []),
      ...(manyColumns ? ["InsideVertical" as const] : []),
    ];
    for (const edge of [...EDGES, ...inside]) format.borders.getItem(edge).style = "Continuous";
  }
}

/** One format for all cells of a range: allowed by Excel, though the types ask for a table of them. */
function setNumberFormat(range: Excel.Range, numberFormat: string): void {
  Object.assign(range, { numberFormat });
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
