import { readIdentity } from "../../shared/annex/identity.ts";
import { template } from "../../shared/annex/template.ts";
import type { Book } from "../../shared/book/book.ts";
import type { AnnexId } from "../../shared/ids.ts";
import type { Result } from "../../shared/result.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import type { Insertion } from "./open-workbook.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

/** The annexes of another unit or campaign stand in the workbook: ours must not be mixed among them. */
export interface Foreign {
  readonly foreign: readonly string[];
}

export type InsertOutcome = ({ readonly kind: "inserted" } & Insertion) | ({ readonly kind: "foreign" } & Foreign);

/** Puts the unit's annexes into the open workbook. Safe to repeat: what stands there already stays as it is. */
export async function insertAnnexes(
  { workbook }: Pick<Deps, "workbook">,
  target: ReportTarget,
): Promise<Result<InsertOutcome, Trouble>> {
  return onWorkbook(async () => {
    const open = await workbook.read();
    const foreign = foreignSheets(open, target);
    if (foreign.length > 0) return { kind: "foreign", foreign };
    const { missing, kept } = missingAnnexes(open, target, template(target.campaign, target.unit));
    if (missing.sheets.every((sheet) => sheet.visibility !== "visible")) return { kind: "inserted", added: [], kept };
    const insertion = await workbook.insert(missing, "keep");
    return { kind: "inserted", added: insertion.added, kept: [...kept, ...insertion.kept] };
  });
}

/** What of a template the workbook does not have yet, and the sheets on which it has the rest. */
export function missingAnnexes(
  open: Book,
  target: ReportTarget,
  whole: Book,
): { readonly missing: Book; readonly kept: readonly string[] } {
  const present = presentAnnexes(open, target);
  return { missing: withoutAnnexes(whole, present), kept: [...present.values()] };
}

export function foreignSheets(open: Book, { campaign, unit }: ReportTarget): readonly string[] {
  const sheets = open.names.flatMap((name) => {
    const identity = readIdentity(name.name);
    if (identity === null) return [];
    const ours = identity.origin.campaign === campaign.id && identity.origin.unit === unit;
    return ours ? [] : [name.sheet];
  });
  return [...new Set(sheets)];
}

/** Annexes that stand in the workbook, with the sheets they stand on: by hidden name, so a renamed sheet counts too. */
function presentAnnexes(open: Book, { campaign, unit }: ReportTarget): ReadonlyMap<AnnexId, string> {
  const present = new Map<AnnexId, string>();
  for (const name of open.names) {
    const identity = readIdentity(name.name);
    if (identity?.origin.campaign === campaign.id && identity.origin.unit === unit) {
      present.set(identity.annex, name.sheet);
    }
  }
  return present;
}

function withoutAnnexes(book: Book, present: ReadonlyMap<AnnexId, string>): Book {
  const taken = new Set(
    book.names.flatMap((name) => {
      const annex = readIdentity(name.name)?.annex;
      return annex !== undefined && present.has(annex) ? [name.sheet] : [];
    }),
  );
  return {
    ...book,
    sheets: book.sheets.filter((sheet) => !taken.has(sheet.name)),
    names: book.names.filter((name) => !taken.has(name.sheet)),
  };
}
