import { parseRange } from "../../shared/book/address.ts";
import type { DefinedName, Sheet } from "../../shared/book/book.ts";
import { MAX_RANGES, MAX_SHEETS } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import { type Attributes, walkXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** The workbook part: which sheets there are and in which parts they stand, and what holds for all of them. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly activeSheet: string | null;
  /** Some old workbooks (from Macs) count days from 1904. */
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Null for sheets that hold no cells (charts, dialogs). */
  readonly part: string | null;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

export function readWorkbookPart(zip: Zip): WorkbookPart {
  const path = findRelation(readRelations(zip, ""), "officeDocument") ?? "xl/workbook.xml";
  const bytes = zip.read(path) ?? refuseContent("tệp không chứa sổ làm việc Excel");
  const relations = readRelations(zip, path);
  const raw = walkWorkbook(bytes);
  const sheets = raw.sheets.map((attributes) => sheetEntry(attributes, relations));
  return {
    sheets,
    names: raw.names.flatMap(({ attributes, text }) => definedName(attributes, text, sheets)),
    activeSheet: sheets[Number(raw.activeTab)]?.name ?? null,
    date1904: raw.date1904,
    sharedStrings: findRelation(relations, "sharedStrings"),
    styles: findRelation(relations, "styles"),
  };
}

/** Relations by id, with targets made into part names; none when the part has no relations. */
export function readRelations(zip: Zip, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const relations = new Map<string, Relation>();
  const bytes = zip.read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  if (bytes === null) return relations;
  walkXml(bytes, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      // External targets are never followed: links to other files of the sender stay unread.
      if (name !== "Relationship" || Id === undefined || Target === undefined || TargetMode === "External") return;
      relations.set(Id, { type: Type ?? "", target: resolve(folder, Target) });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** The last word of a type is the same in both dialects of OOXML. */
export function findRelation(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  for (const relation of relations.values()) if (relation.type.endsWith(`/${type}`)) return relation.target;
  return null;
}

interface RawWorkbook {
  readonly sheets: Attributes[];
  readonly names: { readonly attributes: Attributes; text: string }[];
  activeTab: string;
  date1904: boolean;
}

function walkWorkbook(bytes: Uint8Array): RawWorkbook {
  const raw: RawWorkbook = { sheets: [], names: [], activeTab: "0", date1904: false };
  let inName = false;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (raw.sheets.length > MAX_SHEETS) refuseContent("tệp có quá nhiều trang tính");
      if (raw.names.length > MAX_RANGES)
        refuseContent("tệp có quá nhiều tên vùng; hãy chép các phụ lục sang một tệp mới");
      inName = name === "definedName";
      if (inName) raw.names.push({ attributes, text: "" });
      else if (name === "sheet") raw.sheets.push(attributes);
      else if (name === "workbookPr") raw.date1904 = isTrue(attributes["date1904"]);
      else if (name === "workbookView") raw.activeTab = attributes["activeTab"] ?? "0";
    },
    text: (text) => {
      const last = raw.names.at(-1);
      if (inName && last !== undefined) last.text += text;
    },
    close: () => {
      inName = false;
    },
  });
  return raw;
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function sheetEntry(attributes: Attributes, relations: ReadonlyMap<string, Relation>): SheetEntry {
  const { name = "", state, id = "" } = attributes;
  const relation = relations.get(id);
  return {
    name,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: relation?.type.endsWith("/worksheet") === true ? relation.target : null,
  };
}

/** Names of anything but one range of a sheet of this workbook, and Excel's own `_xlnm.` names, say nothing to us. */
function definedName(attributes: Attributes, text: string, sheets: readonly SheetEntry[]): DefinedName[] {
  const { name = "", hidden, localSheetId } = attributes;
  const target = parseReference(text);
  if (target === null || name.startsWith("_xlnm.")) return [];
  const scope = localSheetId === undefined ? null : sheets[Number(localSheetId)]?.name;
  if (scope === undefined || !sheets.some((sheet) => sheet.name === target.sheet)) return [];
  return [{ name, hidden: isTrue(hidden), scope, ...target }];
}

/** `'Phụ lục 3'!$A$4:$C$4` -> its sheet and range; null for anything else. */
export function parseReference(text: string): Pick<DefinedName, "sheet" | "range"> | null {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')*)'|([^'!]*))!([^!]+)$/.exec(text.trim()) ?? [];
  const range = parseRange(address);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return range === null || sheet === undefined ? null : { sheet, range };
}
