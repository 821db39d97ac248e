import { NO_OPTIONS } from "../../shared/report/submission.ts";
import { browserDeps } from "./browser-deps.ts";
import { checkReport } from "./check-report.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { insertAnnexes } from "./insert-annexes.ts";
import { reportKey } from "./memory.ts";
import type { Notice } from "./notice.ts";
import type { OpenWorkbook, RibbonCommand } from "./open-workbook.ts";
import { isPaneOpen } from "./pane-presence.ts";
import { knownPerson } from "./sign-in.ts";
import { submitNow } from "./submit-now.ts";
import { tellWaits } from "./tell-waits.ts";
import { onWorkbook } from "./trouble.ts";
import { workTarget } from "./work-target.ts";

/** The page that shows an outcome in a dialog, and where in its address the outcome stands. */
export const NOTICE_PAGE = "notice.html";

/**
 * Does what a ribbon button promises and leaves the outcome for the pane. Only a runtime shared with the pane could open
 * it from here; with no pane open a small dialog says the outcome, so that the click does not end in silence.
 */
export async function runRibbonCommand(command: RibbonCommand, workbook: OpenWorkbook): Promise<void> {
  const waits = { over: false };
  const deps = browserDeps(tellWaits(workbook, () => void sayItWaits(workbook, waits)));
  const notice = await ribbonNotice(command, deps).catch((error: unknown): Notice => {
    reportError(error);
    return { kind: "failed", trouble: { kind: "crash" } };
  });
  waits.over = true;
  await workbook.leaveNotice(JSON.stringify(notice));
  if (await isPaneOpen(navigator.locks)) return;
  const page = new URL(NOTICE_PAGE, deps.page);
  page.hash = encodeURIComponent(JSON.stringify(shortened(notice)));
  // Where no dialog may be opened, the notice still waits for the pane.
  await onWorkbook(() => workbook.openDialog(page.href));
}

/** In the pane, if one is open: a dialog would take the cell from the person who is writing in it. */
async function sayItWaits(workbook: OpenWorkbook, waits: { readonly over: boolean }): Promise<void> {
  const open = await isPaneOpen(navigator.locks);
  if (open && !waits.over) await workbook.leaveNotice(JSON.stringify({ kind: "waiting" } satisfies Notice));
}

/** An address has its limits; the pane has the whole. */
function shortened(notice: Notice): Notice {
  if (notice.kind === "conflict") return { ...notice, differences: [] };
  return notice.kind === "findings" ? { ...notice, findings: [] } : notice;
}

/** The command itself; every outcome is a notice, so that no click ends in silence. */
export async function ribbonNotice(command: RibbonCommand, deps: Deps): Promise<Notice> {
  const person = await knownPerson(deps);
  if (person === null) return { kind: "signed-out" };
  const found = await workTarget(deps, person);
  if (!found.ok) return { kind: "failed", trouble: found.error };
  const target = found.value;
  if (target === null) return { kind: "no-unit" };
  switch (command) {
    case "insertAnnexes":
      return inserted(deps, target);
    case "checkReport":
      return checked(deps, target);
    case "submitNow":
      return submitted(deps, target);
  }
}

async function inserted(deps: Deps, target: ReportTarget): Promise<Notice> {
  const outcome = await insertAnnexes(deps, target);
  if (!outcome.ok) return { kind: "failed", trouble: outcome.error };
  return outcome.value.kind === "inserted"
    ? { ...outcome.value, added: [...outcome.value.added], kept: [...outcome.value.kept] }
    : { kind: "foreign", foreign: [...outcome.value.foreign] };
}

async function checked(deps: Deps, target: ReportTarget): Promise<Notice> {
  const outcome = await checkReport(deps, target, deps.memory.options.get(reportKey(target)) ?? NO_OPTIONS);
  return outcome.ok ? { kind: "look-at-findings" } : { kind: "failed", trouble: outcome.error };
}

async function submitted(deps: Deps, target: ReportTarget): Promise<Notice> {
  const outcome = await submitNow(deps, target);
  switch (outcome.kind) {
    case "blocked":
      return { kind: "look-at-findings" };
    case "conflict":
      return { ...outcome, differences: [...outcome.differences] };
    case "findings":
      return { ...outcome, findings: [...outcome.findings] };
    case "received":
      return { ...outcome, awaiting: await awaitsApproval(deps, target) };
    default:
      return outcome;
  }
}

/** Whether what was sent waits for the unit's leader; not said where nobody can tell. */
async function awaitsApproval({ api }: Pick<Deps, "api">, { campaign, unit }: ReportTarget): Promise<boolean> {
  const report = await api.report(campaign.id, unit);
  return report.ok && report.value.head.state === "awaiting-approval";
}
