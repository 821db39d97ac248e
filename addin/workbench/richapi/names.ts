import { formatAbsoluteRange } from "../../../shared/book/address.ts";
import type { DocumentName, DocumentSheet } from "../document.ts";
import { sameName } from "../memory-document.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./host-error.ts";
import { booleanOf, type HostObject, isHostObject, NOTHING, textOf } from "./host-object.ts";
import type { HostScope } from "./host-scope.ts";
import { rangeObject } from "./range.ts";
import { addressIn, parseRegion } from "./region-address.ts";

/** Letters, digits, `_`, `.` and `\`, not like a cell address. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LIKE_ADDRESS = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

/** The names of the workbook, or of one sheet; Excel keeps a sheet's print titles as a name of the sheet. */
export function namesObject(scope: HostScope, owner: DocumentSheet | null): HostObject {
  const own = (): DocumentName[] => [
    ...scope.document.names.filter((name) => name.scope === owner),
    ...(owner === null ? [] : printTitles(owner)),
  ];
  const find = (key: unknown): DocumentName | null => {
    const wanted = { name: textOf(key), scope: owner };
    return own().find((name) => sameName(name, wanted)) ?? null;
  };
  return {
    type: "NamedItemCollection",
    items: () => own().map((name) => nameObject(scope, name)),
    item: (key) => {
      const name = find(key);
      if (name === null) throw itemNotFound();
      return nameObject(scope, name);
    },
    methods: {
      GetCount: () => own().length,
      GetItemOrNullObject: (key) => {
        const name = find(key);
        return name === null ? NOTHING : nameObject(scope, name);
      },
      Add: (given, reference) => {
        const name = textOf(given);
        if (!NAME.test(name) || LIKE_ADDRESS.test(name)) throw invalidArgument();
        if (find(name) !== null) throw itemAlreadyExists();
        const made = { name, scope: owner, ...target(scope, reference), visible: true };
        scope.document.putName(made);
        return nameObject(scope, made);
      },
    },
  };
}

function nameObject(scope: HostScope, made: DocumentName): HostObject {
  const now = (): DocumentName => scope.document.names.find((name) => sameName(name, made)) ?? made;
  return {
    type: "NamedItem",
    // What Office.js finds the item by afterwards.
    id: made.name,
    values: {
      Name: () => made.name,
      Type: () => "Range",
      Value: () => addressIn(made.sheet.name, made.range),
      Formula: () => `='${made.sheet.name.replaceAll("'", "''")}'!${formatAbsoluteRange(made.range)}`,
      Visible: () => now().visible,
      Scope: () => (made.scope === null ? "Workbook" : "Worksheet"),
      Comment: () => "",
    },
    setters: { Visible: (value) => scope.document.putName({ ...now(), visible: booleanOf(value) }) },
    parts: { Worksheet: () => scope.worksheet(made.sheet) },
    methods: {
      GetRange: () => rangeObject(scope, made.sheet, made.range),
      GetRangeOrNullObject: () => rangeObject(scope, made.sheet, made.range),
      Delete: () => scope.document.removeName(made),
    },
  };
}

/** A range object, or a formula like `='Phụ lục 3'!$A$1:$B$2`. */
function target(scope: HostScope, reference: unknown): Pick<DocumentName, "sheet" | "range"> {
  if (isHostObject(reference)) {
    if (reference.region === undefined) throw invalidArgument();
    return reference.region;
  }
  const formula = textOf(reference);
  const quoted = formula.slice(1, formula.lastIndexOf("!"));
  const sheetName = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const sheet = scope.document.sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  if (!formula.startsWith("=") || sheet === undefined) throw invalidArgument();
  return { sheet, range: parseRegion(formula) };
}

function printTitles(sheet: DocumentSheet): DocumentName[] {
  const rows = sheet.page.titleRows;
  if (rows === null) return [];
  const range = { top: rows.first, left: 0, bottom: rows.last, right: 16_383 };
  return [{ name: "Print_Titles", scope: sheet, sheet, range, visible: true }];
}
