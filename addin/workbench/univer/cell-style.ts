import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type BorderLine, type CellFormat, DEFAULT_FORMAT, NO_BORDERS } from "../document.ts";

/** Univer's words for alignment, beside Office.js'. What Univer cannot show stays general. */
const HORIZONTAL: readonly (readonly [HorizontalAlign, string])[] = [
  [HorizontalAlign.LEFT, "Left"],
  [HorizontalAlign.CENTER, "Center"],
  [HorizontalAlign.RIGHT, "Right"],
  [HorizontalAlign.JUSTIFIED, "Justify"],
  [HorizontalAlign.DISTRIBUTED, "Distributed"],
];
const VERTICAL: readonly (readonly [VerticalAlign, string])[] = [
  [VerticalAlign.TOP, "Top"],
  [VerticalAlign.MIDDLE, "Center"],
  [VerticalAlign.BOTTOM, "Bottom"],
];
const LINES: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
];
const SIDES = [
  ["t", "top"],
  ["b", "bottom"],
  ["l", "left"],
  ["r", "right"],
] as const;

/** Only what differs from a cell nobody has formatted. */
export function styleOf(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.fontName !== DEFAULT_FORMAT.fontName) style.ff = format.fontName;
  if (format.fontSize !== DEFAULT_FORMAT.fontSize) style.fs = format.fontSize;
  if (format.bold) style.bl = 1;
  if (format.italic) style.it = 1;
  if (format.strike) style.st = { s: 1 };
  if (format.color !== DEFAULT_FORMAT.color) style.cl = { rgb: format.color };
  if (format.fill !== null) style.bg = { rgb: format.fill };
  if (format.wrap) style.tb = WrapStrategy.WRAP;
  if (format.numberFormat !== DEFAULT_FORMAT.numberFormat) style.n = { pattern: format.numberFormat };
  const horizontal = HORIZONTAL.find(([, word]) => word === format.horizontal)?.[0];
  if (horizontal !== undefined) style.ht = horizontal;
  const vertical = VERTICAL.find(([, word]) => word === format.vertical)?.[0];
  if (vertical !== undefined) style.vt = vertical;
  const borders = SIDES.flatMap(([short, side]) => {
    const line = format.borders[side];
    return line === null ? [] : [[short, { s: lineStyle(line), cl: { rgb: line.color } }]];
  });
  if (borders.length > 0) style.bd = Object.fromEntries(borders);
  return style;
}

export function formatOf(style: Nullable<IStyleData>): CellFormat {
  if (!style) return DEFAULT_FORMAT;
  return {
    numberFormat: style.n?.pattern ?? DEFAULT_FORMAT.numberFormat,
    fontName: style.ff ?? DEFAULT_FORMAT.fontName,
    fontSize: style.fs ?? DEFAULT_FORMAT.fontSize,
    bold: style.bl === 1,
    italic: style.it === 1,
    strike: style.st?.s === 1,
    color: colourOf(style.cl?.rgb) ?? DEFAULT_FORMAT.color,
    fill: colourOf(style.bg?.rgb),
    horizontal: HORIZONTAL.find(([align]) => align === style.ht)?.[1] ?? DEFAULT_FORMAT.horizontal,
    vertical: VERTICAL.find(([align]) => align === style.vt)?.[1] ?? DEFAULT_FORMAT.vertical,
    wrap: style.tb === WrapStrategy.WRAP,
    borders: !style.bd
      ? NO_BORDERS
      : {
          top: lineOf(style.bd.t),
          bottom: lineOf(style.bd.b),
          left: lineOf(style.bd.l),
          right: lineOf(style.bd.r),
        },
  };
}

function lineStyle({ style, weight }: NonNullable<BorderLine>): BorderStyleTypes {
  const same = LINES.filter(([, word]) => word === style);
  return (same.find(([, , thickness]) => thickness === weight) ?? same[0])?.[0] ?? BorderStyleTypes.THIN;
}

function lineOf(line: Nullable<IBorderStyleData>): BorderLine {
  if (!line || line.s === BorderStyleTypes.NONE) return null;
  const [, style, weight] = LINES.find(([type]) => type === line.s) ?? [line.s, "Continuous", "Thin"];
  return { style, weight, color: colourOf(line.cl?.rgb) ?? "#000000" };
}

/** Univer's colour picker writes `rgb(1, 2, 3)` too; transparent is no colour. */
function colourOf(colour: Nullable<string>): string | null {
  if (!colour) return null;
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toUpperCase();
  const parts = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(colour)?.slice(1);
  if (parts === undefined) return null;
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
