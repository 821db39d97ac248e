import { createHash } from "node:crypto";
import type { Mail } from "../../shared/mail/mail.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import type { OnceDeps } from "./at-most-once.ts";

/** What writing to people leans on. */
export interface MailDeps extends OnceDeps {
  readonly mailbox: Mailbox;
  /** `https://baocao.example.vn`: where the pages are. */
  readonly address: string;
}

/** The same where mail may be off, with the accounts that go with an invitation. */
export interface OwedMailDeps extends Omit<MailDeps, "mailbox"> {
  /** Null where no mail of ours goes out. */
  readonly mailbox: Mailbox | null;
  /** Null where the provider makes its own accounts. */
  readonly accounts: Accounts | null;
}

/** Names of sendings hold ids of campaigns and bodies; what travels with the mail tells nobody. */
export function post({ mailbox }: Pick<MailDeps, "mailbox">, name: string, mail: Mail): Promise<"taken" | "refused"> {
  return mailbox.send(mail, createHash("sha256").update(name).digest("hex").slice(0, 32));
}
