import type { Book } from "../../shared/book/book.ts";
import type { Insertion, WhenPresent } from "../actions/open-workbook.ts";
import { inExcel, RequestBudget } from "./batch.ts";
import { drawCharts } from "./draw-charts.ts";
import { candidates, type InsertionPlan, isShown, type PresentSheet, planInsertion } from "./insertion-plan.ts";
import { pressSheet } from "./press-sheet.ts";
import { rangeAt } from "./range-at.ts";
import { takeBack } from "./take-back.ts";
import { gridFromA1 } from "./used-grid.ts";
import { pressValidations } from "./validations.ts";

/** A validation with its words, or a name. */
const BYTES_PER_RULE = 2_500;
const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Two requests: one look at what stands, one that places everything. Only Books of many megabytes take more. */
export async function insertBook(book: Book, whenPresent: WhenPresent): Promise<Insertion> {
  return inExcel(async (context) => {
    const { sheets, names } = await lookAround(context, book);
    const plan = planInsertion(book, sheets, names, whenPresent);
    try {
      await press(context, plan);
    } catch (cause) {
      await takeBack(plan.sheets.map(({ name }) => name)).catch(() => undefined);
      throw cause;
    }
    return plan.outcome;
  });
}

interface Surroundings {
  readonly sheets: readonly PresentSheet[];
  readonly names: readonly string[];
}

async function lookAround(context: Excel.RequestContext, book: Book): Promise<Surroundings> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  const lists = book.sheets
    .filter((sheet) => !isShown(sheet))
    .flatMap(({ name }) => candidates(name))
    .map((name) => ({
      name: name.toLowerCase(),
      used: worksheets
        .getItemOrNullObject(name)
        .getUsedRangeOrNullObject(true)
        .untrack()
        .load("values,rowIndex,columnIndex"),
    }));
  await context.sync();
  const textsOf = (name: string): readonly (readonly string[])[] | null => {
    const list = lists.find((other) => other.name === name.toLowerCase());
    return list === undefined || list.used.isNullObject ? null : gridFromA1(list.used, (value) => String(value));
  };
  return {
    sheets: worksheets.items.map(({ name }) => ({ name, texts: textsOf(name) })),
    names: names.items.map(({ name }) => name),
  };
}

async function press(context: Excel.RequestContext, plan: InsertionPlan): Promise<void> {
  const { workbook } = context;
  const budget = new RequestBudget(context);
  const placed = new Map<string, Excel.Worksheet>();
  for (const sheet of plan.sheets) {
    const worksheet = workbook.worksheets.add(sheet.name);
    placed.set(sheet.name, worksheet);
    await pressSheet(worksheet, sheet, budget);
  }
  const worksheetOf = (name: string): Excel.Worksheet => placed.get(name) ?? workbook.worksheets.getItem(name);
  const rules = plan.sheets.reduce((sum, sheet) => sum + sheet.validations.length, plan.names.length);
  await budget.spend(rules * BYTES_PER_RULE);
  for (const sheet of plan.sheets) pressValidations(worksheetOf(sheet.name), sheet);
  for (const { name, scope, sheet, range, hidden } of plan.names) {
    const owner = scope === null ? workbook : worksheetOf(scope);
    const made = owner.names.add(name, rangeAt(worksheetOf(sheet), range));
    if (hidden) made.visible = false;
  }
  if (plan.activeSheet !== null) worksheetOf(plan.activeSheet).activate();
  for (const sheet of plan.sheets)
    if (!isShown(sheet)) worksheetOf(sheet.name).visibility = VISIBILITY[sheet.visibility];
  await drawCharts(context, plan.sheets, worksheetOf);
  await context.sync();
}
