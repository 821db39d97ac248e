import { readIdentity } from "../../shared/annex/identity.ts";
import { template } from "../../shared/annex/template.ts";
import type { Book, Sheet } from "../../shared/book/book.ts";
import type { AnnexId } from "../../shared/ids.ts";
import type { Result } from "../../shared/result.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import type { Insertion } from "./open-workbook.ts";
import { previousReports } from "./previous-reports.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

/** The annexes of another unit or campaign stand in the workbook: ours must not be mixed among them. */
export interface Foreign {
  readonly foreign: readonly string[];
}

export interface Inserted extends Insertion {
  readonly kind: "inserted";
  /** The year whose rows stand in the new sheets, or should but could not be fetched; absent where there are none. */
  readonly carried?: { readonly year: number; readonly fetched: boolean } | undefined;
}

export type InsertOutcome = Inserted | ({ readonly kind: "foreign" } & Foreign);

/**
 * Puts the unit's annexes into the open workbook, with what was reported the year before. Safe to repeat: what stands
 * there already stays as it is. Without an answer about the year before they come without it, and that is said.
 */
export async function insertAnnexes(
  deps: Pick<Deps, "workbook" | "api" | "campaigns">,
  target: ReportTarget,
): Promise<Result<InsertOutcome, Trouble>> {
  const { workbook } = deps;
  return onWorkbook(async () => {
    const open = await workbook.read();
    const foreign = foreignSheets(open, target);
    if (foreign.length > 0) return { kind: "foreign", foreign };
    const plain = missingAnnexes(open, target, template(target.campaign, target.unit));
    const { kept } = plain;
    if (plain.missing.sheets.every(isHidden)) return { kind: "inserted", added: [], kept };
    const previous = await previousReports(deps, target);
    const reports = previous.ok ? previous.value : null;
    const { missing } =
      reports === null ? plain : missingAnnexes(open, target, template(target.campaign, target.unit, reports));
    const insertion = await workbook.insert(missing, "keep");
    const carried = await carriedYear(deps, target, previous);
    return { kind: "inserted", added: insertion.added, kept: [...kept, ...insertion.kept], ...carried };
  });
}

function isHidden({ visibility }: Sheet): boolean {
  return visibility !== "visible";
}

async function carriedYear(
  { campaigns }: Pick<Deps, "campaigns">,
  { campaign }: ReportTarget,
  previous: Awaited<ReturnType<typeof previousReports>>,
): Promise<Pick<Inserted, "carried">> {
  if (previous.ok && (previous.value === null || previous.value.reports.length === 0)) return {};
  const earlier = campaign.previous === null ? null : await campaigns.named(campaign.previous);
  return earlier?.ok === true ? { carried: { year: earlier.value.year, fetched: previous.ok } } : {};
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
export function presentAnnexes(open: Book, { campaign, unit }: ReportTarget): ReadonlyMap<AnnexId, string> {
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
