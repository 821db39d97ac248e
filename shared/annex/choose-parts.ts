import type { Annex, Campaign } from "../campaign/campaign.ts";
import type { Answers, Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import { matchKey } from "../text/match-key.ts";
import type { SheetPart } from "./read-sheet.ts";
import { goesOn, isSetAside, type SheetStanding, saysContinued } from "./sheet-sequence.ts";

export interface Choice {
  readonly chosen: ReadonlySet<SheetPart>;
  readonly findings: readonly Finding[];
}

/** No sheet can be called so. */
const ALL = "*";

/**
 * Which sheet stands for which annex. Several sheets with rows are copies, of which the last is proposed, or parts of
 * one annex, which are read one after the other; the sender is asked unless the sheets themselves say that they go on.
 */
export function chooseParts(
  { annexes, year }: Pick<Campaign, "annexes" | "year">,
  parts: readonly SheetPart[],
  answers: Answers,
): Choice {
  const chosen = new Set<SheetPart>();
  const findings: Finding[] = [];
  for (const annex of annexes) {
    const sheets = sheetsOf(parts.filter((part) => part.annex === annex));
    // An empty form beside a filled one has nothing to lose.
    const filled = sheets.filter((sheet) => rowsOf(sheet) > 0);
    const candidates = filled.length > 0 ? filled : sheets.slice(-1);
    // Most annexes stand on one sheet: nothing more is asked of it.
    const proposed = candidates.length > 1 ? proposedOf(candidates, year) : candidates;
    const found = candidates.length > 1 ? severalSheets(annex, candidates, proposed) : null;
    const answer = found === null ? undefined : answers.choose[found.id];
    for (const part of takenOf(candidates, proposed, answer).flat()) chosen.add(part);
    if (found !== null) findings.push(found);
  }
  return { chosen, findings };
}

/** One sheet, or all those that go on one after the other. */
function proposedOf(candidates: readonly SheetPart[][], year: number): readonly SheetPart[][] {
  const current = candidates.filter((sheet) => !isSetAside(standingOf(sheet), year));
  const meant = current.length > 0 ? current : candidates;
  return goesOn(meant.map(standingOf)) ? meant : meant.slice(-1);
}

function takenOf(
  candidates: readonly SheetPart[][],
  proposed: readonly SheetPart[][],
  answer: string | undefined,
): readonly SheetPart[][] {
  if (answer === ALL) return candidates;
  const one = candidates.filter((sheet) => nameOf(sheet) === answer);
  return one.length > 0 ? one : proposed;
}

function standingOf(sheet: readonly SheetPart[]): SheetStanding {
  const rows = sheet.flatMap((part) =>
    part.rows.map(({ task, values }) => task ?? matchKey(values[part.annex.nameColumn] ?? "")),
  );
  const ordinals = sheet.flatMap((part) => part.ordinals);
  const [first] = ordinals;
  const last = ordinals.at(-1);
  return {
    sheet: nameOf(sheet),
    titles: sheet.flatMap(({ titles }) => titles),
    names: new Set(rows),
    ordinals: first === undefined || last === undefined ? null : { first, last },
  };
}

/** Says that it goes on, and under headings of its own. */
function isSurelyNext(sheet: readonly SheetPart[]): boolean {
  return saysContinued(standingOf(sheet)) && sheet.every(({ headless }) => !headless);
}

const nameOf = (sheet: readonly SheetPart[]): string => sheet[0]?.sheet ?? "";

/** The parts of one annex, sheet by sheet. */
function sheetsOf(parts: readonly SheetPart[]): SheetPart[][] {
  const sheets = new Map<string, SheetPart[]>();
  for (const part of parts) sheets.set(part.sheet, [...(sheets.get(part.sheet) ?? []), part]);
  return [...sheets.values()];
}

const rowsOf = (sheet: readonly SheetPart[]): number => sheet.reduce((sum, { rows }) => sum + rows.length, 0);

function severalSheets(annex: Annex, candidates: readonly SheetPart[][], proposed: readonly SheetPart[][]): Finding {
  const each = candidates.map((sheet) => ({ id: nameOf(sheet), label: `${nameOf(sheet)} (${rowsOf(sheet)} dòng)` }));
  const total = candidates.reduce((sum, sheet) => sum + rowsOf(sheet), 0);
  const options = [...each, { id: ALL, label: `Tất cả các trang (${total} dòng)` }];
  const sheets = each.map(({ id }) => `“${id}”`).join(", ");
  const isAll = proposed.length === candidates.length;
  const reading = isAll ? "" : proposed.map(nameOf).join("”, “");
  const place = { annex: annex.id, sheet: nameOf(proposed.at(-1) ?? []), cell: null };
  const parameters = { annex: annex.sheetName, sheets, reading };
  if (proposed.length === 1)
    return makeFinding("sheet-copies", "warning", place, sheets, { need: "choose", parameters, options });
  return isAll && proposed.slice(1).every(isSurelyNext)
    ? makeFinding("sheets-continued", "info", place, sheets, { parameters })
    : makeFinding("sheets-joined", "warning", place, sheets, { need: "choose", parameters, options });
}
