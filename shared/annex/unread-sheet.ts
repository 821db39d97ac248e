import { formatPlace } from "../book/address.ts";
import type { Annex } from "../campaign/campaign.ts";
import type { Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import type { AnnexId } from "../ids.ts";
import { filledColumns, type Grid } from "./grid.ts";
import type { HeadingMatcher } from "./headings.ts";
import { isLegacyText } from "./legacy-font.ts";
import { isNamedAfter } from "./sheet-name.ts";
import { columnsOfValues } from "./tables.ts";

/** Fewer filled cells than this are a scrap, not an annex. */
const A_TABLE = 4;

/**
 * What to say of a sheet in which no annex was found: that its name or its levels say it is one but its headings do
 * not, or that it is written in a legacy font and nobody can tell.
 */
export function unreadSheet(
  grid: Grid,
  named: readonly AnnexId[],
  matchers: readonly HeadingMatcher[],
  found: ReadonlySet<Annex>,
): Finding[] {
  const annexes = matchers.map((matcher) => matcher.annex);
  const { sheet } = grid;
  if (sheet.visibility !== "visible") return [];
  const legacy = firstLegacyCell(grid);
  if (legacy !== null) {
    const place = { annex: null, sheet: sheet.name, cell: legacy.cell };
    return [makeFinding("legacy-font", "warning", place, legacy.font, { parameters: { font: legacy.font } })];
  }
  const claimed =
    annexes.find(({ id }) => named.includes(id)) ?? annexes.find((each) => isNamedAfter(sheet.name, each));
  const annex = claimed ?? matchers.find(({ labels }) => columnsOfValues(grid, 0, labels).length > 0)?.annex;
  const filled = grid.texts.reduce((sum, _, row) => sum + filledColumns(grid, row).length, 0);
  if (annex === undefined || filled < A_TABLE) return [];
  const headings = annex.columns
    .filter(({ id, whenEmpty }) => id === annex.nameColumn || whenEmpty !== "nothing")
    .map(({ heading }) => `“${heading}”`);
  const parameters = { annex: annex.sheetName, headings: headings.join(", ") };
  const place = { annex: annex.id, sheet: sheet.name, cell: null };
  // Levels on a sheet of another name, beside the annex itself, may be the sender's own summary.
  const severity = claimed === undefined && found.has(annex) ? "info" : "error";
  return [makeFinding("heading-missing", severity, place, annex.id, { parameters })];
}

function firstLegacyCell(grid: Grid): { readonly cell: string; readonly font: string } | null {
  for (const [row, cells] of grid.sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell && isLegacyText(cell)) return { cell: formatPlace({ row, column }), font: cell.style.font?.name ?? "" };
    }
  }
  return null;
}
