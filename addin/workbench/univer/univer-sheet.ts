import { BooleanNumber, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowCountMutation,
} from "@univerjs/preset-sheets-core";
import type { RangeAddress } from "../../../shared/book/address.ts";
import {
  type CellContent,
  type CellFormat,
  type CellValidation,
  DEFAULT_PAGE,
  type DocumentCell,
  type DocumentChange,
  type DocumentSheet,
  type PageSettings,
  type SheetVisibility,
  type ValidatedRange,
} from "../document.ts";
import { contentOf, dataOf } from "./cell-content.ts";
import type { UniverEngine } from "./engine.ts";
import type { KnownStyles } from "./known-styles.ts";
import { addressOf, rangeOf } from "./ranges.ts";
import type { SheetRules } from "./sheet-rules.ts";

const PIXELS_PER_POINT = 4 / 3;
/** Room that is made at once when something is written beyond the last row. */
const SPARE_ROWS = 100;

type Tell = (kind: DocumentChange["kind"], range: RangeAddress | null) => void;

export interface SheetParts {
  readonly engine: UniverEngine;
  readonly worksheet: Worksheet;
  readonly styles: KnownStyles;
  readonly rules: SheetRules;
  readonly tell: Tell;
}

/** A sheet as Univer holds it: read straight from its model, so that what a person typed is there at once. */
export class UniverSheet implements DocumentSheet {
  readonly worksheet: Worksheet;
  readonly id: string;
  private readonly parts: SheetParts;
  /** Univer's open-source packages draw no charts. */
  readonly charts = null;
  /** What the grid has no place for. */
  private isVeryHidden = false;
  private settings: PageSettings = DEFAULT_PAGE;

  constructor(parts: SheetParts) {
    this.parts = parts;
    this.worksheet = parts.worksheet;
    this.id = `{${parts.worksheet.getSheetId()}}`;
  }

  get name(): string {
    return this.worksheet.getName();
  }
  set name(name: string) {
    // The command, not the bare mutation: names and dropdown sources follow.
    this.run(SetWorksheetNameCommand.id, { name });
    this.parts.tell("structure", null);
  }

  get visibility(): SheetVisibility {
    if (this.worksheet.getConfig().hidden !== BooleanNumber.TRUE) return "Visible";
    return this.isVeryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(visibility: SheetVisibility) {
    this.isVeryHidden = visibility === "VeryHidden";
    this.run(SetWorksheetHideMutation.id, {
      hidden: visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    });
    this.parts.tell("structure", null);
  }

  get frozen(): DocumentSheet["frozen"] {
    const { xSplit, ySplit } = this.worksheet.getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }
  set frozen({ rows, columns }: DocumentSheet["frozen"]) {
    this.run(SetFrozenMutation.id, {
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    });
    this.parts.tell("structure", null);
  }

  get page(): PageSettings {
    return this.settings;
  }
  set page(page: PageSettings) {
    this.settings = page;
  }

  get merges(): RangeAddress[] {
    return this.worksheet.getMergeData().map(addressOf);
  }

  used(contentOnly: boolean): RangeAddress | null {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (contentOf(cell).kind === "empty" && (contentOnly || !cell?.s)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  cell(row: number, column: number): DocumentCell {
    const cell = this.worksheet.getCellRaw(row, column);
    return { content: contentOf(cell), format: this.parts.styles.formatOf(cell?.s ?? null) };
  }

  write(row: number, column: number, content: CellContent): void {
    const range = oneCell(row, column);
    this.makeRoom(range);
    const { s } = this.worksheet.getCellRaw(row, column) ?? {};
    this.keep(row, column, { ...dataOf(content), ...(s ? { s } : {}) });
    this.parts.engine.changed(this.worksheet, "cells", range);
    this.parts.tell("content", range);
  }

  format(range: RangeAddress, patch: Partial<CellFormat>): void {
    this.makeRoom(range);
    const { styles, engine } = this.parts;
    const patched = new Map<CellFormat, string | undefined>();
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const { s, ...rest } = this.worksheet.getCellRaw(row, column) ?? {};
        const format = styles.formatOf(s);
        if (!patched.has(format)) patched.set(format, styles.patchedId(format, patch));
        const style = patched.get(format);
        this.keep(row, column, style === undefined ? rest : { ...rest, s: style });
      }
    }
    engine.changed(this.worksheet, "cells", range);
    this.parts.tell("format", range);
  }

  merge(range: RangeAddress): void {
    this.makeRoom(range);
    this.run(RemoveWorksheetMergeMutation.id, { ranges: [rangeOf(range)] });
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (row !== range.top || column !== range.left) this.write(row, column, { kind: "empty" });
      }
    }
    this.run(AddWorksheetMergeMutation.id, { ranges: [rangeOf(range)] });
    this.parts.tell("content", range);
  }

  unmerge(range: RangeAddress): void {
    this.run(RemoveWorksheetMergeMutation.id, { ranges: [rangeOf(range)] });
    this.parts.tell("content", range);
  }

  get validations(): ValidatedRange[] {
    return this.parts.rules.all();
  }

  validationAt(row: number, column: number): CellValidation | null {
    return this.parts.rules.at(row, column);
  }

  validate(range: RangeAddress, validation: CellValidation | null): void {
    this.makeRoom(range);
    this.parts.rules.put(range, validation);
    this.parts.tell("format", range);
  }

  get columnWidths(): ReadonlyMap<number, number> {
    const sized = Object.entries(this.worksheet.getColumnManager().getColumnData());
    return new Map(sized.flatMap(([column, data]) => (data?.w ? [[Number(column), data.w / PIXELS_PER_POINT]] : [])));
  }

  get rowHeights(): ReadonlyMap<number, number> {
    const rows = Object.keys(this.worksheet.getRowManager().getRowData()).map(Number);
    return new Map(
      rows.flatMap((row) => {
        const height = this.rowHeight(row);
        return height === null ? [] : [[row, height]];
      }),
    );
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnManager().getColumnWidth(column) / PIXELS_PER_POINT;
  }

  setColumnWidth(column: number, points: number): void {
    this.makeRoom(oneCell(0, column));
    this.worksheet.getColumnManager().setColumnWidth(column, points * PIXELS_PER_POINT);
    this.parts.engine.changed(this.worksheet, "columns", oneCell(0, column));
    this.parts.tell("structure", null);
  }

  rowHeight(row: number): number | null {
    const data = this.worksheet.getRowManager().getRow(row);
    return data?.ia === BooleanNumber.FALSE && data.h !== undefined ? data.h / PIXELS_PER_POINT : null;
  }

  setRowHeight(row: number, points: number | null): void {
    this.makeRoom(oneCell(row, 0));
    const data = this.worksheet.getRowManager().getRowOrCreate(row);
    data.ia = points === null ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (points !== null) data.h = points * PIXELS_PER_POINT;
    this.parts.engine.changed(this.worksheet, "rows", oneCell(row, 0));
    this.parts.tell("structure", null);
  }

  rowHidden(row: number): boolean {
    return row < this.worksheet.getRowCount() && !this.worksheet.getRowVisible(row);
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.makeRoom(oneCell(row, 0));
    this.worksheet.getRowManager().getRowOrCreate(row).hd = hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.parts.engine.changed(this.worksheet, "rows", oneCell(row, 0));
    this.parts.tell("structure", null);
  }

  columnHidden(column: number): boolean {
    return column < this.worksheet.getColumnCount() && !this.worksheet.getColVisible(column);
  }

  setColumnHidden(column: number, hidden: boolean): void {
    this.makeRoom(oneCell(0, column));
    this.worksheet.getColumnManager().getColumnOrCreate(column).hd = hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.parts.engine.changed(this.worksheet, "columns", oneCell(0, column));
    this.parts.tell("structure", null);
  }

  private run(id: string, parameters: Readonly<Record<string, unknown>>): void {
    this.parts.engine.run(id, { subUnitId: this.worksheet.getSheetId(), ...parameters });
  }

  private keep(row: number, column: number, cell: Parameters<KnownStyles["isBlank"]>[0]): void {
    this.parts.engine.changing(this.worksheet, row, column);
    const matrix = this.worksheet.getCellMatrix();
    if (this.parts.styles.isBlank(cell)) matrix.realDeleteValue(row, column);
    else matrix.setValue(row, column, cell);
  }

  /** A grid has as many rows and columns as are needed, not Excel's million. */
  private makeRoom({ bottom, right }: RangeAddress): void {
    if (bottom >= this.worksheet.getRowCount())
      this.run(SetWorksheetRowCountMutation.id, { rowCount: bottom + 1 + SPARE_ROWS });
    if (right >= this.worksheet.getColumnCount())
      this.run(SetWorksheetColumnCountMutation.id, { columnCount: right + 2 });
  }
}

function oneCell(row: number, column: number): RangeAddress {
  return { top: row, left: column, bottom: row, right: column };
}
