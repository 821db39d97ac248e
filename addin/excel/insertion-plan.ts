import type { Book, DefinedName, Sheet } from "../../shared/book/book.ts";
import type { SheetRange } from "../../shared/book/chart.ts";
import type { Insertion, WhenPresent } from "../actions/open-workbook.ts";

/** A sheet of the open workbook, as far as an insertion must know it. */
export interface PresentSheet {
  readonly name: string;
  /** What stands in it, row by row from A1, for hidden list sheets; null where nobody asked. */
  readonly texts: readonly (readonly string[])[] | null;
}

/** What to press so that nothing that stands is written over. Names and sources point at the sheets' new names. */
export interface InsertionPlan {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** The sheet to show afterwards, by its name in the workbook. */
  readonly activeSheet: string | null;
  readonly outcome: Insertion;
}

const LONGEST_NAME = 31;

export function planInsertion(
  book: Book,
  present: readonly PresentSheet[],
  presentNames: readonly string[],
  whenPresent: WhenPresent,
): InsertionPlan {
  const taken = new Map(present.map((sheet) => [sheetKey(sheet.name), sheet]));
  const inWorkbook = new Map<string, string>();
  const added: Sheet[] = [];
  const kept: string[] = [];
  const add = (sheet: Sheet): void => {
    const name = freeName(sheet.name, taken);
    taken.set(sheetKey(name), { name, texts: null });
    inWorkbook.set(sheet.name, name);
    added.push({ ...sheet, name });
  };
  for (const sheet of book.sheets.filter(isShown)) {
    const there = taken.get(sheetKey(sheet.name));
    if (there === undefined || whenPresent === "add") add(sheet);
    else {
      kept.push(there.name);
      inWorkbook.set(sheet.name, there.name);
    }
  }
  const shown = [...added];
  // Lists serve the sheets that are placed now; one that says the same already serves them too.
  if (added.length > 0 || !book.sheets.some(isShown)) {
    for (const sheet of book.sheets.filter((other) => !isShown(other))) {
      const same = candidates(sheet.name)
        .map((name) => taken.get(sheetKey(name)))
        .find((there) => there !== undefined && saysTheSame(there, sheet));
      if (same === undefined) add(sheet);
      else inWorkbook.set(sheet.name, same.name);
    }
  }
  return {
    sheets: inBookOrder(added, book, inWorkbook).map((sheet) => withSources(sheet, inWorkbook)),
    names: book.names.flatMap((name) => placedName(name, added, inWorkbook, presentNames)),
    activeSheet: book.activeSheet === null ? null : (inWorkbook.get(book.activeSheet) ?? null),
    outcome: { added: shown.map(({ name }) => name), kept },
  };
}

/** Names a hidden list sheet may already stand under. */
export function candidates(name: string): string[] {
  return [name, numbered(name, 2), numbered(name, 3)];
}

export function isShown(sheet: Sheet): boolean {
  return sheet.visibility === "visible";
}

/** Excel holds sheet names apart by more than case. */
export const sheetKey = (name: string): string => name.toLowerCase();

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(sheetKey(free)); number += 1) free = numbered(name, number);
  return free;
}

function numbered(name: string, number: number): string {
  return withEnding(name, ` (${number})`);
}

export function withEnding(name: string, ending: string): string {
  // An apostrophe may not stand at the end, nor a space be left there.
  return `${name.slice(0, LONGEST_NAME - ending.length).trimEnd()}${ending}`;
}

function saysTheSame(there: PresentSheet, sheet: Sheet): boolean {
  const wanted = sheet.rows.map((row) => row.map((cell) => String(cell?.value ?? "")));
  return there.texts !== null && JSON.stringify(trimmed(there.texts)) === JSON.stringify(trimmed(wanted));
}

/** Without the empty cells and rows at the ends, which are no difference. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

/** Tabs stand as in the Book, hidden ones included. */
function inBookOrder(added: readonly Sheet[], book: Book, inWorkbook: ReadonlyMap<string, string>): Sheet[] {
  return book.sheets.flatMap(({ name }) => added.filter((sheet) => sheet.name === inWorkbook.get(name)));
}

function withSources(sheet: Sheet, inWorkbook: ReadonlyMap<string, string>): Sheet {
  const validations = sheet.validations.map((rule) =>
    rule.kind === "list"
      ? { ...rule, source: { ...rule.source, sheet: inWorkbook.get(rule.source.sheet) ?? rule.source.sheet } }
      : rule,
  );
  if (sheet.charts === undefined) return { ...sheet, validations };
  const renamed = (cells: SheetRange): SheetRange => ({ ...cells, sheet: inWorkbook.get(cells.sheet) ?? cells.sheet });
  const charts = sheet.charts.map((chart) => ({
    ...chart,
    categories: renamed(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: renamed(series.values) })),
  }));
  return { ...sheet, validations, charts };
}

/** Only names over sheets placed now; a name the workbook already has goes to the sheet, where it may stand beside it. */
function placedName(
  name: DefinedName,
  added: readonly Sheet[],
  inWorkbook: ReadonlyMap<string, string>,
  presentNames: readonly string[],
): DefinedName[] {
  const sheet = inWorkbook.get(name.sheet) ?? name.sheet;
  if (!added.some((other) => other.name === sheet)) return [];
  const scope = name.scope === null ? null : (inWorkbook.get(name.scope) ?? name.scope);
  const taken = scope === null && presentNames.some((other) => sheetKey(other) === sheetKey(name.name));
  return [{ ...name, sheet, scope: taken ? sheet : scope }];
}
