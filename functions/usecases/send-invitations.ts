import type { Campaign } from "../../shared/campaign/campaign.ts";
import { invitationMail } from "../../shared/mail/invitation-mail.ts";
import { roleWords } from "../../shared/mail/role-words.ts";
import type { Account } from "../../shared/person/change.ts";
import { atMostOnce } from "./at-most-once.ts";
import { changePerson } from "./change-person.ts";
import { type OwedMailDeps, post } from "./mail-deps.ts";

/**
 * Makes the account of everybody whom an administrator has invited and writes to them; each invitation goes once. That it
 * went stands in the log of the person: one that stays owed can be seen, and be asked for again.
 */
export const sendInvitations =
  (deps: OwedMailDeps) =>
  async (accounts: readonly Account[], campaigns: readonly Campaign[]): Promise<void> => {
    for (const account of accounts) {
      const { owedInvitation, email } = account;
      if (owedInvitation === null || email === null) continue;
      // By the id of the change: a name that says who would stand in logs.
      const name = owedInvitation;
      const isKnown = await makeAccount(deps, name, { ...account, email });
      const isTold = await write(deps, name, { ...account, email }, campaigns);
      if (isKnown && isTold) await recordSent(deps, account.user, owedInvitation);
    }
  };

type Invited = Account & { readonly email: string };

async function makeAccount(deps: OwedMailDeps, name: string, { user, email, name: own }: Invited): Promise<boolean> {
  const { accounts } = deps;
  if (accounts === null) return true;
  const { state } = await atMostOnce(deps)(`account#${name}`, () => accounts.invite({ user, email, name: own }, true));
  return state === "sent";
}

async function write(
  deps: OwedMailDeps,
  name: string,
  { name: own, email, roles }: Invited,
  campaigns: readonly Campaign[],
): Promise<boolean> {
  const { mailbox, address } = deps;
  if (mailbox === null) return deps.accounts !== null;
  const mail = invitationMail({ name: own, email, roles: roleWords(roles, campaigns), address });
  const { state } = await atMostOnce(deps)(`invitation#${name}`, () => post({ mailbox }, name, mail));
  return state === "sent";
}

const CLOCK = { user: "system", name: "Hệ thống", roles: [] };

async function recordSent(deps: OwedMailDeps, user: string, invitation: string): Promise<void> {
  await changePerson(deps)({
    person: CLOCK,
    user,
    requestId: `sent-${invitation}`,
    why: "Thư mời đã gửi",
    change: { kind: "invitation-sent", invitation },
  });
}
