import type { ICellData, IStyleData, Workbook } from "@univerjs/core";
import { type CellFormat, DEFAULT_FORMAT } from "../document.ts";
import { formatOf, styleOf } from "./cell-style.ts";

/** Each style of the workbook as one CellFormat object, so that cells of one look share it. */
export class KnownStyles {
  private readonly workbook: Workbook;
  private readonly byId = new Map<string, CellFormat>();
  private readonly patched = new WeakMap<CellFormat, Map<string, string | undefined>>();
  private readonly byStyle = new WeakMap<IStyleData, CellFormat>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  formatOf(style: ICellData["s"]): CellFormat {
    if (style === undefined || style === null) return DEFAULT_FORMAT;
    if (typeof style !== "string") {
      const known = this.byStyle.get(style) ?? formatOf(style);
      this.byStyle.set(style, known);
      return known;
    }
    const known = this.byId.get(style) ?? formatOf(this.workbook.getStyles().get(style));
    this.byId.set(style, known);
    return known;
  }

  /** The look of a cell once this is changed about it. Lines are drawn cell by cell: each look is worked out once. */
  patchedId(format: CellFormat, patch: Partial<CellFormat>): string | undefined {
    const patches = this.patched.get(format) ?? new Map<string, string | undefined>();
    this.patched.set(format, patches);
    const key = JSON.stringify(patch);
    if (!patches.has(key)) patches.set(key, this.idOf(styleOf({ ...format, ...patch })));
    return patches.get(key);
  }

  /** Undefined for the look of a cell nobody has formatted. */
  idOf(style: IStyleData): string | undefined {
    return Object.keys(style).length === 0 ? undefined : (this.workbook.getStyles().setValue(style) ?? undefined);
  }

  isBlank(cell: ICellData): boolean {
    return Object.values(cell).every((part) => part === undefined || part === null);
  }
}
