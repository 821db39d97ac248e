/**
 * What a workbook may cost before it is refused: a report has some hundreds of rows, a merge of 85 units some ten
 * thousand. The limits keep every refusal under a second and a hundred megabytes.
 */

/** Parts inside the file. */
export const MAX_ENTRIES = 2_000;

/** All parts together, unpacked, in bytes: a report with pictures unpacks to a few. */
export const MAX_UNPACKED = 24 * 1024 * 1024;

export const MAX_SHEETS = 255;

/** A value further down or further right is refused: it is stray, and rows up to it would all be held. */
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 1_000;

/** Places held for cells, empty ones between included, over all sheets; also the most different texts. */
export const MAX_PLACES = 250_000;

/** Characters of all cells together: one long text may stand in many cells. */
export const MAX_CHARACTERS = 16_000_000;

/** Merged ranges and validated ranges over all sheets; also the most names. */
export const MAX_RANGES = 20_000;

/** Different cell formats, and fonts: Excel itself stops at 65,490. */
export const MAX_FORMATS = 65_536;

/** XML elements in one part: each place takes up to three. */
export const MAX_ELEMENTS = 1_000_000;

/** Characters of one XML tag: the longest honest one lists the ranges of a dropdown. */
export const MAX_TAG = 1_000_000;
