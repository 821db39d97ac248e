import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Key } from "./keys.ts";

/** What an item may hold, as plain values. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | ReadonlySet<string>
  | readonly Plain[]
  | { readonly [name: string]: Plain };

export type Item = Readonly<Record<string, Plain>>;
export type Attributes = Record<string, AttributeValue>;

export function toAttribute(value: Plain): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (value instanceof Uint8Array) return { B: value };
  if (value instanceof Set) return { SS: [...value] };
  if (isList(value)) return { L: value.map(toAttribute) };
  return { M: toAttributes(value as { readonly [name: string]: Plain }) };
}

export function toAttributes(item: Item): Attributes {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toAttribute(value)]));
}

function fromAttribute(value: AttributeValue): Plain {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  if (value.B !== undefined) return value.B;
  if (value.SS !== undefined) return new Set(value.SS);
  if (value.L !== undefined) return value.L.map(fromAttribute);
  if (value.M !== undefined) return fromAttributes(value.M);
  throw new TypeError(`an attribute of a kind we never write: ${Object.keys(value).join()}`);
}

export function fromAttributes(attributes: Attributes): Item {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, fromAttribute(value)]));
}

/** `Array.isArray` does not narrow a readonly array. */
function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

export function keyOf(attributes: Attributes): Key {
  return { PK: attributes["PK"]?.S ?? "", SK: attributes["SK"]?.S ?? "" };
}
