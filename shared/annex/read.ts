import type { Book, Sheet } from "../book/book.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import type { Answers, Finding } from "../check/finding.ts";
import { distinctFindings, makeFinding } from "../check/make-finding.ts";
import type { AnnexId, UnitId } from "../ids.ts";
import { chooseParts } from "./choose-parts.ts";
import { type ReadingContext, readingContext } from "./context.ts";
import { continuedTable } from "./continued-table.ts";
import { foreignHeadings } from "./foreign-heading.ts";
import { filledColumns, type Grid, gridOf } from "./grid.ts";
import { type HeadingMatcher, headingMatcher } from "./headings.ts";
import { readIdentity } from "./identity.ts";
import { type LegacySheet, legacyFindings, readLegacy } from "./legacy-findings.ts";
import { readPart, type SheetPart } from "./read-sheet.ts";
import type { AnnexRows, Origin, Reading, SheetCoverage } from "./reading.ts";
import { findTables, type Table } from "./tables.ts";
import { count, coverageOf, type Tally } from "./tally.ts";
import { unreadSheet } from "./unread-sheet.ts";

/**
 * Reads what a workbook says of a unit's report. Sheets are known by their hidden names, else by their headings.
 * What is certain is taken, what is likely is taken and asked about, what contradicts itself is left open (null); each
 * with a finding at its cell. Every filled cell is accounted for in `coverage`. Never throws, whatever the Book holds.
 */
export function readWorkbook(book: Book, campaign: Campaign, unitId: UnitId, answers: Answers): Reading {
  const context = readingContext(book, campaign, unitId, answers);
  const matchers = campaign.annexes.map((annex) => headingMatcher(campaign, annex));
  const sheets = readSheets(book, matchers, context);
  const choice = chooseParts(
    campaign,
    sheets.flatMap(({ parts, sheet }) => (sheet.visibility === "visible" ? parts : [])),
    answers,
  );
  const found = new Set([...choice.chosen].map(({ annex }) => annex));
  const findings = sheets.flatMap((read): Finding[] => {
    if (read.parts.length === 0) return unreadSheet(read.grid, read.named, matchers, found);
    if (read.sheet.visibility !== "visible") return [hiddenSheet(read)];
    const chosen = read.parts.filter((part) => choice.chosen.has(part));
    const [table] = read.tables;
    if (table === undefined || chosen.length === 0) return [];
    const headings = foreignHeadings(read.grid, table, context);
    const asked = read.tables.filter((_, index) => chosen.some((part) => part === read.parts[index]));
    return [...legacyFindings(read.legacy, asked), ...headings, ...chosen.flatMap((part) => part.findings)];
  });
  return {
    annexes: annexRows(campaign.annexes, [...choice.chosen]),
    findings: distinctFindings([...findings, ...choice.findings]),
    coverage: sheets.map((read) => coverage(read, choice.chosen)),
    origins: originsOf(book),
  };
}

interface SheetRead {
  /** With text of old encodings already read as people see it. */
  readonly sheet: Sheet;
  readonly legacy: LegacySheet;
  readonly grid: Grid;
  readonly named: readonly AnnexId[];
  readonly tables: ReturnType<typeof findTables>;
  readonly parts: readonly SheetPart[];
}

function readSheets(book: Book, matchers: readonly HeadingMatcher[], context: ReadingContext): SheetRead[] {
  let last: Table | null = null;
  return book.sheets.map((written) => {
    const legacy = readLegacy(written, context.answers);
    const { sheet } = legacy;
    const grid = gridOf(sheet);
    const named = namedAnnexes(book, sheet);
    const found = findTables(grid, matchers, named);
    const continued = found.length === 0 ? continuedTable(grid, last, matchers) : null;
    const tables = continued === null ? found : [continued];
    last = tables.at(-1) ?? last;
    const parts = tables.map((table, index) => readPart(grid, table, index === 0 ? 0 : table.header, context));
    return { sheet, legacy, grid, named, tables, parts };
  });
}

/** The annexes that hidden names over this sheet claim, whoever's they are. */
function namedAnnexes({ names }: Book, { name }: Sheet): AnnexId[] {
  return names.flatMap((each) => {
    const identity = each.sheet === name ? readIdentity(each.name) : null;
    return identity === null ? [] : [identity.annex];
  });
}

function annexRows(annexes: readonly Annex[], parts: readonly SheetPart[]): AnnexRows[] {
  return annexes.flatMap((annex) => {
    const mine = parts.filter((part) => part.annex === annex);
    const [first] = mine;
    if (first === undefined) return [];
    return [{ annex: annex.id, columns: first.columns, rows: mine.flatMap(({ rows }) => rows) }];
  });
}

/** A hidden sheet may be last year's: it is left out, and that is said. */
function hiddenSheet({ sheet, parts }: SheetRead): Finding {
  const [first] = parts;
  const place = { annex: first?.annex.id ?? null, sheet: sheet.name, cell: null };
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const parameters = { annex: first?.annex.sheetName ?? "", rows };
  return makeFinding("hidden-sheet", "info", place, String(rows), { parameters });
}

function coverage({ sheet, grid, parts }: SheetRead, chosen: ReadonlySet<SheetPart>): SheetCoverage {
  const tallies = parts.map((part) => {
    if (chosen.has(part)) return part.tally;
    const reason = sheet.visibility === "visible" ? "copy-not-chosen" : "hidden-sheet";
    return new Map([[reason, [...part.tally.values()].reduce((sum, cells) => sum + cells, 0)] as const]);
  });
  const comments: Tally = new Map();
  count(comments, "comment", sheet.comments ?? 0);
  if (parts.length > 0) return coverageOf(sheet.name, parts[0]?.annex.id ?? null, [...tallies, comments]);
  const unread: Tally = comments;
  grid.texts.forEach((_, row) => {
    count(unread, "not-an-annex", filledColumns(grid, row).length);
  });
  return coverageOf(sheet.name, null, [unread]);
}

function originsOf({ names }: Book): Origin[] {
  const origins = names.flatMap(({ name }) => readIdentity(name)?.origin ?? []);
  return [...new Map(origins.map((origin) => [`${origin.campaign}\n${origin.unit}`, origin])).values()];
}
