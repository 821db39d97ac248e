import type { RangeAddress } from "../../../shared/book/address.ts";
import type { BorderLine, CellBorders, DocumentSheet } from "../document.ts";
import { colourOf } from "./format.ts";
import { invalidArgument, notImplemented } from "./host-error.ts";
import { type HostObject, textOf } from "./host-object.ts";
import { mapCells, shared } from "./region-address.ts";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];
type CellSide = keyof CellBorders;

const DEFAULT_LINE: NonNullable<BorderLine> = { style: "Continuous", weight: "Thin", color: "#000000" };

export function bordersObject(sheet: DocumentSheet, range: RangeAddress): HostObject {
  const side = (key: unknown): HostObject => {
    const name = SIDES.find((known) => known === key);
    if (name === undefined) throw notImplemented("RangeBorderCollection", textOf(key));
    return borderObject(sheet, range, name);
  };
  return {
    type: "RangeBorderCollection",
    items: () => SIDES.map(side),
    item: side,
    methods: { GetItemAt: (index) => side(SIDES[Number(index)] ?? "") },
  };
}

function borderObject(sheet: DocumentSheet, range: RangeAddress, side: Side): HostObject {
  const lines = edges(range, side);
  const read = (): BorderLine => {
    const [first] = lines;
    return first === undefined
      ? null
      : shared(first.range, (row, column) => sheet.cell(row, column).format.borders[first.side]);
  };
  const draw = (change: (line: NonNullable<BorderLine>) => BorderLine): void => {
    for (const line of lines) drawLine(sheet, line, change);
  };
  return {
    type: "RangeBorder",
    id: side,
    values: {
      SideIndex: () => side,
      Style: () => read()?.style ?? "None",
      Weight: () => read()?.weight ?? "Thin",
      Color: () => read()?.color ?? "#000000",
    },
    setters: {
      Style: (value) => {
        const style = textOf(value);
        if (!/^[A-Z][A-Za-z]+$/.test(style)) throw invalidArgument();
        draw((line) => (style === "None" ? null : { ...line, style }));
      },
      Weight: (value) => draw((line) => ({ ...line, weight: textOf(value) })),
      Color: (value) => draw((line) => ({ ...line, color: colourOf(value) })),
    },
  };
}

interface Line {
  readonly range: RangeAddress;
  readonly side: CellSide;
}

/** A line between two cells belongs to both, so that either one shows it. */
function edges(range: RangeAddress, side: Side): Line[] {
  const { top, left, bottom, right } = range;
  switch (side) {
    case "EdgeTop":
      return [{ range: { ...range, bottom: top }, side: "top" }];
    case "EdgeBottom":
      return [{ range: { ...range, top: bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ range: { ...range, right: left }, side: "left" }];
    case "EdgeRight":
      return [{ range: { ...range, left: right }, side: "right" }];
    case "InsideHorizontal":
      return [
        { range: { ...range, bottom: bottom - 1 }, side: "bottom" as const },
        { range: { ...range, top: top + 1 }, side: "top" as const },
      ].filter((line) => line.range.top <= line.range.bottom);
    case "InsideVertical":
      return [
        { range: { ...range, right: right - 1 }, side: "right" as const },
        { range: { ...range, left: left + 1 }, side: "left" as const },
      ].filter((line) => line.range.left <= line.range.right);
  }
}

function drawLine(
  sheet: DocumentSheet,
  { range, side }: Line,
  change: (line: NonNullable<BorderLine>) => BorderLine,
): void {
  mapCells(range, (row, column) => {
    const { borders } = sheet.cell(row, column).format;
    sheet.format(
      { top: row, left: column, bottom: row, right: column },
      { borders: { ...borders, [side]: change(borders[side] ?? DEFAULT_LINE) } },
    );
  });
}
