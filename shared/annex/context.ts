import type { Book } from "../book/book.ts";
import type { Campaign, Column, OutlineItem } from "../campaign/campaign.ts";
import { codeListOf, outlineOf, tasksOf, unitOf } from "../campaign/lookup.ts";
import type { Answers } from "../check/finding.ts";
import type { UnitId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { codeCodec } from "./codecs/code.ts";
import type { Codec } from "./codecs/codec.ts";
import { dateCodec } from "./codecs/date.ts";
import { textCodec } from "./codecs/text.ts";
import { type TaskMatcher, taskMatcher } from "./match-task.ts";

/** What every sheet of one workbook is read with. */
export interface ReadingContext {
  readonly campaign: Campaign;
  readonly unitId: UnitId;
  readonly answers: Answers;
  readonly matchTask: TaskMatcher;
  /** Ids of the unit's outline items. */
  readonly outlineItems: ReadonlySet<string>;
  /** The same ids by the keys of their titles, alone ("Khó khăn, vướng mắc") or numbered ("1.c) Khó khăn, vướng mắc"). */
  readonly outlineTitles: ReadonlyMap<string, string>;
  /** Null for columns that are never read: ordinals and labels. */
  readonly codecOf: (column: Column) => Codec | null;
}

export function readingContext(
  { date1904 = false }: Pick<Book, "date1904">,
  campaign: Campaign,
  unitId: UnitId,
  answers: Answers,
): ReadingContext {
  const unit = unitOf(campaign, unitId);
  const outline = unit === null ? null : outlineOf(campaign, unit);
  const codecs = new Map(
    campaign.annexes.flatMap(({ columns }) =>
      columns.map((column) => [column, codecFor(campaign, column, date1904)] as const),
    ),
  );
  return {
    campaign,
    unitId,
    answers,
    matchTask: taskMatcher(tasksOf(campaign, unitId)),
    outlineItems: new Set(outline?.items.map(({ id }) => id)),
    outlineTitles: titlesOf(outline?.items ?? []),
    codecOf: (column) => codecs.get(column) ?? null,
  };
}

function titlesOf(items: readonly OutlineItem[]): ReadonlyMap<string, string> {
  const numbered = items.map(({ id, title }) => [matchKey(`${id} ${title}`), id] as const);
  const bare = items.map(({ id, title }) => [matchKey(title), id] as const);
  // A title that two items share tells neither.
  const telling = bare.filter(([key]) => bare.filter(([other]) => other === key).length === 1);
  return new Map([...telling, ...numbered]);
}

function codecFor(campaign: Campaign, { field }: Column, date1904: boolean): Codec | null {
  switch (field.kind) {
    case "ordinal":
    case "label":
      return null;
    case "text":
      return textCodec;
    case "date":
      return dateCodec(date1904);
    case "code": {
      const list = codeListOf(campaign, field.list);
      return list === null ? textCodec : codeCodec(list);
    }
  }
}
