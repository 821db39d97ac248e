import type { FieldValue, ReportRow } from "../../shared/annex/reading.ts";

/**
 * Whether these are rows as we store them. Asked of every row of a merge: a schema, which says where and why it refuses,
 * takes longer than unpacking them.
 */
export function areStoredRows(value: unknown): value is readonly ReportRow[] {
  return Array.isArray(value) && value.every(isRow);
}

function isRow(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { at, task, values } = value;
  return isObject(at) && typeof at.sheet === "string" && Number.isInteger(at.row) && isValue(task) && areValues(values);
}

function areValues(values: unknown): boolean {
  if (!isObject(values)) return false;
  for (const column in values) if (!isValue(values[column])) return false;
  return true;
}

function isValue(value: unknown): value is FieldValue {
  return value === null || typeof value === "string";
}

function isObject(value: unknown): value is { readonly [member: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
