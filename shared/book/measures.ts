/**
 * Excel counts column widths in characters: digits of the standard font (7 pixels wide) plus 5 pixels of padding.
 * Office.js counts in points, 0.75 to a pixel. Rows and fonts are in points everywhere; margins of ours in millimetres.
 */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

export function pointsOfCharacters(characters: number): number {
  return (characters * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

/** The inverse, to the hundredth of a character that Excel shows. */
export function charactersOfPoints(points: number): number {
  return Math.round(((points / POINTS_PER_PIXEL - PADDING) / DIGIT) * 100) / 100;
}

export function pointsOfMillimetres(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE;
}

/** To the tenth of a millimetre. */
export function millimetresOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_MILLIMETRE) * 10) / 10;
}
