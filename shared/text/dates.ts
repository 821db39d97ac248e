import type { IsoDate } from "../ids.ts";
import { isoDate } from "./calendar.ts";
import { normaliseText } from "./normalise.ts";

/** What a typed date says. The day comes first, always; only a four-digit year may stand in front. */
export type DateReading =
  | { readonly kind: "date"; readonly iso: IsoDate }
  /** "4/2022": no day was given. */
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  /** "2023", "quý III/2023": no month either. The months are those it spans, from 1. */
  | { readonly kind: "months"; readonly year: number; readonly from: number; readonly to: number }
  /** Several days, or a year of two digits: the readings to choose from, in the order they stand. */
  | { readonly kind: "ambiguous"; readonly readings: readonly IsoDate[] }
  /** A date no calendar has; `likely` is the reading with day and month exchanged, where that one exists. */
  | { readonly kind: "impossible"; readonly likely: IsoDate | null }
  /** No date. */
  | { readonly kind: "none" };

/** A full date inside running text, and where it begins. */
export interface FoundDate {
  readonly iso: IsoDate;
  readonly index: number;
}

interface Numbers {
  readonly index: number;
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

// Not inside a longer run such as 1.234.567 or 5/KH-12/3/2022; "ngày21/4/2022" is one.
// Looking for a digit first passes over nearly all of a text without asking what stands before.
const BEFORE = "(?=\\d)(?<!\\d[/.-]?|\\p{L}[/.-])";
const AFTER = "(?![/.-]?\\d|[/-]\\p{L}|\\p{L})";
const NUMERIC = "(?<day>\\d{1,2}) ?(?<sign>[/.-]) ?(?<month>\\d{1,2}) ?\\k<sign> ?(?<year>\\d{4}|\\d{2})";
const YEAR_FIRST = "(?<isoYear>\\d{4})(?<isoSign>[/.-])(?<isoMonth>\\d{1,2})\\k<isoSign>(?<isoDay>\\d{1,2})";
const WORDS = "(?<wordDay>\\d{1,2})(?: tháng |/)(?<wordMonth>\\d{1,2})(?: năm |, ?năm |/|, )(?<wordYear>\\d{4})";
const DATES = new RegExp(`${BEFORE}(?:${NUMERIC}|${YEAR_FIRST}|${WORDS})${AFTER}`, "giu");
const CLOCK = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?/gi;
const MONTH = /^(?:trong |ngày )?(?:tháng |t\.? ?)?(\d{1,2})(?: ?[/.-] ?| năm )(\d{4})[.;,]?$/i;

const PERIOD =
  /^(?:trong |cuối |đầu )?(?:quý (?<quarter>i{1,3}|iv|[1-4])(?: ?[/.,-] ?| năm | ))?(?:năm )?(?<year>(?:19|20)\d{2})[.;,]?$/i;
const QUARTERS = ["i", "ii", "iii", "iv"];
/** "11,7,2023", "11 7 2023", "11/7//2023": a day all the same, but not as days are written. */
const LOOSE = /^(?:ngày )?(\d{1,2})[ .,/-]+(\d{1,2})[ .,/-]+(\d{4})[.;,]?$/i;

/** What programs show and people copy: "05-Aug-23", "5 thg 8 2023", "20230805". */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED_MONTH = new RegExp(
  `^(?<day>\\d{1,2})[ -](?:(?<name>${MONTHS.join("|")})[a-z]*|(?:thg|tháng) ?(?<number>\\d{1,2}))[ ,-]+(?<year>\\d{4}|\\d{2})$`,
  "i",
);
const PACKED = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/;

/** What stands right before "1/7/2023" in "2 1/7/2023" or "l1/7/2023": the day is not what it seems. */
const GARBLED = /\d ?$|(?<!(?<!\p{L})ngày)(?<=\p{L})$/iu;

/** Reads the text of a date cell; words around one full date ("ban hành ngày 21/4/2022") do not matter. */
export function readDateText(text: string): DateReading {
  const plain = readable(text);
  const month = MONTH.exec(plain);
  if (month !== null) return readMonth(Number(month[2]), Number(month[1]));
  const found = numbersIn(plain);
  const [first] = found;
  if (first === undefined) return readWithoutDay(plain);
  if (GARBLED.test(plain.slice(0, first.index))) return { kind: "none" };
  const readings = [...new Set(found.map(isoOf))];
  const [only] = readings;
  if (readings.length === 1 && only !== undefined && only !== null)
    return first.year.length === 2 ? { kind: "ambiguous", readings: [only] } : { kind: "date", iso: only };
  if (readings.length === 1)
    return { kind: "impossible", likely: isoOf({ ...first, day: first.month, month: first.day }) };
  return { kind: "ambiguous", readings: readings.filter((iso) => iso !== null) };
}

function readWithoutDay(plain: string): DateReading {
  const { year, quarter } = PERIOD.exec(plain)?.groups ?? {};
  if (year !== undefined) {
    const nth = quarter === undefined ? null : Number(quarter) || QUARTERS.indexOf(quarter.toLowerCase()) + 1;
    const span = nth === null ? { from: 1, to: 12 } : { from: 3 * nth - 2, to: 3 * nth };
    return { kind: "months", year: Number(year), ...span };
  }
  const iso = looseDay(plain);
  return iso === null ? { kind: "none" } : { kind: "ambiguous", readings: [iso] };
}

function looseDay(plain: string): IsoDate | null {
  const [, day, month, year = ""] = LOOSE.exec(plain) ?? [];
  if (day !== undefined) return isoOf({ year, month: Number(month), day: Number(day) });
  const named = NAMED_MONTH.exec(plain)?.groups;
  if (named !== undefined) return isoOf({ year: named.year ?? "", month: monthNamed(named), day: Number(named.day) });
  const { year: packed, month: mm, day: dd } = PACKED.exec(plain)?.groups ?? {};
  return packed === undefined ? null : isoOf({ year: packed, month: Number(mm), day: Number(dd) });
}

function monthNamed({ name, number }: Readonly<Record<string, string | undefined>>): number {
  return name === undefined ? Number(number) : MONTHS.indexOf(name.toLowerCase()) + 1;
}

/** The full dates that stand in a text, in order: a document's own date in "… ngày 11/7/2023 của …". */
export function findDatesInText(text: string): FoundDate[] {
  return numbersIn(readable(text)).flatMap((numbers) => {
    const iso = numbers.year.length === 4 ? isoOf(numbers) : null;
    return iso === null ? [] : [{ iso, index: numbers.index }];
  });
}

/** Same length as the normalised text, so that places in it stay true. */
function readable(text: string): string {
  return (
    normaliseText(text)
      .replaceAll("\n", " ")
      .replaceAll(/[‐‑‒–—−]/g, "-")
      // A dash between two dates is no part of either.
      .replaceAll(/(?<=[/.]\d{4} ?)-(?= ?\d{1,2}[/.])/g, "~")
  );
}

function numbersIn(text: string): Numbers[] {
  const clockless = text.replaceAll(CLOCK, (clock) => " ".repeat(clock.length));
  return [...clockless.matchAll(DATES)].map(({ index, groups = {} }) => ({
    index,
    year: groups.year ?? groups.isoYear ?? groups.wordYear ?? "",
    month: Number(groups.month ?? groups.isoMonth ?? groups.wordMonth),
    day: Number(groups.day ?? groups.isoDay ?? groups.wordDay),
  }));
}

function isoOf({ year, month, day }: Pick<Numbers, "year" | "month" | "day">): IsoDate | null {
  const short = year.length === 2;
  // "22" is 2022, "86" is 1986.
  const century = short ? (Number(year) < 50 ? 2000 : 1900) : 0;
  return isoDate(century + Number(year), month, day);
}

function readMonth(year: number, month: number): DateReading {
  return isoDate(year, month, 1) === null ? { kind: "impossible", likely: null } : { kind: "month", year, month };
}
