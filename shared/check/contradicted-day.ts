import type { IsoDate } from "../ids.ts";
import { formatDay } from "../text/vietnam-time.ts";

/** What is said of a day in a cell and another in the document's own text, at whichever door the row came in. */
export function contradictedDay(inCell: IsoDate, inText: IsoDate) {
  return {
    /** The two days alone: however the cell was typed, an answer stands for the same question. */
    identity: `${inCell}\n${inText}`,
    parameters: { inCell: formatDay(inCell), inText: formatDay(inText) },
    options: [inCell, inText].map((day) => ({ id: day, label: formatDay(day) })),
  };
}
