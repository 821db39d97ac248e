import type { Style } from "../../shared/book/book.ts";
import { MAX_FORMATS } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import type { Attributes } from "./xml.ts";
import { walkXml } from "./xml.ts";

/** Format codes that OOXML names by number only (ECMA-376, 18.8.30); the East Asian ones are days and times. */
const DAY = "yyyy/m/d";
const TIME = "h:mm";
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  // The short date of whoever looks at it, not the month first: here that is day first.
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: TIME,
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY])),
  ...Object.fromEntries([32, 33, 34, 35, 55, 56].map((id) => [id, TIME])),
};

type Font = { name?: string; size?: number; bold?: boolean; italic?: boolean; strike?: boolean };

/**
 * The styles of cells, by the index cells refer to. Only what reading a report rests on: font and number format.
 * Looks (fills, borders, alignment) are not read back.
 */
export function readStyles(bytes: Uint8Array): Style[] {
  const fonts: Font[] = [];
  const formats = new Map<number, string>();
  const cellFormats: Attributes[] = [];
  const path: string[] = [];
  walkXml(bytes, {
    open: (name, attributes) => {
      if (Math.max(fonts.length, cellFormats.length, formats.size) > MAX_FORMATS) {
        refuseContent("tệp có quá nhiều kiểu định dạng ô; hãy chép các phụ lục sang một tệp mới");
      }
      const parent = path.at(-1);
      path.push(name);
      if (name === "numFmt" && parent === "numFmts")
        formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "font" && parent === "fonts") fonts.push({});
      else if (name === "xf" && parent === "cellXfs") cellFormats.push(attributes);
      // Fonts of conditional formats stand under `dxf`, not under `fonts`.
      else if (parent === "font" && path.at(-3) === "fonts") fontMember(fonts.at(-1) ?? {}, name, attributes["val"]);
    },
    close: () => {
      path.pop();
    },
  });
  return cellFormats.map(({ fontId, numFmtId }) => {
    const id = Number(numFmtId ?? 0);
    const numberFormat = formats.get(id) ?? BUILT_IN[id] ?? "General";
    const font = fonts[Number(fontId ?? 0)];
    return font === undefined ? { numberFormat } : { numberFormat, font };
  });
}

function fontMember(font: Font, member: string, value: string | undefined): void {
  const on = value !== "0" && value !== "false";
  if (member === "name" && value !== undefined) font.name = value;
  else if (member === "sz" && Number(value) > 0) font.size = Number(value);
  else if (member === "b" && on) font.bold = true;
  else if (member === "i" && on) font.italic = true;
  else if (member === "strike" && on) font.strike = true;
}
