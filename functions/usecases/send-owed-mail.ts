import { vietnamHour } from "../../shared/text/vietnam-time.ts";
import type { OwedMailDeps } from "./mail-deps.ts";
import { sendInvitations } from "./send-invitations.ts";
import { sendReminders } from "./send-reminders.ts";

/** Hours in Viet Nam: nobody is reminded at night. */
const OFFICE_HOURS = { from: 8, to: 18 };

/** All mail that is owed now. Called every few minutes, by whatever clock: what has gone out does not go out again. */
export const sendOwedMail = (deps: OwedMailDeps) => async (): Promise<void> => {
  const { store, now, mailbox } = deps;
  const [people, records] = await Promise.all([store.people.all(), store.campaigns.all()]);
  const accounts = people.map((record) => record.now);
  const campaigns = records.map((record) => record.now);
  await sendInvitations(deps)(
    accounts,
    campaigns.map(({ campaign }) => campaign),
  );
  const hour = vietnamHour(now().toISOString()) ?? 0;
  if (mailbox === null || hour < OFFICE_HOURS.from || hour >= OFFICE_HOURS.to) return;
  for (const { campaign, state, reminders } of campaigns) {
    // An example is nobody's letter.
    if (state === "open" && !campaign.example)
      await sendReminders({ ...deps, mailbox })({ campaign, reminders, accounts });
  }
};
