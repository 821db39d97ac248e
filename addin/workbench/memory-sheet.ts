import type { RangeAddress } from "../../shared/book/address.ts";
import {
  type CellContent,
  type CellFormat,
  type CellValidation,
  DEFAULT_FORMAT,
  DEFAULT_PAGE,
  type DocumentCell,
  type DocumentChange,
  type DocumentChart,
  type DocumentSheet,
  type PageSettings,
  type SheetVisibility,
  type ValidatedRange,
} from "./document.ts";

const COLUMNS = 16_384;
const EMPTY: CellContent = { kind: "empty" };
const BLANK: DocumentCell = { content: EMPTY, format: DEFAULT_FORMAT };
/** Formats are kept cell by cell: a whole column at once would be a million of them. */
const MOST_CELLS = 2_000_000;
/** 64 and 20 pixels. */
const DEFAULT_WIDTH = 48;

type Tell = (kind: DocumentChange["kind"], range: RangeAddress | null) => void;

export class MemorySheet implements DocumentSheet {
  readonly id: string;
  merges: RangeAddress[] = [];
  validations: ValidatedRange[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly charts: DocumentChart[] | null;
  private readonly tell: Tell;
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly cells = new Map<number, DocumentCell>();
  private state: { name: string; visibility: SheetVisibility; frozen: DocumentSheet["frozen"]; page: PageSettings };

  constructor(id: string, name: string, charts: DocumentChart[] | null, tell: Tell) {
    this.id = id;
    this.charts = charts;
    this.tell = tell;
    this.state = { name, visibility: "Visible", frozen: { rows: 0, columns: 0 }, page: DEFAULT_PAGE };
  }

  get name(): string {
    return this.state.name;
  }
  set name(name: string) {
    this.change({ name });
  }
  get visibility(): SheetVisibility {
    return this.state.visibility;
  }
  set visibility(visibility: SheetVisibility) {
    this.change({ visibility });
  }
  get frozen(): DocumentSheet["frozen"] {
    return this.state.frozen;
  }
  set frozen(frozen: DocumentSheet["frozen"]) {
    this.change({ frozen });
  }
  get page(): PageSettings {
    return this.state.page;
  }
  set page(page: PageSettings) {
    this.change({ page });
  }

  used(contentOnly: boolean): RangeAddress | null {
    let used: RangeAddress | null = null;
    for (const [key, cell] of this.cells) {
      if (contentOnly && cell.content.kind === "empty") continue;
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      used ??= { top: row, left: column, bottom: row, right: column };
      if (row < used.top || row > used.bottom || column < used.left || column > used.right)
        used = bounding(used, { top: row, left: column, bottom: row, right: column });
    }
    return used;
  }

  cell(row: number, column: number): DocumentCell {
    return this.cells.get(row * COLUMNS + column) ?? BLANK;
  }

  write(row: number, column: number, content: CellContent): void {
    this.keep(row, column, { content, format: this.cell(row, column).format });
    this.tell("content", { top: row, left: column, bottom: row, right: column });
  }

  format(range: RangeAddress, patch: Partial<CellFormat>): void {
    if (area(range) > MOST_CELLS) throw new RangeError(`cannot format ${area(range)} cells at once`);
    // Cells share their format objects: one new object for each old one, not one per cell.
    const patched = new Map<CellFormat, CellFormat>();
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const { content, format } = this.cell(row, column);
        const next = patched.get(format) ?? { ...format, ...patch };
        patched.set(format, next);
        this.keep(row, column, { content, format: next });
      }
    }
    this.tell("format", range);
  }

  merge(range: RangeAddress): void {
    this.merges = [...this.merges.filter((other) => !overlaps(other, range)), range];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (row !== range.top || column !== range.left)
          this.keep(row, column, { content: EMPTY, format: this.cell(row, column).format });
      }
    }
    this.tell("content", range);
  }

  unmerge(range: RangeAddress): void {
    this.merges = this.merges.filter((other) => !overlaps(other, range));
    this.tell("content", range);
  }

  validationAt(row: number, column: number): CellValidation | null {
    const place = { top: row, left: column, bottom: row, right: column };
    return this.validations.find(({ range }) => overlaps(range, place))?.validation ?? null;
  }

  validate(range: RangeAddress, validation: CellValidation | null): void {
    this.validations = this.validations.flatMap((other) =>
      overlaps(other.range, range) ? around(other.range, range).map((rest) => ({ ...other, range: rest })) : [other],
    );
    if (validation !== null) this.validations = [...this.validations, { range, validation }];
    this.tell("format", range);
  }

  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? DEFAULT_WIDTH;
  }

  setColumnWidth(column: number, points: number): void {
    this.columnWidths.set(column, points);
    this.tell("structure", null);
  }

  rowHeight(row: number): number | null {
    return this.rowHeights.get(row) ?? null;
  }

  setRowHeight(row: number, points: number | null): void {
    if (points === null) this.rowHeights.delete(row);
    else this.rowHeights.set(row, points);
    this.tell("structure", null);
  }

  rowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.put(this.hiddenRows, row, hidden);
  }

  columnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  setColumnHidden(column: number, hidden: boolean): void {
    this.put(this.hiddenColumns, column, hidden);
  }

  private put(places: Set<number>, place: number, hidden: boolean): void {
    if (hidden) places.add(place);
    else places.delete(place);
    this.tell("structure", null);
  }

  private change(patch: Partial<MemorySheet["state"]>): void {
    this.state = { ...this.state, ...patch };
    this.tell("structure", null);
  }

  private keep(row: number, column: number, cell: DocumentCell): void {
    const key = row * COLUMNS + column;
    if (cell.content.kind === "empty" && cell.format === DEFAULT_FORMAT) this.cells.delete(key);
    else this.cells.set(key, cell);
  }
}

export function overlaps(a: RangeAddress, b: RangeAddress): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function bounding(a: RangeAddress, b: RangeAddress): RangeAddress {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function area(range: RangeAddress): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** What is left of a range when a hole is cut into it: at most four rectangles. */
export function around(range: RangeAddress, hole: RangeAddress): RangeAddress[] {
  const top = Math.max(range.top, hole.top);
  const bottom = Math.min(range.bottom, hole.bottom);
  return [
    { ...range, bottom: hole.top - 1 },
    { ...range, top: hole.bottom + 1 },
    { ...range, top, bottom, right: hole.left - 1 },
    { ...range, top, bottom, left: hole.right + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}
