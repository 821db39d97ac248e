import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Reminders } from "../../shared/campaign/change/change.ts";
import { type Delivery, digestMail, type Reminded } from "../../shared/mail/digest-mail.ts";
import { reminderMail } from "../../shared/mail/reminder-mail.ts";
import { type Reminder, reminderOf, remindersAt } from "../../shared/mail/reminders.ts";
import type { Account } from "../../shared/person/change.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { MailState } from "../store/mails.ts";
import { atMostOnce } from "./at-most-once.ts";
import { type MailDeps, post } from "./mail-deps.ts";

export interface RemindersInput {
  readonly campaign: Campaign;
  readonly reminders: Reminders;
  readonly accounts: readonly Account[];
}

/**
 * Reminds every unit that has not sent and whose reminder has come, then tells the coordinators in one mail. Run as often
 * as one likes: each reminder goes once, and each unit's head is read again right before its mail goes.
 */
export const sendReminders =
  (deps: MailDeps) =>
  async ({ campaign, reminders: days, accounts }: RemindersInput): Promise<readonly Reminded[]> => {
    const { heads } = await deps.store.heads.all(campaign.id);
    const reminded: Reminded[] = [];
    let isDigestDue = false;
    for (const reminder of remindersAt(campaign, days, heads, deps.now().toISOString())) {
      const { delivery, isNew } = await remind(deps, campaign, days, reminder, addressesOf(reminder, accounts));
      if (delivery === null) continue;
      reminded.push({ reminder, delivery });
      // On the day itself whatever happened, so that a run which broke off before the digest is made good.
      isDigestDue ||= isNew || reminder.daysPast === reminder.milestone;
    }
    if (isDigestDue) await tellCoordinators(deps, campaign, reminded, accounts);
    return reminded;
  };

interface Outcome {
  /** Null where the unit has sent in the meantime. */
  readonly delivery: Delivery | null;
  readonly isNew: boolean;
}

async function remind(
  deps: MailDeps,
  campaign: Campaign,
  days: Reminders,
  { unit, lastDay, milestone }: Reminder,
  to: readonly string[],
): Promise<Outcome> {
  if (to.length === 0) return { delivery: { kind: "no-address" }, isNew: false };
  const { store, now, address } = deps;
  const name = `${campaign.id}#${unit.id}#${lastDay}#${milestone}`;
  const { state, isNew } = await atMostOnce(deps)(name, async () => {
    const head = await store.heads.get(campaign.id, unit.id);
    const still = reminderOf(campaign, days, unit, head, now().toISOString());
    if (still === null) return "needless";
    return post(deps, name, reminderMail({ campaign, reminder: still, to, address, now: now().toISOString() }));
  });
  return { delivery: state === "needless" ? null : DELIVERY[state](to.length), isNew };
}

const DELIVERY: Readonly<Record<MailState, (addresses: number) => Delivery>> = {
  sent: (addresses) => ({ kind: "sent", addresses }),
  refused: () => ({ kind: "refused" }),
  sending: () => ({ kind: "unknown" }),
};

/** One mail a day at most, however many units and runs. */
async function tellCoordinators(
  deps: MailDeps,
  campaign: Campaign,
  reminded: readonly Reminded[],
  accounts: readonly Account[],
): Promise<void> {
  const to = accounts.filter((account) => has(account, "coordinator", null)).flatMap(emailOf);
  if (to.length === 0) return;
  const now = deps.now().toISOString();
  const mail = digestMail({ campaign, reminded, to, address: deps.address, now });
  const name = `${campaign.id}#digest#${vietnamDay(now)}`;
  await atMostOnce(deps)(name, () => post(deps, name, mail));
}

/** Who approves is asked to approve; everything else is for everybody of the unit. */
function addressesOf({ unit, awaiting }: Reminder, accounts: readonly Account[]): readonly string[] {
  const leaders = accounts.filter((account) => has(account, "leader", unit.id));
  const all = accounts.filter((account) => has(account, "reporter", unit.id) || has(account, "leader", unit.id));
  const asked = awaiting === "awaiting-approval" && leaders.some(({ email }) => email !== null) ? leaders : all;
  return asked.flatMap(emailOf);
}

function has({ roles, disabled }: Account, role: Account["roles"][number]["role"], unit: string | null): boolean {
  return !disabled && roles.some((one) => one.role === role && one.unit === unit);
}

function emailOf({ email }: Account): readonly string[] {
  return email === null ? [] : [email];
}
