import { displayText } from "../display-text.ts";
import { isLegacyText } from "../legacy-font.ts";
import { type Codec, certain, EMPTY, formulaError } from "./codec.ts";

/** What forms print, and people type, in a cell with nothing to say. */
const PLACEHOLDER = /^[.…·_–—\s-]*$/;

/** Kept as a person reads it. Text of a legacy font stays untouched: cleaning it up would lose letters for good. */
export const textCodec: Codec = (cell) => {
  if (cell === null) return EMPTY;
  const failed = formulaError(cell);
  if (failed !== null) return failed;
  const text = displayText(cell);
  if (PLACEHOLDER.test(text)) return EMPTY;
  if (!isLegacyText(cell)) return certain(text);
  const parameters = { font: cell.style.font?.name ?? "", text };
  return { value: String(cell.value), doubt: { rule: "legacy-font", severity: "warning", parameters } };
};
