import { matchKey } from "../text/match-key.ts";
import { withoutDiacritics } from "../text/without-diacritics.ts";

/** What one sheet's name, titles and rows tell of its place among other sheets of the same annex. */
export interface SheetStanding {
  readonly sheet: string;
  readonly titles: readonly string[];
  /** Keys of what its rows report. */
  readonly names: ReadonlySet<string>;
  /** The first and the last number in its column of ordinals; null where there is none. */
  readonly ordinals: { readonly first: number; readonly last: number } | null;
}

/** "PL3 (tiếp)", "Phụ lục 3 (tiếp theo)", "PL3 - tt", "Phu luc 3 tiep". */
const CONTINUED = /(?:^| )(?:tiếp(?: theo)?|tiep(?: theo)?|tt|tiếp trang \d+)(?: \d{1,2})?$/;

export function saysContinued({ sheet, titles }: Pick<SheetStanding, "sheet" | "titles">): boolean {
  return [sheet, ...titles].some((text) => CONTINUED.test(matchKey(text)));
}

/** "PL3 cũ", "PL3 nháp", "PL3 old": kept beside the one that is meant. */
const SET_ASIDE = /(?:^| )(?:cu|ban cu|nhap|du thao|ban thao|draft|old|backup|luu|tham khao)(?: |$)/;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** "Năm 2022", "TÌNH HÌNH THỰC HIỆN NĂM 2022"; no line with a day. */
const TITLE_YEAR = /(?:^| )năm ((?:19|20)\d{2})$/;

/** Whether a sheet says that it is another year's, or was set aside. */
export function isSetAside({ sheet, titles }: SheetStanding, year: number): boolean {
  if (SET_ASIDE.test(withoutDiacritics(matchKey(sheet)))) return true;
  const years = [...sheet.matchAll(YEAR)].map(([found]) => Number(found));
  if (years.length > 0) return !years.includes(year);
  const titled = titles.flatMap((text) => {
    const key = matchKey(text);
    return key.includes("ngày ") ? [] : (TITLE_YEAR.exec(key)?.[1] ?? []);
  });
  return titled.length > 0 && !titled.includes(String(year));
}

/** Whether each sheet goes on where the one before ends, so that no row of one stands in another. */
export function goesOn(sheets: readonly SheetStanding[]): boolean {
  const all = sheets.flatMap(({ names }) => [...names]);
  if (sheets.length < 2 || new Set(all).size < all.length) return false;
  return sheets.slice(1).every((sheet, index) => {
    const before = sheets[index];
    return before !== undefined && follows(before, sheet);
  });
}

/** A copy keeps its sheet's name, "(2)" behind it, and counts from the beginning; a part does not. */
function follows(before: SheetStanding, sheet: SheetStanding): boolean {
  if (saysContinued(sheet)) return true;
  if (before.ordinals !== null && sheet.ordinals?.first === before.ordinals.last + 1) return true;
  return !isCopyByName(before.sheet, sheet.sheet);
}

/** "PL3" and "PL3 (2)", "PL3 - Copy", "PL3 sửa". */
function isCopyByName(one: string, other: string): boolean {
  const bare = (name: string): string => matchKey(name.replace(/\s*\(\d+\)\s*$/, "")).replace(COPIED, "");
  return bare(one) === bare(other);
}

const COPIED = /(?: (?:copy|bản sao|sửa|mới|final|cuối|chốt|gửi lại|lần \d+))+$/;
