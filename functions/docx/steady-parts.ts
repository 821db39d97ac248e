import { readDirectory, unpack } from "../xlsx/zip.ts";
import { steadyZip } from "./steady-zip.ts";

/** What docx takes from the clock, from chance and from how many drawings this process has made before. */
const CLOCK = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const CHANCE = /Id="(rId[a-z0-9_-]{21})"/g;
const DRAWING = /(<wp:docPr id=")\d+"/g;
const FIXED_TIME = "2023-01-01T00:00:00Z";

/** The package docx made, with all of that in place of what it happened to be: the same document, the same bytes. */
export function steadyPackage(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = new Map(readDirectory(bytes).map((entry) => [entry.name, unpack(bytes, entry)]));
  const texts = new Map([...parts].flatMap(([name, part]) => (isText(name) ? [[name, textOf(part)] as const] : [])));
  const ids = steadyIds([...texts].filter(([name]) => name.endsWith(".rels")).map(([, text]) => text));
  const steady = [...parts].map(([name, part]): [string, Uint8Array] => {
    const text = texts.get(name);
    // The workbook behind a chart is a package too.
    if (text === undefined) return [name, name.endsWith(".xlsx") ? steadyPackage(part) : part];
    return [name, new TextEncoder().encode(steadyText(text, ids))];
  });
  return steadyZip(new Map(steady));
}

/** Names of relationships in the order they are declared in. */
function steadyIds(relationships: readonly string[]): ReadonlyMap<string, string> {
  const found = new Set(relationships.flatMap((text) => [...text.matchAll(CHANCE)].map(([, id = ""]) => id)));
  return new Map([...found].map((id, index) => [id, `rIdSteady${index + 1}`]));
}

/** Tags cannot be met in what people wrote: there "<" is escaped. The ids are too odd to be met anywhere else. */
function steadyText(text: string, ids: ReadonlyMap<string, string>): string {
  let drawings = 0;
  const renamed = [...ids].reduce((all, [id, steady]) => all.replaceAll(`"${id}"`, `"${steady}"`), text);
  return renamed.replaceAll(CLOCK, `$1${FIXED_TIME}`).replaceAll(DRAWING, (_, before: string) => {
    drawings += 1;
    return `${before}${drawings}"`;
  });
}

function isText(name: string): boolean {
  return name.endsWith(".xml") || name.endsWith(".rels");
}

function textOf(part: Uint8Array): string {
  return new TextDecoder().decode(part);
}
