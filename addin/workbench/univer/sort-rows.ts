import { ICommandService, IUndoRedoService } from "@univerjs/core";
import {
  type IReorderRangeMutationParams,
  MarkDirtyRowAutoHeightOperation,
  ReorderRangeMutation,
  ReorderRangeUndoMutationFactory,
} from "@univerjs/preset-sheets-core";
import type { RangeAddress } from "../../../shared/book/address.ts";
import { overlaps } from "../memory-sheet.ts";
import type { UniverEngine } from "./engine.ts";
import { rangeOf } from "./ranges.ts";
import { rowOrder, type SortDirection } from "./row-order.ts";
import type { UniverSheet } from "./univer-sheet.ts";

export type SortOutcome =
  | { readonly kind: "sorted"; readonly rows: number }
  | { readonly kind: "refused"; readonly because: "one-row" | "merged-cells" | "formulas" };

/**
 * Univer's own sorting is not among the packages used here. Whole rows move, however few columns are selected, so that
 * no cell ever leaves its row; names, dropdowns and heights stay where they are, as in Excel. One step of undo.
 */
export function sortRows(
  engine: UniverEngine,
  sheet: UniverSheet,
  selected: RangeAddress,
  column: number,
  direction: SortDirection,
): SortOutcome {
  engine.flush();
  const used = sheet.used(true);
  const bottom = Math.min(selected.bottom, used?.bottom ?? -1);
  if (used === null || bottom <= selected.top) return { kind: "refused", because: "one-row" };
  const range = { top: selected.top, bottom, left: 0, right: used.right };
  if (sheet.merges.some((merge) => overlaps(merge, range))) return { kind: "refused", because: "merged-cells" };
  if (holdsFormula(sheet, range)) return { kind: "refused", because: "formulas" };
  const rows = Array.from({ length: bottom - range.top + 1 }, (_, index) => range.top + index);
  const order = rowOrder(
    rows.map((row) => sheet.cell(row, column).content),
    direction,
  );
  reorder(engine, sheet, range, order);
  return { kind: "sorted", rows: rows.length };
}

function holdsFormula(sheet: UniverSheet, { top, bottom, left, right }: RangeAddress): boolean {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1)
      if (sheet.cell(row, column).content.kind === "formula") return true;
  }
  return false;
}

/**
 * The bare mutation, not Univer's command around it: that one would take dropdowns and names along with their rows. It is
 * executed as the person's doing, so that listeners hear of it.
 */
function reorder(engine: UniverEngine, sheet: UniverSheet, range: RangeAddress, order: readonly number[]): void {
  const injector = engine.univer.__getInjector();
  const place = { unitId: engine.workbook.getUnitId(), subUnitId: sheet.worksheet.getSheetId() };
  const moved: IReorderRangeMutationParams = {
    ...place,
    range: rangeOf(range),
    order: Object.fromEntries(order.map((from, to) => [range.top + to, range.top + from])),
  };
  const fit = {
    id: MarkDirtyRowAutoHeightOperation.id,
    params: { ...place, ranges: [moved.range], id: `sorted-${performance.now()}` },
  };
  const redoMutations = [{ id: ReorderRangeMutation.id, params: moved }, fit];
  const undoMutations = [{ id: ReorderRangeMutation.id, params: ReorderRangeUndoMutationFactory(moved) }, fit];
  const commands = injector.get(ICommandService);
  for (const { id, params } of redoMutations) commands.syncExecuteCommand(id, params);
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: place.unitId, undoMutations, redoMutations });
}
