import type { Annex } from "../campaign/campaign.ts";
import type { Answers, Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import type { SheetPart } from "./read-sheet.ts";

export interface Choice {
  readonly chosen: ReadonlySet<SheetPart>;
  readonly findings: readonly Finding[];
}

/** Which sheet stands for which annex. Several sheets with rows: the last one is proposed, and the sender is asked. */
export function chooseParts(annexes: readonly Annex[], parts: readonly SheetPart[], answers: Answers): Choice {
  const chosen = new Set<SheetPart>();
  const findings: Finding[] = [];
  for (const annex of annexes) {
    const sheets = sheetsOf(parts.filter((part) => part.annex === annex));
    // An empty form beside a filled one has nothing to lose.
    const filled = sheets.filter((sheet) => rowsOf(sheet) > 0);
    const candidates = filled.length > 0 ? filled : sheets.slice(-1);
    const proposed = candidates.at(-1);
    if (proposed === undefined) continue;
    const asked = candidates.length > 1 ? copies(annex, candidates, proposed) : null;
    const answer = asked === null ? undefined : answers.choose[asked.id];
    const taken = candidates.find((sheet) => sheet[0]?.sheet === answer) ?? proposed;
    for (const part of taken) chosen.add(part);
    if (asked !== null) findings.push(asked);
  }
  return { chosen, findings };
}

/** The parts of one annex, sheet by sheet. */
function sheetsOf(parts: readonly SheetPart[]): SheetPart[][] {
  const sheets = new Map<string, SheetPart[]>();
  for (const part of parts) sheets.set(part.sheet, [...(sheets.get(part.sheet) ?? []), part]);
  return [...sheets.values()];
}

const rowsOf = (sheet: readonly SheetPart[]): number => sheet.reduce((sum, { rows }) => sum + rows.length, 0);

function copies(annex: Annex, candidates: readonly SheetPart[][], proposed: readonly SheetPart[]): Finding {
  const options = candidates.map((sheet) => {
    const name = sheet[0]?.sheet ?? "";
    return { id: name, label: `${name} (${rowsOf(sheet)} dòng)` };
  });
  const reading = proposed[0]?.sheet ?? "";
  const sheets = options.map(({ id }) => `“${id}”`).join(", ");
  const parameters = { annex: annex.sheetName, sheets, reading };
  const place = { annex: annex.id, sheet: reading, cell: null };
  return makeFinding("sheet-copies", "warning", place, sheets, { need: "choose", parameters, options });
}
