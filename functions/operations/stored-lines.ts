import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Attributes } from "../store/attributes.ts";

/** An item as one line of text, the same for the same item: names sorted, bytes as base64. */
export function lineOf(item: Attributes): string {
  return JSON.stringify(plain(item));
}

export function itemOf(line: string): Attributes {
  return Object.fromEntries(Object.entries(JSON.parse(line)).map(([name, value]) => [name, attribute(value)]));
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function plain(attributes: Attributes): Record<string, unknown> {
  const names = Object.keys(attributes).sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, plainValue(value)]];
    }),
  );
}

function plainValue(value: AttributeValue): Record<string, unknown> {
  if (value.B !== undefined) return { B: Buffer.from(value.B).toString("base64") };
  if (value.M !== undefined) return { M: plain(value.M) };
  if (value.L !== undefined) return { L: value.L.map(plainValue) };
  if (value.SS !== undefined) return { SS: [...value.SS].sort() };
  // Engines write the same number in several ways.
  if (value.N !== undefined) return { N: String(Number(value.N)) };
  if (value.S !== undefined) return { S: value.S };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.NULL !== undefined) return { NULL: true };
  throw new TypeError(`an attribute of a kind we never write: ${Object.keys(value).join()}`);
}

/** What stands in a file of ours, whose hash was compared before. */
function attribute(value: unknown): AttributeValue {
  const { B: bytes, M: map, L: list, ...rest } = value as Record<string, unknown>;
  if (typeof bytes === "string") return { B: new Uint8Array(Buffer.from(bytes, "base64")) };
  if (Array.isArray(list)) return { L: list.map(attribute) };
  if (typeof map === "object" && map !== null) {
    return { M: Object.fromEntries(Object.entries(map).map(([name, one]) => [name, attribute(one)])) };
  }
  return rest as unknown as AttributeValue;
}
