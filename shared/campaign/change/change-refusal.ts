import { isIsoDay } from "../../check/iso-day.ts";
import type { Instant, IsoDate } from "../../ids.ts";
import { type Problem, problem } from "../../problem.ts";
import { formatDay } from "../../text/vietnam-time.ts";
import type { Campaign } from "../campaign.ts";
import {
  type CampaignChange,
  type CampaignState,
  type ChangeKind,
  type ManagedCampaign,
  STATE_WORDS,
} from "./change.ts";
import { codeListRefusal } from "./code-list-refusal.ts";
import { noSuchUnit, notADay } from "./refusal-words.ts";
import { deadlinesRefusal, reportersRefusal } from "./task-refusals.ts";
import { addRefusal, endRefusal, removeRefusal, renameRefusal } from "./unit-refusals.ts";

/**
 * Why a change cannot be made of a campaign as it stands at an instant; null where it can. Every sentence says what to do
 * instead. What is not refused leaves a campaign that is all it promises to be.
 */
export function changeRefusal(managed: ManagedCampaign, change: CampaignChange, at: Instant): Problem | null {
  const detail = stateRefusal(managed.state, change.kind) ?? contentRefusal(managed, change, at);
  return detail === null ? null : problem("change-refused", { detail });
}

/** In which states a change is open to an administrator. */
const ALLOWED: Readonly<Record<ChangeKind, readonly CampaignState[]>> = {
  open: ["draft"],
  close: ["open"],
  reopen: ["closed"],
  archive: ["draft", "closed"],
  unarchive: ["archived"],
  title: ["draft", "open"],
  due: ["draft", "open"],
  letter: ["draft", "open", "closed"],
  "task-deadlines": ["draft", "open"],
  "task-reporters": ["draft", "open"],
  approval: ["draft", "open"],
  "unit-added": ["draft", "open"],
  "unit-removed": ["draft"],
  "unit-renamed": ["draft", "open", "closed"],
  "unit-ended": ["draft", "open", "closed"],
  "code-list": ["draft", "open"],
  reminders: ["draft", "open"],
};

export function mayChange(state: CampaignState, kind: ChangeKind): boolean {
  return ALLOWED[kind].includes(state);
}

function stateRefusal(state: CampaignState, kind: ChangeKind): string | null {
  if (mayChange(state, kind)) return null;
  const now = `đợt báo cáo đang ở trạng thái “${STATE_WORDS[state]}”`;
  if (ALLOWED[kind].every((one) => one === "draft")) return `${now}, việc này chỉ làm được khi đợt còn là bản nháp`;
  if (state === "archived") return `${now}. Hãy đưa đợt ra khỏi lưu trữ trước`;
  if (state === "closed") return `${now}. Hãy mở lại đợt trước`;
  if (state === "draft") return `${now}. Hãy mở đợt trước`;
  return kind === "archive" ? `${now}. Hãy đóng đợt trước khi lưu trữ` : `${now} nên không cần làm việc này`;
}

function contentRefusal({ campaign }: ManagedCampaign, change: CampaignChange, at: Instant): string | null {
  switch (change.kind) {
    case "open":
      return openRefusal(campaign, at);
    case "due":
      return dueRefusal(campaign, change.before, at);
    case "letter":
      return letterRefusal(campaign, change.issuedOn);
    case "task-deadlines":
      return deadlinesRefusal(campaign, change);
    case "task-reporters":
      return reportersRefusal(campaign, change);
    case "approval":
      return approvalRefusal(campaign, change.units);
    case "unit-added":
      return addRefusal(campaign, change);
    case "unit-removed":
      return removeRefusal(campaign, change.unit);
    case "unit-renamed":
      return renameRefusal(campaign, change);
    case "unit-ended":
      return endRefusal(campaign, change);
    case "code-list":
      return codeListRefusal(campaign, change);
    default:
      return null;
  }
}

/** Units are asked by a letter: it must be known, and there must be time left. */
function openRefusal({ letter, due }: Campaign, at: Instant): string | null {
  if (letter.unknown.length > 0) return "chưa có số hoặc ngày của công văn. Hãy nhập số, ngày công văn rồi mở đợt";
  if (Date.parse(due.before) <= Date.parse(at)) return `hạn nộp (${due.text}) đã qua. Hãy đặt hạn nộp mới rồi mở đợt`;
  return null;
}

function dueRefusal({ letter }: Campaign, before: Instant, at: Instant): string | null {
  if (Date.parse(before) <= Date.parse(at)) return "hạn nộp mới đã qua. Hãy chọn một thời điểm ở phía trước";
  if (letter.unknown.includes("issuedOn") || before > letter.issuedOn) return null;
  return `hạn nộp đứng trước ngày công văn (${formatDay(letter.issuedOn)}). Hãy kiểm tra lại ngày`;
}

function letterRefusal({ due }: Campaign, issuedOn: IsoDate): string | null {
  if (!isIsoDay(issuedOn)) return notADay(issuedOn);
  return issuedOn < due.before
    ? null
    : `ngày công văn ${formatDay(issuedOn)} không đứng trước hạn nộp (${due.text}). Hãy kiểm tra lại ngày`;
}

function approvalRefusal({ units }: Campaign, asked: readonly string[]): string | null {
  const stranger = asked.find((id) => !units.some((unit) => unit.id === id && unit.owes));
  return stranger === undefined ? null : noSuchUnit(stranger);
}
