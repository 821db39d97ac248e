import { formatRange, type RangeAddress } from "../../../shared/book/address.ts";
import type { DocumentSheet } from "../document.ts";
import { dataValidationObject } from "./data-validation.ts";
import { formatObject } from "./format.ts";
import { notImplemented } from "./host-error.ts";
import type { HostObject } from "./host-object.ts";
import type { HostScope } from "./host-scope.ts";
import { rangeObject } from "./range.ts";
import { addressIn } from "./region-address.ts";

/** Several rectangles of one sheet; what is set on their format is set on each. */
export function rangeAreasObject(scope: HostScope, sheet: DocumentSheet, areas: readonly RangeAddress[]): HostObject {
  const first = areas[0];
  if (first === undefined) throw notImplemented("RangeAreas", "(empty)");
  return {
    type: "RangeAreas",
    region: { sheet, range: first },
    values: {
      Address: () => areas.map((area) => addressIn(sheet.name, area)).join(","),
      AreaCount: () => areas.length,
    },
    parts: {
      Areas: () => ({
        type: "RangeCollection",
        items: () => areas.map((area) => rangeObject(scope, sheet, area)),
      }),
      Format: () => onEach(areas.map((area) => formatObject(sheet, area))),
      DataValidation: () => onEach(areas.map((area) => dataValidationObject(sheet, area))),
      Worksheet: () => scope.worksheet(sheet),
    },
    methods: { GetAddress: () => areas.map(formatRange).join(",") },
  };
}

/** Setters and argument-only methods of the same object over several ranges. */
function onEach(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (first === undefined) throw notImplemented("RangeAreas", "(empty)");
  const setters = Object.keys(first.setters ?? {}).map((name) => [
    name,
    (value: unknown): void => {
      for (const object of objects) object.setters?.[name]?.(value);
    },
  ]);
  const methods = Object.keys(first.methods ?? {}).map((name) => [
    name,
    (...args: unknown[]): void => {
      for (const object of objects) object.methods?.[name]?.(...args);
    },
  ]);
  const parts = Object.keys(first.parts ?? {}).map((name) => [
    name,
    (): HostObject => onEach(objects.flatMap((object) => object.parts?.[name]?.() ?? [])),
  ]);
  const item = (key: unknown): HostObject => onEach(objects.flatMap((object) => object.item?.(key) ?? []));
  return {
    type: first.type,
    setters: Object.fromEntries(setters),
    methods: Object.fromEntries(methods),
    parts: Object.fromEntries(parts),
    ...(first.item === undefined ? {} : { item }),
  };
}
