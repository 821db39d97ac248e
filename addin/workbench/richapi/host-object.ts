import type { RangeAddress } from "../../../shared/book/address.ts";
import type { DocumentSheet } from "../document.ts";
import { invalidArgument } from "./host-error.ts";

/** An object of the Excel object model as the interpreter sees it. Members are named as on the wire: `Values`, `GetRange`. */
export interface HostObject {
  readonly type: string;
  /** Plain values; `load()` without names takes all of them. */
  readonly values?: Readonly<Record<string, () => unknown>>;
  /** Objects reached by a property. */
  readonly parts?: Readonly<Record<string, () => HostObject>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  /** What a method gives back: another object, `NOTHING`, a plain value, or undefined. */
  readonly methods?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** For collections. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
  /** Told back when the object is made, so that the client can find it again. */
  readonly id?: string;
  /** For ranges: what they stand for when handed over as an argument. */
  readonly region?: Region;
}

export interface Region {
  readonly sheet: DocumentSheet;
  readonly range: RangeAddress;
}

/** The null object: what `…OrNullObject` methods find when there is nothing. */
export const NOTHING: HostObject = { type: "Nothing" };

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Whether an optional argument was left out; Office.js sends null for those. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function countOf(value: unknown): number {
  const number = numberOf(value);
  if (!Number.isInteger(number) || number < 0) throw invalidArgument();
  return number;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of the words an enumeration knows. */
export function wordOf(value: unknown, words: readonly string[]): string {
  const word = textOf(value);
  if (!words.includes(word)) throw invalidArgument();
  return word;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
