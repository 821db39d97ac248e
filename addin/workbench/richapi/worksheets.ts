import type { DocumentSheet } from "../document.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./host-error.ts";
import { type HostObject, isAbsent, NOTHING, textOf } from "./host-object.ts";
import type { HostScope } from "./host-scope.ts";

const LONGEST_NAME = 31;

export function worksheetsObject(scope: HostScope): HostObject {
  const { document } = scope;
  const visible = (visibleOnly: unknown): readonly DocumentSheet[] =>
    visibleOnly === true ? document.sheets.filter(({ visibility }) => visibility === "Visible") : document.sheets;
  const end = (sheet: DocumentSheet | undefined): HostObject => {
    if (sheet === undefined) throw itemNotFound();
    return scope.worksheet(sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => document.sheets.map(scope.worksheet),
    item: (key) => end(find(scope, key) ?? undefined),
    methods: {
      GetItemOrNullObject: (key) => {
        const sheet = find(scope, key);
        return sheet === null ? NOTHING : scope.worksheet(sheet);
      },
      GetActiveWorksheet: () => scope.worksheet(document.selection.sheet),
      GetCount: (visibleOnly) => visible(visibleOnly).length,
      GetFirst: (visibleOnly) => end(visible(visibleOnly)[0]),
      GetLast: (visibleOnly) => end(visible(visibleOnly).at(-1)),
      Add: (name) => scope.worksheet(document.addSheet(isAbsent(name) ? freeName(scope) : newName(scope, name))),
      _RegisterDataChangedEvent: () => undefined,
      _UnregisterDataChangedEvent: () => undefined,
    },
  };
}

function find(scope: HostScope, key: unknown): DocumentSheet | null {
  const wanted = textOf(key).toLowerCase();
  return (
    scope.document.sheets.find(({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted) ?? null
  );
}

/** A sheet name Excel would take: not used, at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at its ends. */
export function newName(scope: HostScope, given: unknown): string {
  const name = textOf(given);
  if (name === "" || name.length > LONGEST_NAME || /[:\\/?*[\]]|^'|'$/.test(name)) throw invalidArgument();
  if (find(scope, name) !== null) throw itemAlreadyExists();
  return name;
}

function freeName(scope: HostScope): string {
  let number = scope.document.sheets.length + 1;
  while (find(scope, `Sheet${number}`) !== null) number += 1;
  return `Sheet${number}`;
}
