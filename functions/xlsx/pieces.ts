/** Large enough that a piece is worth handing over, small enough that only a few of them are ever held. */
const PIECE = 1 << 17;

/** Joins short texts into pieces of some hundred thousand characters: a part is never held as one text. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
