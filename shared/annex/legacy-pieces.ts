import type { Cell } from "../book/book.ts";
import type { LegacyEncoding } from "../text/legacy-encoding.ts";
import { type Evidence, isOutOfPlace, scriptOf, weigh } from "../text/legacy-evidence.ts";
import { isSymbolFont, type LegacyFont, legacyFont } from "./legacy-font.ts";

/** A stretch of a cell's text in one font. */
export interface Piece {
  readonly text: string;
  /** "" where the program does not say. */
  readonly font: string;
  readonly legacy: LegacyFont | null;
  readonly script: ReturnType<typeof scriptOf>;
  /** How its words read in this encoding; asked for often, counted once. */
  weigh(encoding: LegacyEncoding): Evidence;
}

export const ENCODINGS: readonly LegacyEncoding[] = ["tcvn3", "vni"];

/** The stretches of a cell that may be of an old encoding; none for the usual cell, which surely is not. */
export function piecesOf({ value, style, runs }: Cell): Piece[] {
  if (typeof value !== "string") return [];
  const font = style.font?.name ?? "";
  const stretches = runs ?? [{ text: value, font }];
  const pieces = stretches.map((run) => pieceOf(run.text, run.font ?? ""));
  if (pieces.every((piece) => isSymbolFont(piece.font))) return [];
  return pieces.some(
    ({ legacy, script, text }) =>
      script === "open" || (script === "unicode" && (legacy !== null || isOutOfPlace(text))),
  )
    ? pieces
    : [];
}

function pieceOf(text: string, font: string): Piece {
  const known: Partial<Record<LegacyEncoding, Evidence>> = {};
  return {
    text,
    font,
    legacy: legacyFont(font),
    script: isSymbolFont(font) ? "plain" : scriptOf(text),
    weigh: (encoding) => {
      known[encoding] ??= weigh(text, encoding);
      return known[encoding];
    },
  };
}

/** What a sheet's clear texts say of each of its fonts, and of itself. */
export interface Votes {
  readonly fonts: ReadonlyMap<string, { readonly unicode: number; readonly legacy: number }>;
  /** Words that make sense only in this encoding, in fonts that do not say so. */
  readonly looks: Readonly<Record<LegacyEncoding, number>>;
}

export function countVotes(pieces: readonly Piece[]): Votes {
  const fonts = new Map<string, { unicode: number; legacy: number }>();
  const looks = { tcvn3: 0, vni: 0 };
  for (const piece of pieces) {
    const votes = fonts.get(piece.font) ?? { unicode: 0, legacy: 0 };
    fonts.set(piece.font, votes);
    if (piece.script === "plain") continue;
    const encoding = piece.legacy?.encoding ?? likeliest(piece);
    const { asWritten, converted } = piece.script === "unicode" ? UNICODE : piece.weigh(encoding);
    if (asWritten > converted) votes.unicode++;
    else if (converted > asWritten) votes.legacy++;
    if (piece.legacy === null && looksLegacy(piece, encoding)) looks[encoding] += converted;
  }
  return { fonts, looks };
}

const UNICODE: Evidence = { asWritten: 1, converted: 0, neither: 0 };

/** Whether Unicode text stands in this legacy font, too: then its name says little. */
export function isElsewhereUnicode({ fonts }: Votes, font: string): "never" | "at times" | "mostly" {
  const { unicode, legacy } = fonts.get(font) ?? { unicode: 0, legacy: 0 };
  if (unicode === 0) return "never";
  return unicode > legacy ? "mostly" : "at times";
}

/** The encoding a text seems to be in although its font does not say so; null for the usual text. */
export function suspect(piece: Piece, { fonts, looks }: Votes, least: number): LegacyEncoding | null {
  const own = likeliest(piece);
  if (looksLegacy(piece, own)) return looks[own] >= least ? own : null;
  // A word that fits both ways goes with the others of its font: "Công" is "Cụng" where all else is TCVN3.
  const { unicode = 0, legacy = 0 } = fonts.get(piece.font) ?? {};
  const sheet = looks.vni > looks.tcvn3 ? "vni" : "tcvn3";
  const { asWritten, converted } = piece.weigh(sheet);
  return looks[sheet] >= least && legacy > unicode && asWritten <= converted ? sheet : null;
}

function likeliest(piece: Piece): LegacyEncoding {
  const gain = (encoding: LegacyEncoding): number => {
    const { asWritten, converted, neither } = piece.weigh(encoding);
    return converted - asWritten - neither;
  };
  return ENCODINGS.reduce((best, next) => (gain(next) > gain(best) ? next : best));
}

/** Nearly all words make sense once converted, and fewer do as they are written. */
function looksLegacy(piece: Piece, encoding: LegacyEncoding): boolean {
  const { asWritten, converted, neither } = piece.weigh(encoding);
  return converted > asWritten && converted >= 3 * (asWritten + neither);
}
