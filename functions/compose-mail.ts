import { randomUUID } from "node:crypto";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { cognitoAccounts } from "./accounts/cognito.ts";
import { composeStore, toStandardOutput } from "./compose.ts";
import type { DatabaseConfig, MailConfig } from "./config.ts";
import type { Mailbox } from "./mail/mailbox.ts";
import { sesMailbox } from "./mail/ses.ts";
import { smtpMailbox } from "./mail/smtp.ts";
import type { Store } from "./store/store.ts";
import { causesOf } from "./telemetry/causes.ts";
import type { OwedMailDeps } from "./usecases/mail-deps.ts";

/** Everything that mail which nobody asks for leans on. Apart from `compose`: whoever answers requests carries none of it. */
export function composeMail(config: DatabaseConfig & MailConfig): OwedMailDeps {
  const { region, origin, userPool } = config;
  const client = userPool === null ? null : new CognitoIdentityProviderClient({ region, maxAttempts: 1 });
  return {
    ...mailDeps(composeStore(config, { add: () => undefined }), origin, mailboxOf(config)),
    accounts: client === null || userPool === null ? null : cognitoAccounts(client, userPool),
  };
}

/** The same over a store that is open already, where the provider makes its own accounts. */
export function mailDeps(store: Store, address: string, mailbox: Mailbox | null): OwedMailDeps {
  return { store, address, mailbox, accounts: null, now: () => new Date(), newId: randomUUID, tellTrouble };
}

export function mailboxOf({
  region,
  from,
  server,
}: Pick<MailConfig & DatabaseConfig, "region" | "from" | "server">): Mailbox | null {
  if (from === null) return null;
  return server === null ? sesMailbox(region, from) : smtpMailbox(server, from);
}

/** A turn that failed as a whole: the next one makes it good. */
export function tellFailedTurn(error: unknown): void {
  tell({ turn: "mail", causes: causesOf(error) });
}

/** Which sending it was, never to whom. */
function tellTrouble(sending: string, error: unknown): void {
  tell(error === null ? { sending, refused: true } : { sending, causes: causesOf(error) });
}

/** One JSON line, as for requests. */
function tell(what: Readonly<Record<string, unknown>>): void {
  toStandardOutput(`${JSON.stringify({ timestamp: new Date().toISOString(), level: "ERROR", ...what })}\n`);
}
