import type { IsoDate } from "../../ids.ts";
import type { Campaign, CampaignUnit, CodeList, Task } from "../campaign.ts";
import { attachedTo } from "../letter-words.ts";
import {
  type CampaignChange,
  type CampaignOrigin,
  type CampaignState,
  type ChangeKind,
  type ChangeOf,
  DEFAULT_REMINDERS,
  type ManagedCampaign,
  type NewUnit,
  type RecordedChange,
} from "./change.ts";

/**
 * What a campaign is after these changes. They are legal: `changeRefusal` was asked before each was recorded. Without any
 * the definition comes back untouched, so that merges made of it keep their ids.
 */
export function applyChanges(origin: CampaignOrigin, changes: readonly RecordedChange[]): ManagedCampaign {
  return changes.reduce(applyChange, unchanged(origin));
}

export function unchanged({ definition, state }: CampaignOrigin): ManagedCampaign {
  return { campaign: definition, state, revision: 0, everOpen: state === "open", reminders: DEFAULT_REMINDERS };
}

export function applyChange(managed: ManagedCampaign, { change }: Pick<RecordedChange, "change">): ManagedCampaign {
  const next = { ...managed, revision: managed.revision + 1 };
  const state = stateAfter(managed, change.kind);
  if (state !== null) return { ...next, state, everOpen: managed.everOpen || state === "open" };
  if (change.kind === "reminders") return { ...next, reminders: { before: change.before, after: change.after } };
  return { ...next, campaign: changed(managed, change) };
}

/** Null for what leaves the state alone. A draft that was put away comes back as the draft it was. */
function stateAfter({ everOpen }: ManagedCampaign, kind: ChangeKind): CampaignState | null {
  switch (kind) {
    case "open":
    case "reopen":
      return "open";
    case "close":
      return "closed";
    case "archive":
      return "archived";
    case "unarchive":
      return everOpen ? "closed" : "draft";
    default:
      return null;
  }
}

function changed({ campaign, everOpen }: ManagedCampaign, change: CampaignChange): Campaign {
  switch (change.kind) {
    case "title":
      return { ...campaign, title: change.title };
    case "due":
      return { ...campaign, due: { before: change.before, text: change.text } };
    case "letter":
      return withLetter(campaign, change);
    case "task-deadlines":
      return withTasks(campaign, (task) => {
        const deadline = Object.hasOwn(change.deadlines, task.id) ? change.deadlines[task.id] : undefined;
        return deadline === undefined ? task : { ...task, deadline };
      });
    case "task-reporters":
      return withTasks(campaign, (task) =>
        task.id === change.task ? { ...task, reporters: change.reporters, lead: change.lead } : task,
      );
    case "approval":
      return withUnits(campaign, (unit) =>
        change.units.includes(unit.id) ? { ...unit, approval: change.approval } : unit,
      );
    case "unit-added":
      return withNewUnit(campaign, change.unit, change.after);
    case "unit-removed":
      return withoutUnit(campaign, change.unit);
    case "unit-renamed":
      return withUnits(campaign, (unit) => (unit.id === change.unit ? renamed(unit, change) : unit));
    case "unit-ended":
      return withEnd(campaign, change);
    case "code-list":
      return {
        ...campaign,
        codeLists: campaign.codeLists.map((list) =>
          list.id === change.list ? nextVersion(list, change, everOpen) : list,
        ),
      };
    default:
      return campaign;
  }
}

/** The line under every title speaks of the letter. What somebody has issued is no example any more. */
function withLetter(campaign: Campaign, { number, issuedOn }: ChangeOf<"letter">): Campaign {
  const letter = { ...campaign.letter, number, issuedOn, unknown: [] };
  const attached = attachedTo(letter);
  return {
    ...campaign,
    letter,
    example: false,
    annexes: campaign.annexes.map((annex) => ({ ...annex, attachedTo: attached })),
    outlines: campaign.outlines.map((outline) => ({ ...outline, attachedTo: attached })),
  };
}

function withTasks(campaign: Campaign, change: (task: Task) => Task): Campaign {
  return { ...campaign, tasks: campaign.tasks.map(change) };
}

function withUnits(campaign: Campaign, change: (unit: CampaignUnit) => CampaignUnit): Campaign {
  return { ...campaign, units: campaign.units.map(change) };
}

function withNewUnit(campaign: Campaign, added: NewUnit, after: string | null): Campaign {
  const { units } = campaign;
  const at = after === null ? 0 : units.findIndex(({ id }) => id === after) + 1;
  const unit: CampaignUnit = { ...added, order: 0, owes: true, validTo: null };
  const placed = [...units.slice(0, at), unit, ...units.slice(at)];
  return { ...campaign, units: placed.map((one, index) => ({ ...one, order: index + 1 })) };
}

function withoutUnit(campaign: Campaign, id: string): Campaign {
  const tasks = campaign.tasks.map((task) => {
    if (!task.reporters.includes(id)) return task;
    const reporters = task.reporters.filter((reporter) => reporter !== id);
    return { ...task, reporters, lead: task.lead === id ? null : task.lead };
  });
  return { ...campaign, tasks, units: campaign.units.filter((unit) => unit.id !== id) };
}

/** Every name it ever had still leads to it when a workbook is read. */
function renamed(unit: CampaignUnit, change: ChangeOf<"unit-renamed">): CampaignUnit {
  const { from, officialName, reportingBody, shortName } = change;
  const { officialName: ownName, reportingBody: ownBody, shortName: ownShort, names } = unit;
  const before = names ?? [{ from: null, officialName: ownName, reportingBody: ownBody, shortName: ownShort }];
  const aliases = new Set([...unit.aliases, ownName, ownBody, ownShort, officialName, reportingBody, shortName]);
  const later = { from, officialName, reportingBody, shortName };
  const kept = before.filter((one) => one.from !== from);
  return { ...unit, aliases: [...aliases], names: [...kept, later].toSorted(byDay) };
}

/** Without a day stands for "from the beginning". */
function byDay(one: { readonly from: IsoDate | null }, other: { readonly from: IsoDate | null }): number {
  return (one.from ?? "") < (other.from ?? "") ? -1 : 1;
}

function withEnd(campaign: Campaign, { unit: from, lastDay, successors }: ChangeOf<"unit-ended">): Campaign {
  const others = (campaign.successions ?? []).filter((one) => one.from !== from);
  const on = dayAfter(lastDay);
  const own = successors.map(({ to, share, what }) => ({ from, to, on, share, what, certainty: "stated" as const }));
  const ended = withUnits(campaign, (unit) => (unit.id === from ? { ...unit, validTo: lastDay } : unit));
  return { ...ended, successions: [...others, ...own] };
}

function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** A code that came back stands among the others again. */
function nextVersion(list: CodeList, { codes, ambiguous }: ChangeOf<"code-list">, everOpen: boolean): CodeList {
  const kept = new Set(codes.map(({ code }) => code));
  const gone = everOpen ? list.codes.filter(({ code }) => !kept.has(code)) : [];
  const retired = [...(list.retired ?? []).filter(({ code }) => !kept.has(code)), ...gone];
  const { retired: _, ...rest } = list;
  return { ...rest, codes, ambiguous, ...(retired.length === 0 ? {} : { retired }) };
}
