import { readWorkbook } from "../annex/read.ts";
import type { Reading } from "../annex/reading.ts";
import { parsePlace, parseRange } from "../book/address.ts";
import type { Book } from "../book/book.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { IsoDate, UnitId } from "../ids.ts";
import type { SubmissionOptions } from "../report/submission.ts";
import type { Finding } from "./finding.ts";
import { distinctFindings } from "./make-finding.ts";
import type { ReportUnderCheck, Rule } from "./rule.ts";
import { annexAbsent } from "./rules/annex-absent.ts";
import { annexRepeated } from "./rules/annex-repeated.ts";
import { assignedTaskAbsent } from "./rules/assigned-task-absent.ts";
import { codeUnknown } from "./rules/code-unknown.ts";
import { dateContradictsText } from "./rules/date-contradicts-text.ts";
import { dateImplausible } from "./rules/date-implausible.ts";
import { dateImpossible } from "./rules/date-impossible.ts";
import { deadlinePassed } from "./rules/deadline-passed.ts";
import { declaredNothing } from "./rules/declared-nothing.ts";
import { duplicateRow } from "./rules/duplicate-row.ts";
import { foreignWorkbook } from "./rules/foreign-workbook.ts";
import { nameMissing } from "./rules/name-missing.ts";
import { numberWithoutYear } from "./rules/number-without-year.ts";
import { outlineItemUnknown } from "./rules/outline-item-unknown.ts";
import { severalDocuments } from "./rules/several-documents.ts";
import { taskUnknown } from "./rules/task-unknown.ts";
import { textLimits } from "./rules/text-limits.ts";
import { unknownAnnex } from "./rules/unknown-annex.ts";
import { unknownColumn } from "./rules/unknown-column.ts";
import { valueMissing } from "./rules/value-missing.ts";

const RULES: readonly Rule[] = [
  foreignWorkbook,
  unknownAnnex,
  annexRepeated,
  annexAbsent,
  declaredNothing,
  unknownColumn,
  taskUnknown,
  outlineItemUnknown,
  nameMissing,
  valueMissing,
  codeUnknown,
  deadlinePassed,
  dateImpossible,
  dateImplausible,
  dateContradictsText,
  severalDocuments,
  duplicateRow,
  textLimits,
  assignedTaskAbsent,
  numberWithoutYear,
];

/** Every rule over the rows alone: all that stands between a JSON submission and the store. In reading order. */
export function checkRows(
  campaign: Campaign,
  unitId: UnitId,
  report: Pick<ReportUnderCheck, "annexes" | "origins" | "nothingToReport" | "day">,
): Finding[] {
  const findings = RULES.flatMap((rule) => rule({ campaign, unitId, ...report }));
  return inReadingOrder(distinctFindings(findings), sheetsOfRows(report));
}

/** A workbook read and checked: one list of findings, by sheet and row, never two for one cause. */
export function assessWorkbook(
  campaign: Campaign,
  unitId: UnitId,
  book: Book,
  options: SubmissionOptions,
  day: IsoDate | null = null,
): Reading {
  const reading = readWorkbook(book, campaign, unitId, options);
  const { nothingToReport } = options;
  const checked = checkRows(campaign, unitId, { ...reading, nothingToReport, day });
  const isSaid = alreadySaid(reading.findings);
  const fresh = checked.filter((finding) => !isSaid(finding));
  const read = reading.findings.filter((finding) => !belongsToForeignWorkbook(finding, checked));
  const sheets = book.sheets.map(({ name }) => name);
  return { ...reading, findings: inReadingOrder(distinctFindings([...read, ...fresh]), sheets) };
}

/** Rules that only repeat that a cell gave no value. */
const ABOUT_NO_VALUE = ["name-missing", "value-missing", "level-missing"];

/** Whether reading has already given the cause: an unreadable cell is empty, a missing column has no values. */
function alreadySaid(said: readonly Finding[]): (finding: Finding) => boolean {
  const causes = said.filter(({ severity }) => severity !== "info");
  const columns = new Set(causes.filter(({ rule }) => rule === "column-missing").map(columnOf));
  const cells = new Set(causes.filter(({ cell }) => cell !== null).map(cellOf));
  const ranges = causes.filter(({ parameters }) => parameters.range !== undefined);
  const headless = new Set(causes.filter(({ rule }) => rule === "heading-missing").map(({ annex }) => annex));
  return (finding) => {
    if (finding.rule === "annex-absent") return headless.has(finding.annex);
    if (!ABOUT_NO_VALUE.includes(finding.rule)) return false;
    return (
      columns.has(columnOf(finding)) || cells.has(cellOf(finding)) || ranges.some((cause) => covers(cause, finding))
    );
  };
}

/** The heading of another unit's workbook names that unit: the workbook itself is the mistake. */
function belongsToForeignWorkbook({ rule, parameters }: Finding, checked: readonly Finding[]): boolean {
  if (rule !== "foreign-heading") return false;
  return checked.some((other) => other.rule === "foreign-workbook" && other.parameters.unitId === parameters.unitId);
}

const columnOf = ({ sheet, parameters }: Finding): string => JSON.stringify([sheet, parameters.column]);
/** By row and column of the annex: a level marked in one of five columns has a cell of its own. */
const cellOf = ({ sheet, cell, parameters }: Finding): string =>
  JSON.stringify([sheet, parsePlace(cell ?? "")?.row ?? cell, parameters.column]);

/** One unreadable cell merged over several rows leaves all of them empty. */
function covers(cause: Finding, { sheet, cell }: Finding): boolean {
  const range = parseRange(String(cause.parameters.range ?? ""));
  const place = cell === null ? null : parsePlace(cell);
  if (range === null || place === null || cause.sheet !== sheet) return false;
  return place.row >= range.top && place.row <= range.bottom && place.column === range.left;
}

function sheetsOfRows({ annexes }: Pick<ReportUnderCheck, "annexes">): string[] {
  return [...new Set(annexes.flatMap(({ rows }) => rows.map(({ at }) => at.sheet)))];
}

/** The whole report first, then sheet by sheet: what concerns the sheet, then its cells downward and across. */
function inReadingOrder(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const keyed = findings.map((finding) => {
    const place = finding.cell === null ? null : parsePlace(finding.cell);
    const sheet = finding.sheet === null ? -1 : (order.get(finding.sheet) ?? sheets.length);
    return { finding, key: [sheet, place?.row ?? -1, place?.column ?? -1] };
  });
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sofar, value, index) => sofar || value - (b[index] ?? 0), 0);
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ finding }) => finding);
}
