import { formatPlace, type Place, parseRange, type RangeAddress } from "../../shared/book/address.ts";
import type { Cell, Sheet } from "../../shared/book/book.ts";
import { sheetOf } from "../../shared/book/builders.ts";
import { UNCOMPUTED } from "../../shared/book/formula-errors.ts";
import { type Budget, spend } from "./budget.ts";
import { type CellSource, cellOf, type RawCell } from "./cell-value.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import { RichTextGatherer } from "./strings-part.ts";
import { type RawValidation, validationsOf } from "./validation-part.ts";
import { isTrue, type SheetEntry } from "./workbook-part.ts";
import { scanXml, type XmlScanner } from "./xml.ts";
import type { Tag } from "./xml-tag.ts";

/** Reads one worksheet part. Cells without a value are empty, whatever their style. Throws a Refusal. */
export function readSheetPart(bytes: Uint8Array, entry: SheetEntry, source: CellSource, budget: Budget): Sheet {
  const walk = new SheetWalk(entry.name, source, budget);
  scanXml(bytes, walk);
  return sheetOf({ name: entry.name, visibility: entry.visibility, ...walk.result() });
}

/** What has been heard of a worksheet so far. Elements are told apart by name: none of the names we use has two meanings. */
class SheetWalk implements XmlScanner {
  readonly #sheetName: string;
  readonly #source: CellSource;
  readonly #budget: Budget;
  readonly #rows: (Cell | null)[][] = [];
  readonly #widths: (number | null)[] = [];
  readonly #heights = new Map<number, number>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #merges: RangeAddress[] = [];
  readonly #validations: RawValidation[] = [];
  #frozenRows = 0;
  /** Where the last row and cell stood: references may be left out, and then the next place is meant. */
  #row = -1;
  #column = -1;
  readonly #cell: RawCell = {
    place: { row: 0, column: 0 },
    style: 0,
    type: "n",
    value: "",
    formula: false,
    inline: null,
  };
  #inCell = false;
  #inline: RichTextGatherer | null = null;
  #validation: RawValidation | null = null;
  /** The element whose text is being gathered, outside inline strings. */
  #gathering: string | null = null;
  /** Whether a formula of the sheet has a result, and the formulas that have none. */
  #computed = false;
  readonly #uncomputed: Pick<RawCell, "place" | "style">[] = [];

  constructor(sheetName: string, source: CellSource, budget: Budget) {
    this.#sheetName = sheetName;
    this.#source = source;
    this.#budget = budget;
  }

  open(name: string, tag: Tag): void {
    if (this.#inline !== null) {
      this.#inline.open(name, tag.attributes());
      return;
    }
    // Excel 2010 and later keep lists on other sheets in an extension, where a formula's text stands one level deeper.
    if (name !== "f" || this.#validation === null) this.#gathering = name;
    if (name === "c") this.#openCell(tag);
    else if (name === "row") this.#openRow(tag);
    else if (name === "f" && this.#inCell) this.#cell.formula = true;
    else if (name === "is") this.#inline = new RichTextGatherer();
    else if (name === "mergeCell") this.#merge(tag.get("ref") ?? "");
    else if (name === "col") this.#widthOf(tag);
    else if (name === "pane" && tag.get("state")?.startsWith("frozen"))
      this.#frozenRows = Number(tag.get("ySplit") ?? 0);
    else if (name === "dataValidation") {
      spend(this.#budget, "ranges", 1);
      const attributes = tag.attributes();
      this.#validation = { attributes, formula1: "", formula2: "", sqref: attributes["sqref"] ?? "" };
      this.#validations.push(this.#validation);
    }
  }

  text(text: string): void {
    const member = this.#gathering;
    const validation = this.#validation;
    if (this.#inline !== null) this.#inline.text(text);
    else if (this.#inCell && member === "v") this.#cell.value += text;
    else if (validation !== null && (member === "formula1" || member === "formula2" || member === "sqref")) {
      validation[member] += text;
    }
  }

  close(name: string): void {
    if (name === "is" && this.#inCell) {
      this.#cell.inline = this.#inline?.result() ?? null;
      this.#inline = null;
    } else if (this.#inline !== null) this.#inline.close(name);
    else if (name === "c") this.#closeCell();
    else if (name === "dataValidation") this.#validation = null;
    this.#gathering = null;
  }

  result(): Omit<Sheet, "name" | "visibility" | "print"> {
    this.#putUncomputed();
    return {
      rows: this.#rows,
      columnWidths: this.#widths,
      rowHeights: this.#heights,
      merges: this.#merges,
      validations: this.#validations.flatMap((raw) => validationsOf(raw, this.#sheetName, this.#budget)),
      frozenRows: this.#frozenRows,
      ...(this.#hiddenRows.size > 0 && { hiddenRows: this.#hiddenRows }),
      ...(this.#hiddenColumns.size > 0 && { hiddenColumns: this.#hiddenColumns }),
    };
  }

  #openRow(tag: Tag): void {
    const ht = tag.number("ht");
    this.#row = tag.has("r") ? tag.number("r") - 1 : this.#row + 1;
    this.#column = -1;
    if (ht > 0 && isTrue(tag.get("customHeight")) && this.#row < MAX_ROWS) this.#heights.set(this.#row, ht);
    if (this.#row < MAX_ROWS && isTrue(tag.get("hidden"))) this.#hiddenRows.add(this.#row);
  }

  #openCell(tag: Tag): void {
    const place = tag.has("r") ? tag.place("r") : { row: this.#row, column: this.#column + 1 };
    if (place === null) refuseContent(`trang tính “${this.#sheetName}” có địa chỉ ô không hợp lệ`);
    this.#column = place.column;
    this.#inCell = true;
    const cell = this.#cell;
    cell.place = place;
    cell.style = tag.has("s") ? tag.number("s") : 0;
    cell.type = tag.get("t") ?? "n";
    cell.value = "";
    cell.formula = false;
    cell.inline = null;
  }

  #closeCell(): void {
    if (!this.#inCell) return;
    this.#inCell = false;
    const cell = cellOf(this.#cell, this.#source);
    if (this.#cell.formula) this.#countFormula(this.#cell, cell);
    if (cell === null) return;
    if (typeof cell.value === "string") spend(this.#budget, "characters", cell.value.length);
    this.#put(this.#cell.place, cell);
  }

  #countFormula({ type, place, style }: RawCell, cell: Cell | null): void {
    if (type !== "n" || cell !== null) this.#computed = true;
    else this.#uncomputed.push({ place, style });
  }

  /** Where not one formula has a result, none was computed: cells full of them must not look empty. */
  #putUncomputed(): void {
    if (this.#computed) return;
    for (const { place, style } of this.#uncomputed) {
      this.#put(place, { value: UNCOMPUTED, style: this.#source.styles[style] ?? {} });
    }
  }

  #put(place: Place, cell: Cell): void {
    if (!(place.row >= 0 && place.row < MAX_ROWS && place.column < MAX_COLUMNS)) {
      refuseContent(
        `trang tính “${this.#sheetName}” có dữ liệu ở ô ${formatPlace(place)}, quá xa bảng; hãy xóa các dòng, cột thừa`,
      );
    }
    if (place.row >= this.#rows.length) spend(this.#budget, "places", place.row - this.#rows.length + 1);
    while (this.#rows.length <= place.row) this.#rows.push([]);
    const row = this.#rows[place.row] ?? [];
    if (place.column >= row.length) spend(this.#budget, "places", place.column - row.length + 1);
    while (row.length < place.column) row.push(null);
    row[place.column] = cell;
  }

  #merge(reference: string): void {
    const range = parseRange(reference);
    spend(this.#budget, "ranges", 1);
    if (range !== null) this.#merges.push(range);
  }

  /** Columns come in order, so a hostile part that repeats itself adds none twice. */
  #hide(first: number, last: number): void {
    const known = this.#hiddenColumns.has(first) && this.#hiddenColumns.has(last);
    if (!known) for (let column = first; column <= last; column++) this.#hiddenColumns.add(column);
  }

  #widthOf(tag: Tag): void {
    const first = Number(tag.get("min")) - 1;
    const last = Math.min(Number(tag.get("max")), MAX_COLUMNS) - 1;
    const width = Number(tag.get("width"));
    if (first >= 0 && isTrue(tag.get("hidden"))) this.#hide(first, last);
    if (!isTrue(tag.get("customWidth")) || !(first >= 0) || !(width > 0)) return;
    // Only columns not said before: each is set once, however often a hostile part repeats itself.
    for (let column = Math.max(first, this.#widths.length); column <= last; column++) {
      while (this.#widths.length < column) this.#widths.push(null);
      this.#widths.push(width);
    }
  }
}
