import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "../../../functions/xlsx/write.ts";
import { template } from "../../../shared/annex/template.ts";
import type { Book, Cell, Sheet } from "../../../shared/book/book.ts";
import { cell, dateCell } from "../../../shared/book/builders.ts";
import { DATE, ORDINAL, TEXT } from "../../../shared/book/styles.ts";
import type { Annex, Campaign, CampaignUnit, Column } from "../../../shared/campaign/campaign.ts";
import { codeListOf, tasksOf } from "../../../shared/campaign/lookup.ts";
import { prose } from "../../support/reports.ts";

/** Rows of each annex of a report: 200 together. */
export const ROWS: Readonly<Record<string, number>> = { "phu-luc-3": 150, "phu-luc-4": 50 };
export const ROWS_OF_A_REPORT = Object.values(ROWS).reduce((sum, rows) => sum + rows, 0);

/**
 * The folder a coordinator has: one filled-in template to a unit. Beside them `job.json`, for programs that know no
 * campaign: whose file is whose, and what the tables look like.
 */
export async function writeReports(campaign: Campaign, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, unit] of campaign.units.entries())
    await writeFile(join(folder, `${unit.id}.xlsx`), await writeXlsx(filledIn(campaign, unit, index + 1)));
  await writeFile(join(folder, "job.json"), JSON.stringify(jobOf(campaign)));
}

function filledIn(campaign: Campaign, unit: CampaignUnit, seed: number): Book {
  const book = template(campaign, unit.id);
  return { ...book, sheets: book.sheets.map((sheet) => filledSheet(campaign, unit, sheet, seed)) };
}

function filledSheet(campaign: Campaign, unit: CampaignUnit, sheet: Sheet, seed: number): Sheet {
  const annex = campaign.annexes.find(({ sheetName }) => sheetName === sheet.name);
  const rows = ROWS[annex?.id ?? ""];
  if (annex === undefined || rows === undefined) return sheet;
  const names = annex.listsTasks ? tasksOf(campaign, unit.id).map(({ name }) => name) : [];
  const filled = Array.from({ length: rows }, (_, index) =>
    annex.columns.map((column) => filledCell(campaign, annex, column, index, names[index] ?? null, seed)),
  );
  return { ...sheet, rows: [...sheet.rows.slice(0, sheet.frozenRows), ...filled] };
}

function filledCell(
  campaign: Campaign,
  annex: Annex,
  column: Column,
  index: number,
  task: string | null,
  seed: number,
): Cell {
  const { field } = column;
  const day = `2023-08-${String((index % 27) + 1).padStart(2, "0")}`;
  if (field.kind === "ordinal") return cell(index + 1, ORDINAL);
  if (field.kind === "date") return dateCell(day, DATE);
  if (field.kind === "code") {
    const codes = codeListOf(campaign, field.list)?.codes ?? [];
    return cell(codes[(index + seed) % codes.length]?.label ?? "", TEXT);
  }
  if (column.id !== annex.nameColumn) return cell("Ủy ban nhân dân", TEXT);
  const own = prose(seed * 1_000 + index, 30);
  const document = `Quyết định số ${seed * 100 + index}/2023/QĐ-UBND về ${own}`;
  return cell(annex.listsTasks ? (task ?? `Nhiệm vụ ${index + 1}: ${own}`) : document, TEXT);
}

function jobOf(campaign: Campaign): unknown {
  return {
    units: campaign.units.map((unit, index) => ({
      file: `${unit.id}.xlsx`,
      name: unit.officialName,
      region: campaign.regions.find(({ id }) => id === unit.region)?.name ?? "Trung ương",
      receipt: `NQ57-2023/${unit.id}/1/${index + 1}`,
    })),
    tables: campaign.annexes
      .filter(({ id }) => ROWS[id] !== undefined)
      .map(({ sheetName, heading, title, attachedTo, columns, nameColumn }) => ({
        sheet: sheetName,
        titles: [heading, title, attachedTo],
        name: columns.findIndex(({ id }) => id === nameColumn),
        columns: columns.map((column) => ({ heading: column.heading, width: column.width, kind: column.field.kind })),
      })),
  };
}
