import type { Sheet } from "../book/book.ts";
import type { CodeList } from "../campaign/campaign.ts";
import { matchKey } from "../text/match-key.ts";
import type { Grid } from "./grid.ts";

/** What the signs of a sheet's own mean: codes by the sign's key. */
export type Legend = ReadonlyMap<string, string>;

/** A legend is a line or a few of them, never a page. */
const LONGEST_LINE = 1000;
/** "HTMP-ĐH", "Mức 2": what is longer is a wording of its own. */
const LONGEST_SIGN = 12;
/** One pair may be chance. */
const LEAST = 2;

const kept = new WeakMap<Sheet, Map<CodeList, Legend>>();

/** What the sheet says its signs mean: "1 - Đã hoàn thành; 2 - …", "Đã hoàn thành (HT)". Looked for once, and only when asked. */
export function legendOf({ sheet, texts }: Grid, list: CodeList): Legend {
  const known = kept.get(sheet) ?? new Map<CodeList, Legend>();
  const legend = known.get(list) ?? legendIn(texts, list);
  kept.set(sheet, known.set(list, legend));
  return legend;
}

/** A sign as it is compared: without case, and without "mức" before a number. */
export function signKey(text: string): string {
  return text.length > LONGEST_SIGN + LONGEST_SIGN ? "" : matchKey(text).replace(/^(?:mức|mức độ|loại) /, "");
}

function legendIn(rows: Grid["texts"], list: CodeList): Legend {
  const wordings = new Map(
    list.codes.flatMap(({ code, label, variants }) =>
      [label, ...variants].map((wording) => [matchKey(wording), code] as const),
    ),
  );
  const found = new Map<string, Set<string>>();
  for (const pair of rows.flatMap((texts) => pairsIn(texts, wordings))) {
    found.set(pair.sign, (found.get(pair.sign) ?? new Set()).add(pair.code));
  }
  // A sign explained in two ways explains nothing.
  const sure = [...found].flatMap(([sign, [code, ...others]]): [string, string][] =>
    code === undefined || others.length > 0 ? [] : [[sign, code]],
  );
  return new Map(sure.length < LEAST ? [] : sure);
}

/** What one row explains: in its texts, or by a sign and its wording in two cells with nothing beside them. */
function pairsIn(texts: readonly string[], wordings: ReadonlyMap<string, string>): Pair[] {
  const [first = "", second = "", ...more] = texts.filter((text) => text !== "");
  const pair = more.length > 0 ? null : (pairOf(first, second, wordings) ?? pairOf(second, first, wordings));
  if (pair !== null) return [pair];
  const lines = texts.filter((text) => text.length <= LONGEST_LINE && /[:=(–—-]/.test(text));
  return lines.flatMap(partsOf).flatMap((part) => pairIn(part, wordings) ?? []);
}

/** Lines, semicolons, and commas before another sign part a legend. */
function partsOf(text: string): string[] {
  return text.split(/[;\n]|,(?=\s*\S{1,12}\s*[:=–—])|\.(?=\s+\S{1,12}\s*[:=–—])/);
}

interface Pair {
  readonly sign: string;
  readonly code: string;
}

/** The sign before the wording, or behind it. What introduces the legend ("Ghi chú:") stands before either. */
function pairIn(part: string, wordings: ReadonlyMap<string, string>): Pair | null {
  for (const { 0: joint, index } of part.matchAll(/\s*[:=(–—-]\s*/g)) {
    const [before, behind] = [part.slice(0, index), part.slice(index + joint.length)];
    const pair = pairOf(lastOf(before), behind, wordings) ?? pairOf(behind, lastOf(before), wordings);
    if (pair !== null) return pair;
  }
  return null;
}

const lastOf = (text: string): string => text.split(":").at(-1) ?? text;

function pairOf(sign: string, wording: string, wordings: ReadonlyMap<string, string>): Pair | null {
  const code = wordings.get(matchKey(wording));
  const key = signKey(sign);
  // A wording is no sign for another one.
  return code === undefined || key === "" || sign.trim().length > LONGEST_SIGN || key === matchKey(wording)
    ? null
    : { sign: key, code };
}
