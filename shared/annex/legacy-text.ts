import type { Place } from "../book/address.ts";
import type { Cell, Sheet, Style } from "../book/book.ts";
import { fromLegacy, type LegacyEncoding } from "../text/legacy-encoding.ts";
import { convertParts, evenCapitals, mendLostLetters, unreadableWords } from "../text/legacy-evidence.ts";
import {
  countVotes,
  ENCODINGS,
  isElsewhereUnicode,
  type Piece,
  piecesOf,
  suspect,
  type Votes,
} from "./legacy-pieces.ts";

/** A cell of an old encoding, and how it is proposed to be read. */
export interface LegacyReading {
  readonly place: Place;
  readonly encoding: LegacyEncoding;
  /** Whether a font says so, or only the look of the words. */
  readonly by: "font" | "look";
  readonly font: string;
  readonly before: string;
  readonly after: string;
  /** False where letters were lost on the way, or where the words fit both readings and the font holds both. */
  readonly clear: boolean;
}

/** What is set in place of a legacy font: the one Decree 30/2020/NĐ-CP asks for. */
export const UNICODE_FONT = "Times New Roman";

/** Words of a sheet that must make sense only once converted before a font that says nothing is doubted. */
const LEAST_EVIDENCE = 2;

/** The cells of a sheet whose letters are not what they seem, read as people see them. */
export function legacyReadings({ rows }: Sheet): LegacyReading[] {
  const texts = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const pieces = cell === null || cell === undefined ? [] : piecesOf(cell);
      return pieces.length === 0 ? [] : [{ place: { row, column }, pieces }];
    }),
  );
  const votes = countVotes(texts.flatMap(({ pieces }) => pieces));
  return texts.flatMap(({ place, pieces }) => {
    const read = pieces.map((piece) => readPiece(piece, votes));
    const changed = read.filter(({ encoding }) => encoding !== null);
    const first = changed.find(({ by }) => by === "font") ?? changed[0];
    if (first?.encoding == null) return [];
    const converted = read.map(({ after }) => after).join("");
    const after = evenCapitals(first.encoding === "tcvn3" ? mendLostLetters(converted) : converted);
    const clear =
      after === evenCapitals(converted) && unreadableWords(after).length === 0 && changed.every((one) => one.clear);
    const before = pieces.map(({ text }) => text).join("");
    return [{ place, encoding: first.encoding, by: first.by, font: first.font, before, after, clear }];
  });
}

interface PieceRead {
  /** Null for text that is taken as it is written. */
  readonly encoding: LegacyEncoding | null;
  readonly by: "font" | "look";
  readonly font: string;
  readonly after: string;
  readonly clear: boolean;
}

function readPiece(piece: Piece, votes: Votes): PieceRead {
  const { text, font, legacy } = piece;
  const asWritten = { encoding: null, by: "look", font, after: text, clear: true } as const;
  if (piece.script === "unicode") return readMixed(piece) ?? asWritten;
  if (piece.script === "plain") return asWritten;
  if (legacy !== null) {
    const { asWritten: written, converted } = piece.weigh(legacy.encoding);
    const mixed = isElsewhereUnicode(votes, font);
    if (written > converted || (written === converted && mixed === "mostly")) return asWritten;
    const after = fromLegacy(text, legacy.encoding, legacy.capitals);
    return { encoding: legacy.encoding, by: "font", font, after, clear: written < converted || mixed === "never" };
  }
  const suspected = suspect(piece, votes, LEAST_EVIDENCE);
  if (suspected === null) return asWritten;
  return { encoding: suspected, by: "look", font, after: fromLegacy(text, suspected), clear: true };
}

/** Excel tells no fonts of runs: what was typed in two of them arrives as one text, and nobody knows where they met. */
function readMixed({ text, font, legacy }: Piece): PieceRead | null {
  for (const encoding of legacy === null ? ENCODINGS : [legacy.encoding]) {
    const after = convertParts(text, encoding);
    if (after !== null) return { encoding, by: legacy === null ? "look" : "font", font, after, clear: false };
  }
  return null;
}

/** The sheet as it reads once these readings are taken: Unicode text in a Unicode font. */
export function inUnicode(sheet: Sheet, readings: readonly LegacyReading[]): Sheet {
  if (readings.length === 0) return sheet;
  const rows: (Cell | null)[][] = sheet.rows.map((row) => [...row]);
  const styles = new Map<Style, Style>();
  for (const { place, after } of readings) {
    const cell = rows[place.row]?.[place.column];
    if (!cell) continue;
    const { style } = cell;
    const unicode = styles.get(style) ?? { ...style, font: { ...style.font, name: UNICODE_FONT } };
    styles.set(style, unicode);
    rows[place.row]?.splice(place.column, 1, { value: after, style: unicode });
  }
  return { ...sheet, rows };
}
