import type { Campaign } from "../../../../shared/campaign/campaign.ts";
import { dueWords } from "../../../../shared/campaign/letter-words.ts";
import { type NextCampaign, nextCampaign, undecided } from "../../../../shared/campaign/next-campaign.ts";
import { predecessorsIn } from "../../../../shared/campaign/predecessors.ts";
import type { IsoDate, TaskId, UnitId } from "../../../../shared/ids.ts";
import { problemTitle } from "../../../../shared/problem.ts";
import type { Unit } from "../../../../shared/unit/unit.ts";
import type { RollForward } from "../../../api/administration-client.ts";
import { typedInstant } from "../../coordinator/typed-instant.ts";
import type { TypedTime } from "../../coordinator/VietnamTimeFields.tsx";
import { typedDay } from "../typed-day.ts";
import { unitName } from "../unit-name.ts";

/** What an administrator types of a new campaign, as typed. */
export interface NextForm {
  readonly year: string;
  readonly title: string;
  readonly id: string;
  /** Nobody knows the letter's number or day yet. */
  readonly letterLater: boolean;
  readonly number: string;
  readonly issuedOn: string;
  readonly due: TypedTime;
  /** Who receives the reports, where the one that did is gone by then. */
  readonly receiver: UnitId | null;
  /** Who reports the tasks that nobody would report by himself. */
  readonly reporters: Readonly<Record<TaskId, UnitId>>;
}

/** A body of the new campaign that carries on others. */
export interface Carried {
  readonly unit: string;
  readonly before: readonly string[];
}

export interface Preview {
  readonly units: readonly Unit[];
  readonly orphans: readonly TaskId[];
  readonly carried: readonly Carried[];
  readonly same: number;
  /** Why it could not be made, in Vietnamese; null where it could, or where something is still to be filled in. */
  readonly refusal: string | null;
}

/** Everything as last time, a year on, or this year where the last one is longer ago. */
export function startOf(last: Campaign, today: IsoDate): NextForm {
  const blank = { year: String(last.year), title: last.title, id: last.id };
  const rest = {
    letterLater: true,
    number: "",
    issuedOn: "",
    due: { day: "", time: "00:00" },
    receiver: null,
    reporters: {},
  };
  return withYear(last, { ...blank, ...rest }, String(Math.max(last.year + 1, Number(today.slice(0, 4)))));
}

/** The year stands in the title and the id as well. */
export function withYear(last: Campaign, form: NextForm, year: string): NextForm {
  if (!isYear(year)) return { ...form, year };
  const [title, id] = [form.title, form.id].map((text) =>
    text.replaceAll(isYear(form.year) ? form.year : String(last.year), year),
  );
  return { ...form, year, title: title ?? "", id: id ?? "" };
}

/** Null while something is not filled in. */
export function nextFrom(
  last: Campaign,
  { year, title, id, letterLater, number, issuedOn, due, receiver, reporters }: NextForm,
): (Omit<RollForward, "from"> & NextCampaign) | null {
  const before = typedInstant(due);
  const day = typedDay(issuedOn);
  const isLetterWhole = letterLater || (number.trim() !== "" && day !== null);
  if (!isYear(year) || title.trim() === "" || id.trim() === "" || before === null) return null;
  if (!isLetterWhole) return null;
  return {
    id: id.trim(),
    title: title.trim(),
    year: Number(year),
    letter: letterLater ? { number: null, issuedOn: null } : { number: number.trim(), issuedOn: day },
    due: { before, text: dueWords(before) },
    // Office and address are another body's: what is not known is not printed.
    ...(receiver === null
      ? {}
      : { receiver: { unit: receiver, name: unitName(last, receiver), office: "", address: "" } }),
    reporters: Object.fromEntries(Object.entries(reporters).map(([task, unit]) => [task, [unit]])),
    words: [[`năm ${last.year}`, `năm ${year}`]],
  };
}

/** The very function by which the service makes it says what would come of it. */
export function preview(last: Campaign, next: NextCampaign | null, today: IsoDate): Preview {
  if (next === null) return { units: [], orphans: [], carried: [], same: 0, refusal: null };
  const { units, tasks: orphans } = undecided(last, next, today);
  const lines = units.map(({ id, officialName }) => {
    const before = predecessorsIn(last, id).map(({ unit }) => unit);
    const isSame = before.length === 1 && before[0]?.id === id;
    return { unit: officialName, before: before.map((each) => each.officialName), isSame };
  });
  const carried = lines.filter(({ isSame }) => !isSame);
  const made = orphans.length > 0 ? null : nextCampaign(last, next, today);
  const refusal = made === null || made.ok ? null : problemTitle(made.error);
  return { units, orphans, carried, same: lines.length - carried.length, refusal };
}

function isYear(text: string): boolean {
  return /^20\d\d$/.test(text);
}
