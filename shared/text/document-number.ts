import { eachOnce, TEXTS } from "./each-once.ts";
import { normaliseText } from "./normalise.ts";

/**
 * The number of an official document as it stands in running text. It is no key by itself: numbers restart every year
 * and repeat across provinces, so number, issuer and date together name a document.
 */
export interface DocumentNumber {
  /** In the usual spelling: "826/QĐ-TTg", "12/2022/QĐ-UBND", "30-NQ/TW". */
  readonly text: string;
  /** The digits as written, with a letter where there is one: "826", "06", "12a". */
  readonly number: string;
  /** The year between number and symbol, or null. */
  readonly year: number | null;
  /** "QĐ-TTg", "NQ/TW", "QH13". */
  readonly symbol: string;
  /** The body in the symbol, whose own numbering this is: "TTg", "UBND", "BKHĐT", "QH". */
  readonly organ: string;
  /** Where it begins in the normalised text. */
  readonly index: number;
}

/** Kinds of document (Nghị định 30/2020/NĐ-CP, Luật 80/2015/QH13, the Party's own) and issuers, as usually spelt. */
const KINDS =
  "NQ QĐ QyĐ NĐ CT QC TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ GM GUQ BGN BTT TT TTLT NQLT VBHN PL L KL CV".split(" ");
const ISSUERS = (
  "TTg CP UBND HĐND TW TU ĐU BCSĐ CTN VPCP " +
  "BQP BCA BNG BNV BTP BKHĐT BTC BCT BNN BNNPTNT BGTVT BXD BTNMT BTTTT BLĐTBXH BVHTTDL BKHCN BGDĐT BYT NHNN TTCP UBDT BNNMT BDTTG"
).split(" ");
const PARTY = ["TW", "TU", "ĐU", "BCSĐ"];

const inCapitals = new Map([...KINDS, ...ISSUERS].map((word) => [word.toUpperCase(), word]));
/** Typed with D for Đ; a word that is right as it stands wins (HD is not HĐ). */
const withoutBar = new Map([...inCapitals].map(([capitals, word]) => [capitals.replaceAll("Đ", "D"), word]));

/** Any case, and D for Đ. */
const anyCase = (word: string): string =>
  [...word]
    .map((letter) => (/đ/i.test(letter) ? "[ĐđDd]" : `[${letter.toUpperCase()}${letter.toLowerCase()}]`))
    .join("");
const oneOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(anyCase)
    .join("|")})`;

/** Looking for a digit first passes over nearly all of a text without asking what stands before. */
const NUMBER = "(?=\\d)(?<![\\p{L}\\d/.]|[\\p{L}\\d]-)(?<number>\\d{1,5}[a-zđ]?)";
const YEAR = "(?: ?/ ?(?<year>(?:19|20)\\d{2}))?";
const KIND = `(?<kind>${oneOf(KINDS)})`;
const CAPITALS = "\\p{Lu}[\\p{Lu}\\d&]{1,11}";
const ISSUER = `(?<issuer>${oneOf(ISSUERS)}|${CAPITALS})(?<tail>(?:-${CAPITALS}){0,2})`;
const END = "(?![\\p{L}\\d])";

/** 826/QĐ-TTg, 12/2022/QĐ-UBND; also nđ-cp, QD – TTg, NĐ/CP, spaces round the signs. */
const STATE = new RegExp(`${NUMBER}${YEAR} ?/ ?${KIND} ?[-/] ?${ISSUER}${END}`, "gu");
/** 30-NQ/TW, 05-CTr/TU. */
const OF_PARTY = new RegExp(`${NUMBER} ?- ?${KIND} ?/ ?${ISSUER}${END}`, "gu");
/** Letters and acts: 8490/BKHĐT-QLKTTW, 80/2015/QH13. */
const BY_BODY = new RegExp(
  `${NUMBER}${YEAR}/(?<symbol>(?:UBTV)?QH\\d{1,2}|${CAPITALS}(?:-${CAPITALS}){1,2})${END}`,
  "gu",
);

/** Every document number in a text, in the order they stand. */
export const findDocumentNumbers = eachOnce(TEXTS, (text): readonly DocumentNumber[] => {
  const plain = normaliseText(text)
    .replaceAll("\n", " ")
    .replaceAll(/[‐‑‒–—−]/g, "-");
  const found = [STATE, OF_PARTY, BY_BODY].flatMap((form) => [...plain.matchAll(form)].map(numberOf));
  const byPlace = new Map<number, DocumentNumber>();
  // A number that fits two forms is read by the more exact one, which comes first.
  for (const one of found) if (!byPlace.has(one.index)) byPlace.set(one.index, one);
  return [...byPlace.values()].sort((a, b) => a.index - b.index);
});

/**
 * Whether the number is that of a legal normative document (văn bản quy phạm pháp luật): those carry their year
 * between number and symbol (12/2022/QĐ-UBND), administrative ones do not (1042/QĐ-UBND, 57/NQ-CP).
 */
export function hasYear(number: DocumentNumber): boolean {
  return number.year !== null;
}

function numberOf({ index, groups = {} }: RegExpMatchArray & { index: number }): DocumentNumber {
  const number = groups.number ?? "";
  const year = groups.year === undefined ? null : Number(groups.year);
  const issuer = usual(groups.issuer ?? "") + (groups.tail ?? "");
  const ofParty = year === null && PARTY.includes(issuer);
  const symbol = groups.symbol ?? `${usual(groups.kind ?? "")}${ofParty ? "/" : "-"}${issuer}`;
  const text = ofParty ? `${number}-${symbol}` : [number, ...(year === null ? [] : [year]), symbol].join("/");
  const organ =
    groups.symbol === undefined ? usual(groups.issuer ?? "") : groups.symbol.replace(/(?<=QH)\d+$|-.*$/u, "");
  return { text, number, year, symbol, organ, index };
}

function usual(word: string): string {
  const capitals = word.toUpperCase();
  return inCapitals.get(capitals) ?? withoutBar.get(capitals) ?? capitals;
}
