import type { AnnexRows, Origin, ReportRow } from "../annex/reading.ts";
import { formatPlace, parsePlace } from "../book/address.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import type { AnnexId, ColumnId, IsoDate, UnitId } from "../ids.ts";
import type { Finding } from "./finding.ts";
import type { FindingPlace } from "./make-finding.ts";

/** What the rules see: a report as it would be kept. Whoever made the rows, nothing about them is taken on trust. */
export interface ReportUnderCheck {
  readonly campaign: Campaign;
  readonly unitId: UnitId;
  readonly annexes: readonly AnnexRows[];
  readonly origins: readonly Origin[];
  readonly nothingToReport: readonly AnnexId[];
  /** The day it speaks of, in Viet Nam: when it is sent. Null where nobody can tell: then nothing is said of what is past. */
  readonly day: IsoDate | null;
}

export type Rule = (report: ReportUnderCheck) => Finding[];

/** A known annex with its rows. */
export interface CheckedAnnex {
  readonly annex: Annex;
  readonly sent: AnnexRows;
}

export function annexesOf({ campaign, annexes }: ReportUnderCheck): CheckedAnnex[] {
  return annexes.flatMap((sent) => {
    const annex = annexOf(campaign, sent.annex);
    return annex === null ? [] : [{ annex, sent }];
  });
}

export interface CheckedRow extends CheckedAnnex {
  readonly row: ReportRow;
}

export function rowsOf(report: ReportUnderCheck): CheckedRow[] {
  return annexesOf(report).flatMap(({ annex, sent }) => sent.rows.map((row) => ({ annex, sent, row })));
}

/** Where a column of a row stands; without the sender's own letters, where the template puts it. */
export function placeOf({ annex, sent, row }: CheckedRow, column: ColumnId): FindingPlace {
  const index = annex.columns.findIndex(({ id }) => id === column);
  const letter = sent.columns?.[column];
  const place = letter === undefined ? null : parsePlace(`${letter}1`);
  const found = place?.column ?? (index >= 0 ? index : null);
  const cell = found === null ? null : formatPlace({ row: row.at.row - 1, column: found });
  return { annex: annex.id, sheet: row.at.sheet, cell };
}

/** The row's own text: what makes it a row. */
export function nameOf({ annex, row }: CheckedRow): string {
  return row.values[annex.nameColumn] ?? "";
}

/** The sheet an annex came from, as its rows say. */
export function sheetOf({ sent }: CheckedAnnex): string | null {
  return sent.rows[0]?.at.sheet ?? null;
}
