import type { Style } from "../../shared/book/book.ts";
import { type CellBorders, type CellFormat, DEFAULT_FORMAT, NO_BORDERS } from "./document.ts";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const BOXED: CellBorders = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** A Book's style as a cell's format; what the style leaves open is as in a new workbook. */
export function formatOfStyle(style: Style): CellFormat {
  return {
    numberFormat: style.numberFormat ?? DEFAULT_FORMAT.numberFormat,
    fontName: style.font?.name ?? DEFAULT_FORMAT.fontName,
    fontSize: style.font?.size ?? DEFAULT_FORMAT.fontSize,
    bold: style.font?.bold ?? false,
    italic: style.font?.italic ?? false,
    strike: style.font?.strike ?? false,
    color: style.font?.color === undefined ? DEFAULT_FORMAT.color : `#${style.font.color}`,
    fill: style.fill === undefined ? null : `#${style.fill}`,
    horizontal: style.horizontal === undefined ? DEFAULT_FORMAT.horizontal : HORIZONTAL[style.horizontal],
    vertical: style.vertical === undefined ? DEFAULT_FORMAT.vertical : VERTICAL[style.vertical],
    wrap: style.wrap ?? false,
    borders: style.border === true ? BOXED : NO_BORDERS,
  };
}

export function styleOfFormat(format: CellFormat): Style {
  const { color, fill, borders } = format;
  const horizontal = wordOf(HORIZONTAL, format.horizontal);
  const vertical = wordOf(VERTICAL, format.vertical);
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
      ...(format.strike ? { strike: true } : {}),
      ...(color === DEFAULT_FORMAT.color ? {} : { color: color.slice(1) }),
    },
    ...(format.numberFormat === DEFAULT_FORMAT.numberFormat ? {} : { numberFormat: format.numberFormat }),
    ...(horizontal === null ? {} : { horizontal }),
    ...(vertical === null || vertical === "bottom" ? {} : { vertical }),
    ...(format.wrap ? { wrap: true } : {}),
    ...(fill === null ? {} : { fill: fill.slice(1) }),
    ...(Object.values(borders).every((line) => line !== null) ? { border: true } : {}),
  };
}

function wordOf<K extends string>(words: Readonly<Record<K, string>>, wanted: string): K | null {
  for (const word in words) if (words[word] === wanted) return word;
  return null;
}
