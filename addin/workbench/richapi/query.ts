import { notImplemented } from "./host-error.ts";
import type { HostObject } from "./host-object.ts";
import type { QueryInfo } from "./protocol.ts";

/** Answers `load(...)`: the named values, and those of the parts and items their paths lead to. */
export function query(object: HostObject, info: QueryInfo = {}): Record<string, unknown> {
  const names = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)];
  return select(object, names, info);
}

function select(object: HostObject, names: readonly string[], page: QueryInfo): Record<string, unknown> {
  const identity = object.id === undefined ? {} : { Id: object.id };
  if (object.items !== undefined) return { ...identity, ...selectItems(object, object.items(), names, page) };
  const wanted = names.length === 0 ? ["*"] : names;
  const answer: Record<string, unknown> = { ...identity };
  for (const [head, rest] of byHead(wanted)) Object.assign(answer, member(object, head, rest));
  return answer;
}

function selectItems(
  object: HostObject,
  items: readonly HostObject[],
  names: readonly string[],
  page: QueryInfo,
): Record<string, unknown> {
  const own = names.filter(
    (name) => !/^items(\/|$)/i.test(name) && name !== "*" && known(object.values, name) !== null,
  );
  const ofItems = names.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\/?/i, ""));
  const first = page.Skip ?? 0;
  const shown = items.slice(first, page.Top === undefined ? undefined : first + page.Top);
  const answer: Record<string, unknown> = {
    _Items: shown.map((item) =>
      select(
        item,
        ofItems.filter((name) => name !== ""),
        {},
      ),
    ),
  };
  for (const name of own) Object.assign(answer, member(object, name, []));
  return answer;
}

/** `["a/b", "a/c", "d"]` -> `a: [b, c]`, `d: []`. */
function byHead(names: readonly string[]): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const name of names) {
    const [head = "", ...rest] = name.split("/");
    const tails = heads.get(head) ?? [];
    if (rest.length > 0) tails.push(rest.join("/"));
    heads.set(head, tails);
  }
  return heads;
}

function member(object: HostObject, name: string, rest: readonly string[]): Record<string, unknown> {
  if (name === "*") {
    return Object.fromEntries(Object.entries(object.values ?? {}).map(([key, read]) => [key, read()]));
  }
  const value = known(object.values, name);
  if (value !== null) return { [value.key]: value.read() };
  const part = known(object.parts, name);
  if (part !== null) return { [part.key]: select(part.read(), rest, {}) };
  // Kept references are told when an object is made, not when it is loaded.
  if (name.toLowerCase() === "_referenceid") return {};
  throw notImplemented(object.type, name);
}

/** Office.js names properties in either case. */
function known<T>(
  members: Readonly<Record<string, () => T>> | undefined,
  name: string,
): { readonly key: string; readonly read: () => T } | null {
  const found = Object.entries(members ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? null : { key: found[0], read: found[1] };
}
