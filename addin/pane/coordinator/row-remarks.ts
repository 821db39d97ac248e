import type { AnnexId } from "../../../shared/ids.ts";
import type { Remark } from "../../actions/decide-report.ts";

/** Remarks being written, at most one to a row; `row` is the row of the sender's sheet. */
export type RowRemarks = readonly Remark[];

export function remarkAt(remarks: RowRemarks, annex: AnnexId, row: number): string | null {
  return remarks.find((remark) => remark.annex === annex && remark.row === row)?.text ?? null;
}

/** With the text for a row; null takes it away. Rows stay in order. */
export function withRemark(remarks: RowRemarks, annex: AnnexId, row: number, text: string | null): RowRemarks {
  const others = remarks.filter((remark) => remark.annex !== annex || remark.row !== row);
  if (text === null) return others;
  return [...others, { annex, row, text }].sort((one, other) => one.row - other.row);
}

/** What may be sent: the service refuses empty ones. */
export function writtenRemarks(remarks: RowRemarks): RowRemarks {
  return remarks.map((remark) => ({ ...remark, text: remark.text.trim() })).filter(({ text }) => text !== "");
}

/**
 * The note with the remarks in it: when a new version comes while one writes, its rows are other rows, and nothing
 * that was typed may be lost.
 */
export function remarksInNote(note: string, remarks: RowRemarks, lineOf: (remark: Remark) => string): string {
  return [...(note.trim() === "" ? [] : [note]), ...writtenRemarks(remarks).map(lineOf)].join("\n");
}
