import { ICommandService, type Univer, type Workbook, type Worksheet } from "@univerjs/core";
import {
  MarkDirtyRowAutoHeightOperation,
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";
import type { RangeAddress } from "../../../shared/book/address.ts";
import { WriteHistory } from "./write-history.ts";

/** One running Univer with its workbook: how our own changes are made, and told apart from a person's. */
export class UniverEngine {
  readonly univer: Univer;
  readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly waiting = new Map<Worksheet, Waiting>();
  private readonly history: WriteHistory;
  private depth = 0;
  private isBatch = false;

  constructor(univer: Univer, workbook: Workbook) {
    this.univer = univer;
    this.workbook = workbook;
    this.commands = univer.__getInjector().get(ICommandService);
    this.history = new WriteHistory(univer, workbook.getUnitId());
  }

  /** Whether what is being executed was asked for by us and not by the person at the grid. */
  get ours(): boolean {
    return this.depth > 0;
  }

  run(id: string, parameters: Readonly<Record<string, unknown>>): void {
    this.batch();
    this.history.ran(id);
    this.depth += 1;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.workbook.getUnitId(), ...parameters });
    } finally {
      this.depth -= 1;
    }
  }

  onExecuted(listener: (id: string, parameters: unknown) => void): void {
    this.commands.onCommandExecuted(({ id, params }) => {
      if (!this.ours) listener(id, params);
    });
  }

  /** Says that we are about to change this cell. */
  changing(worksheet: Worksheet, row: number, column: number): void {
    this.batch();
    this.history.remember(worksheet, row, column);
  }

  /** The model holds the new cells already; Univer hears of all of them at once, when the batch is over. */
  changed(worksheet: Worksheet, what: "cells" | "rows" | "columns", range: RangeAddress): void {
    this.batch();
    const waiting = this.waiting.get(worksheet) ?? { cells: [], rows: false, columns: false };
    this.waiting.set(worksheet, waiting);
    if (what === "cells") waiting.cells.push(range);
    else waiting[what] = true;
  }

  flush(): void {
    const entries = [...this.waiting];
    this.waiting.clear();
    for (const [worksheet, { cells, rows, columns }] of entries) {
      if (this.workbook.getSheetBySheetId(worksheet.getSheetId()) !== worksheet) continue;
      const subUnitId = worksheet.getSheetId();
      const whole = {
        startRow: 0,
        startColumn: 0,
        endRow: worksheet.getRowCount() - 1,
        endColumn: worksheet.getColumnCount() - 1,
      };
      // Nothing is changed by these: they only say that sizes are new.
      if (columns) this.run(SetWorksheetColWidthMutation.id, { subUnitId, ranges: [whole], colWidth: {} });
      if (rows) this.run(SetWorksheetRowHeightMutation.id, { subUnitId, ranges: [whole], rowHeight: {} });
      if (cells.length === 0) continue;
      this.run(SetRangeValuesMutation.id, { subUnitId, cellValue: cellsIn(worksheet, cells) });
      if (hasLongText(worksheet, cells)) continue;
      const ranges = [{ ...whole, ...spanOf(cells) }];
      this.run(MarkDirtyRowAutoHeightOperation.id, { subUnitId, ranges, id: `${subUnitId}-${performance.now()}` });
    }
  }

  /** Everything up to the end of the running task is one batch of ours: told to Univer in one piece, undone in one step. */
  private batch(): void {
    if (this.isBatch) return;
    this.isBatch = true;
    queueMicrotask(() => {
      try {
        this.flush();
      } finally {
        this.history.settle();
        this.isBatch = false;
      }
    });
  }
}

/** Measuring the lines of such a text takes Univer many seconds; the row then stays as high as it was. */
const LONG_TEXT = 4_000;

interface Waiting {
  readonly cells: RangeAddress[];
  rows: boolean;
  columns: boolean;
}

/** The cells as they stand, so that telling them changes nothing. */
function cellsIn(worksheet: Worksheet, ranges: readonly RangeAddress[]): Record<number, Record<number, unknown>> {
  const told: Record<number, Record<number, unknown>> = {};
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row += 1) {
      const line = told[row] ?? {};
      told[row] = line;
      for (let column = left; column <= right; column += 1) {
        const { v = null, t, f = null } = worksheet.getCellRaw(row, column) ?? {};
        line[column] = v === null ? { v, f } : { v, t, f };
      }
    }
  }
  return told;
}

function hasLongText(worksheet: Worksheet, ranges: readonly RangeAddress[]): boolean {
  return ranges.some(({ top, left, bottom, right }) => {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = worksheet.getCellRaw(row, column)?.v;
        if (typeof value === "string" && value.length > LONG_TEXT) return true;
      }
    }
    return false;
  });
}

function spanOf(ranges: readonly RangeAddress[]): { readonly startRow: number; readonly endRow: number } {
  return {
    startRow: ranges.reduce((least, { top }) => Math.min(least, top), Number.POSITIVE_INFINITY),
    endRow: ranges.reduce((most, { bottom }) => Math.max(most, bottom), 0),
  };
}
