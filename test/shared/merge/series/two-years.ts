import type { ReportRow } from "../../../../shared/annex/reading.ts";
import type { Book } from "../../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../../shared/campaign/built-in/nq57-2026.ts";
import type { Contribution } from "../../../../shared/merge/contribution.ts";
import { merge } from "../../../../shared/merge/merge.ts";
import { contribution, input, row } from "../reports.ts";

/** Reports of 2023 and of 2026, merged as the campaign of 2026. */

export const AS_OF = "2026-12-20T00:00:00.000Z";
export const CHANGES = "So với kỳ trước";
export const YEARS = "Chuỗi năm";

/** One row of an assigned task, under the name the letter gave it unless another is given. */
export function task(id: string, status: string, name?: string): ReportRow {
  const named = name ?? NQ57_2023.tasks.find((one) => one.id === id)?.name ?? "";
  return { ...row({ name: named, status }), task: id };
}

export function own(name: string, status: string): ReportRow {
  return row({ name, status });
}

export function reported(unit: string, ...rows: ReportRow[]): Contribution {
  return contribution(unit, { annexes: [{ annex: "phu-luc-3", rows }] });
}

export function bothYears(
  before: readonly Contribution[],
  after: readonly Contribution[],
  units: readonly string[] | null = null,
): Book {
  const previous = { campaign: NQ57_2023, contributions: before, decisions: [] };
  return merge(NQ57_2026, input(after, { asOf: AS_OF, units, previous }));
}
