import type { CellStyle, Cell as HucreCell } from "hucre/xlsx";
import type { Book, Style } from "../../shared/book/book.ts";

/**
 * The different styles of a book. hucre writes the styles part, so it is shown one empty cell of each style, down the
 * first column of the first sheet, and tells with each which number that style has.
 */
export class CellFormats {
  /** By the look, since styles are compared by identity only to be quick. */
  readonly #byLook = new Map<string, number>();
  readonly #samples: Style[] = [];
  readonly #rows = new Map<Style, number>();
  #attributes: string[] = [];

  constructor({ sheets }: Book) {
    for (const { rows } of sheets) for (const row of rows) for (const cell of row) if (cell) this.#add(cell.style);
  }

  #add(style: Style): void {
    if (this.#rows.has(style)) return;
    const look = JSON.stringify(style);
    const row = this.#byLook.get(look) ?? this.#samples.push(style) - 1;
    this.#byLook.set(look, row);
    this.#rows.set(style, row);
  }

  /** The cells to show to hucre; the last one holds a text, because it makes a part for texts only if there are any. */
  samples(): Map<string, Partial<HucreCell>> {
    const cells = [...this.#samples.map((style) => ({ style: hucreStyle(style) })), { value: "…" }];
    return new Map(cells.map((cell, row) => [`${row},0`, cell]));
  }

  /** Hears from the sheet that hucre wrote which number each style got; one that looks like no style at all has none. */
  learn(sheetXml: string): void {
    this.#attributes = this.#samples.map(() => "");
    for (const [, row, number] of sheetXml.matchAll(/<c r="A(\d+)" s="(\d+)"\/>/g))
      this.#attributes[Number(row) - 1] = `" s="${number}`;
  }

  /** What a cell says of its style, between the quotes of its address and of whatever follows; "" for the plain one. */
  attributeOf(style: Style): string {
    return this.#attributes[this.#rows.get(style) ?? -1] ?? "";
  }
}

function hucreStyle({ font, numberFormat, horizontal, vertical, wrap, fill, border }: Style): CellStyle {
  const { color, ...face } = font ?? {};
  const side = { style: "thin", color: { rgb: "000000" } } as const;
  return {
    ...(font !== undefined && { font: { ...face, ...(color !== undefined && { color: { rgb: color } }) } }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    alignment: {
      ...(horizontal !== undefined && { horizontal }),
      ...(vertical !== undefined && { vertical }),
      ...(wrap === true && { wrapText: true }),
    },
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(border === true && { border: { top: side, right: side, bottom: side, left: side } }),
  };
}
