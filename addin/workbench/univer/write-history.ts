import {
  type ICellData,
  type IMutationInfo,
  IUndoRedoService,
  Tools,
  type Univer,
  type Worksheet,
} from "@univerjs/core";
import {
  MarkDirtyRowAutoHeightOperation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";

/** What we run that leaves every cell and sheet where it was. */
const HARMLESS: ReadonlySet<string> = new Set([
  MarkDirtyRowAutoHeightOperation.id,
  SetRangeValuesMutation.id,
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetColumnCountMutation.id,
  SetWorksheetRowCountMutation.id,
  SetWorksheetRowHeightMutation.id,
]);
/** More than that is a file opened or sheets placed: keeping it twice would cost more than it is worth. */
const MOST_CELLS = 1_000;

type Cells = Map<number, Map<number, ICellData | null>>;

/**
 * What a program writes stands in the person's history too: cells written by one batch are one step of undo. A batch that
 * adds, removes or renames something ends the history, as Excel's older versions do; an older step undone on top of it
 * would put cells into the wrong rows.
 */
export class WriteHistory {
  private readonly univer: Univer;
  private readonly unit: string;
  private readonly before = new Map<Worksheet, Cells>();
  private cells = 0;
  private disturbed = false;

  constructor(univer: Univer, unit: string) {
    this.univer = univer;
    this.unit = unit;
  }

  ran(id: string): void {
    if (!HARMLESS.has(id)) this.disturbed = true;
  }

  /** To be told before the cell changes; the first word about a cell counts. */
  remember(worksheet: Worksheet, row: number, column: number): void {
    if (this.disturbed || this.cells > MOST_CELLS) return;
    const rows: Cells = this.before.get(worksheet) ?? new Map();
    this.before.set(worksheet, rows);
    const cells = rows.get(row) ?? new Map();
    rows.set(row, cells);
    if (cells.has(column)) return;
    cells.set(column, copyOf(worksheet, row, column));
    this.cells += 1;
  }

  /** The batch is over. */
  settle(): void {
    const undo = this.univer.__getInjector().get(IUndoRedoService);
    if (this.disturbed || this.cells > MOST_CELLS) undo.clearUndoRedo(this.unit);
    else if (this.cells > 0) {
      const written = [...this.before];
      undo.pushUndoRedo({
        unitID: this.unit,
        undoMutations: written.flatMap(([worksheet, cells]) => this.putting(worksheet, cells)),
        redoMutations: written.flatMap(([worksheet, cells]) => this.putting(worksheet, asTheyAre(worksheet, cells))),
      });
    }
    this.before.clear();
    this.cells = 0;
    this.disturbed = false;
  }

  /** Univer lays new cells over the old ones: they are emptied first, so that exactly these are there. */
  private putting(worksheet: Worksheet, cells: Cells): IMutationInfo[] {
    const place = { unitId: this.unit, subUnitId: worksheet.getSheetId() };
    const blank = matrixOf(cells, () => null);
    return [
      { id: SetRangeValuesMutation.id, params: { ...place, cellValue: blank } },
      { id: SetRangeValuesMutation.id, params: { ...place, cellValue: matrixOf(cells, (cell) => cell) } },
    ];
  }
}

function copyOf(worksheet: Worksheet, row: number, column: number): ICellData | null {
  const cell = worksheet.getCellRaw(row, column);
  return cell ? Tools.deepClone(cell) : null;
}

function asTheyAre(worksheet: Worksheet, cells: Cells): Cells {
  return new Map(
    [...cells].map(([row, line]) => [
      row,
      new Map([...line.keys()].map((column) => [column, copyOf(worksheet, row, column)])),
    ]),
  );
}

function matrixOf(
  cells: Cells,
  value: (cell: ICellData | null) => ICellData | null,
): Record<number, Record<number, ICellData | null>> {
  return Object.fromEntries(
    [...cells].map(([row, line]) => [
      row,
      Object.fromEntries([...line].map(([column, cell]) => [column, value(cell)])),
    ]),
  );
}
