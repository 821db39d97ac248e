import { formatAbsoluteRange, parseRange, quoteSheetName, type RangeAddress } from "../../shared/book/address.ts";

/** Where a formula like `='Phụ lục 3'!$A$1:$B$2` points; `=[workbook]DM!A1:A3`, as Univer writes it, points there too. */
export interface SheetReference {
  readonly sheet: string;
  readonly range: RangeAddress;
}

/** Null for any other formula. */
export function parseReference(formula: string): SheetReference | null {
  const split = formula.lastIndexOf("!");
  const range = parseRange(formula.slice(split + 1));
  if (split < 0 || range === null) return null;
  const owner = formula.slice(0, split).replace(/^=/, "");
  const quoted = /^'(.*)'$/s.exec(owner)?.[1]?.replaceAll("''", "'");
  return { sheet: (quoted ?? owner).replace(/^\[[^\]]*\]/, ""), range };
}

/** `'Phụ lục 3'!$A$1:$B$2`, without the equals sign. */
export function formatReference({ sheet, range }: SheetReference): string {
  return `${quoteSheetName(sheet)}!${formatAbsoluteRange(range)}`;
}
