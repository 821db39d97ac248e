import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValidation } from "../../../addin/workbench/document.ts";
import { MemoryDocument } from "../../../addin/workbench/memory-document.ts";

const rule = (type: string): CellValidation => ({ type, rule: {}, prompt: {}, errorAlert: {}, ignoreBlanks: true });
const small = fc.integer({ min: 0, max: 6 });
const range = fc.tuple(small, small, small, small).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

describe("the workbook in memory", () => {
  it("gives each cell the validation that was set last", () => {
    const steps = fc.array(fc.tuple(range, fc.constantFrom("a", "b", null)), { maxLength: 6 });
    fc.assert(
      fc.property(steps, (all) => {
        const [sheet] = new MemoryDocument().sheets;
        for (const [where, type] of all) sheet?.validate(where, type === null ? null : rule(type));
        for (let row = 0; row <= 6; row += 1) {
          for (let column = 0; column <= 6; column += 1) {
            const last = all.findLast(
              ([r]) => row >= r.top && row <= r.bottom && column >= r.left && column <= r.right,
            );
            expect(sheet?.validationAt(row, column)?.type ?? null).toBe(last?.[1] ?? null);
          }
        }
      }),
    );
  });

  it("tells what is used, with formats or without", () => {
    const [sheet] = new MemoryDocument().sheets;
    expect(sheet?.used(false)).toBeNull();
    sheet?.format({ top: 9, left: 9, bottom: 9, right: 9 }, { bold: true });
    sheet?.write(2, 1, { kind: "value", value: "a" });
    expect(sheet?.used(true)).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
    expect(sheet?.used(false)).toEqual({ top: 2, left: 1, bottom: 9, right: 9 });
    sheet?.write(2, 1, { kind: "empty" });
    expect(sheet?.used(true)).toBeNull();
  });

  it("keeps the value of the top left cell when cells are merged", () => {
    const [sheet] = new MemoryDocument().sheets;
    sheet?.write(0, 0, { kind: "value", value: "giữ" });
    sheet?.write(0, 1, { kind: "value", value: "mất" });
    sheet?.merge({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(sheet?.cell(0, 0).content).toEqual({ kind: "value", value: "giữ" });
    expect(sheet?.cell(0, 1).content).toEqual({ kind: "empty" });
  });

  it("shows another sheet when the shown one is removed, and drops its names", () => {
    const document = new MemoryDocument();
    const [first] = document.sheets;
    const second = document.addSheet("Hai");
    const a1 = { top: 0, left: 0, bottom: 0, right: 0 };
    document.putName({ name: "n", scope: second, sheet: second, range: a1, visible: false });
    document.select({ sheet: second, range: a1 });
    document.removeSheet(second);
    expect(document.selection.sheet).toBe(first);
    expect(document.names).toEqual([]);
  });
});
