import type { ISheetDataValidationRule, Worksheet } from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import type { RangeAddress } from "../../../shared/book/address.ts";
import type { CellValidation, ValidatedRange } from "../document.ts";
import { around, overlaps } from "../memory-sheet.ts";
import type { UniverEngine } from "./engine.ts";
import { addressOf, rangeOf } from "./ranges.ts";
import { ruleOf, validationOf } from "./validation-rule.ts";

/** The data validations of one sheet. */
export class SheetRules {
  private readonly engine: UniverEngine;
  private readonly worksheet: Worksheet;
  private readonly known = new WeakMap<ISheetDataValidationRule, CellValidation>();

  constructor(engine: UniverEngine, worksheet: Worksheet) {
    this.engine = engine;
    this.worksheet = worksheet;
  }

  all(): ValidatedRange[] {
    return this.model()
      .getRules(...this.place())
      .flatMap((rule) => rule.ranges.map((range) => ({ range: addressOf(range), validation: this.validation(rule) })));
  }

  at(row: number, column: number): CellValidation | null {
    const rule = this.model().getRuleByLocation(...this.place(), row, column);
    return rule === undefined ? null : this.validation(rule);
  }

  /** Rules never overlap: what stands in the range is cut out of the older ones. */
  put(range: RangeAddress, validation: CellValidation | null): void {
    for (const rule of [...this.model().getRules(...this.place())]) {
      const ranges = rule.ranges.map(addressOf);
      if (!ranges.some((other) => overlaps(other, range))) continue;
      const rest = ranges.flatMap((other) => (overlaps(other, range) ? around(other, range) : [other]));
      this.remove(rule.uid);
      if (rest.length > 0) this.add({ ...rule, ranges: rest.map(rangeOf) });
    }
    if (validation !== null) this.add(ruleOf(crypto.randomUUID(), [rangeOf(range)], validation));
  }

  private validation(rule: ISheetDataValidationRule): CellValidation {
    const known = this.known.get(rule) ?? validationOf(rule);
    this.known.set(rule, known);
    return known;
  }

  private add(rule: ISheetDataValidationRule): void {
    this.engine.run(AddDataValidationMutation.id, { subUnitId: this.worksheet.getSheetId(), rule });
  }

  private remove(ruleId: string): void {
    this.engine.run(RemoveDataValidationMutation.id, { subUnitId: this.worksheet.getSheetId(), ruleId });
  }

  private model(): SheetDataValidationModel {
    return this.engine.univer.__getInjector().get(SheetDataValidationModel);
  }

  private place(): [unitId: string, subUnitId: string] {
    return [this.engine.workbook.getUnitId(), this.worksheet.getSheetId()];
  }
}
