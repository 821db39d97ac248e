import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { CampaignChange, Reminders } from "../../../shared/campaign/change/change.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import type { AssignedRole, PersonChange } from "../../../shared/person/change.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";
import { timeInEnglish } from "./en-time.ts";

/** Beside `changeWords`, in English; `told` is what that says of a change that only a newer service knows. */
export function changeInEnglish(campaign: Campaign, change: CampaignChange, told: string): string {
  const unit = (id: string): string => unitOf(campaign, id)?.officialName ?? id;
  switch (change.kind) {
    case "open":
      return "Open the campaign";
    case "close":
      return "Close the campaign";
    case "reopen":
      return "Reopen the campaign";
    case "archive":
      return "Archive the campaign";
    case "unarchive":
      return "Bring the campaign back from the archive";
    case "title":
      return `Change the title to “${change.title}”`;
    case "due":
      return `Set the due date: before ${timeInEnglish(change.before)} (“${change.text}”)`;
    case "letter":
      return `Record the letter: No. ${change.number} of ${formatDay(change.issuedOn)}`;
    case "task-deadlines":
      return `Set deadlines of tasks: ${deadlines(change.deadlines)}`;
    case "task-reporters":
      return `Have task ${change.task} reported by ${change.reporters.map(unit).join(", ")}`;
    case "approval":
      return `Switch approval by leaders ${change.approval ? "on" : "off"}: ${change.units.map(unit).join(", ")}`;
    case "unit-added":
      return `Add the unit ${change.unit.officialName} (${change.unit.id})`;
    case "unit-removed":
      return `Remove the unit ${unit(change.unit)}`;
    case "unit-renamed":
      return `Rename the unit ${change.unit} to ${change.officialName} from ${formatDay(change.from)}`;
    case "unit-ended":
      return `End the unit ${unit(change.unit)} after ${formatDay(change.lastDay)}${heirs(change.successors.map(({ to }) => unit(to)))}`;
    case "code-list":
      return `Issue a new version of the list “${change.list}” with ${change.codes.length} values`;
    case "reminders":
      return reminders(change);
    default:
      return told;
  }
}

/** Beside `personChangeWords`. */
export function personChangeInEnglish(change: PersonChange, unit: (id: string) => string, told: string): string {
  const role = (one: AssignedRole): string => (one.unit === null ? one.role : `${one.role} of ${unit(one.unit)}`);
  switch (change.kind) {
    case "invite":
      return `Invite ${change.name} (${change.email}): ${change.roles.map(role).join(", ") || "no role yet"}`;
    case "invite-again":
      return "Send the invitation again";
    case "name":
      return `Change the name to ${change.name}`;
    case "email":
      return `Change the e-mail address to ${change.email}`;
    case "give-role":
      return `Give the role ${role(change)}`;
    case "take-role":
      return `Take away the role ${role(change)}`;
    case "disable":
      return "Disable the account";
    case "enable":
      return "Enable the account";
    case "invitation-sent":
      return "The invitation was sent";
    default:
      return told;
  }
}

function deadlines(days: Readonly<Record<string, string | null>>): string {
  const each = Object.entries(days).map(([task, day]) => `${task} ${day === null ? "none" : formatDay(day)}`);
  return each.join("; ");
}

function heirs(names: readonly string[]): string {
  return names.length === 0 ? "" : `; carried on by ${names.join(", ")}`;
}

function reminders({ before, after }: Reminders): string {
  const days = (list: readonly number[]): string => (list.length === 0 ? "none" : `${list.join(", ")} days`);
  return `Set reminders: before the due date ${days(before)}, after it ${days(after)}`;
}
