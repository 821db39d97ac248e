import type { Style } from "../../shared/book/book.ts";
import type { RequestBudget } from "./batch.ts";
import type { Piece } from "./press-sheet.ts";
import { rangeAt } from "./range-at.ts";
import { rectangles } from "./rectangles.ts";

/** A dozen settings, each with its object path. */
const BYTES_PER_RECTANGLE = 4_000;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Sets formats before any value is written: what Excel makes of a value depends on them. */
export async function pressStyles(worksheet: Excel.Worksheet, piece: Piece, budget: RequestBudget): Promise<void> {
  const styles = piece.rows.map((row) => row.map((cell) => cell?.style ?? null));
  for (const { value: style, range } of rectangles(styles, sameStyle)) {
    await budget.spend(BYTES_PER_RECTANGLE);
    const { left, right } = range;
    const top = piece.top + range.top;
    const bottom = piece.top + range.bottom;
    pressStyle(rangeAt(worksheet, { top, left, bottom, right }), style, bottom > top, right > left);
  }
}

/** What a style says, kept for as long as the style itself: Books share style objects among thousands of cells. */
const SAID = new WeakMap<Style, string>();

function sameStyle(a: Style, b: Style): boolean {
  return a === b || textOf(a) === textOf(b);
}

function textOf(style: Style): string {
  const known = SAID.get(style) ?? JSON.stringify(style);
  SAID.set(style, known);
  return known;
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
