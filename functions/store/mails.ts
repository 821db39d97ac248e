import * as z from "zod";
import type { Instant } from "../../shared/ids.ts";
import type { Database } from "./database.ts";
import { mailKey } from "./keys.ts";

/**
 * Which mails have gone out, by names that say what each was about. A mail is taken hold of before it is sent, in one
 * conditional write: whoever else holds it, or held it and broke off, keeps it, so that it never goes twice.
 */
export interface Mails {
  /** A mail that is new, or was refused an hour ago and not too often, becomes the holder's to send. `holder` is a fresh id. */
  claim(name: string, holder: string, at: Instant): Promise<MailClaim>;
  /** What became of a mail that `holder` took hold of. */
  settle(name: string, holder: string, state: Exclude<MailState, "sending">, at: Instant): Promise<void>;
}

/** `sending` that nobody settles any more is a mail of which nobody knows whether it went. */
export type MailState = "sending" | "sent" | "refused";

export interface MailClaim {
  readonly isOurs: boolean;
  readonly state: MailState;
}

const stored = z.object({ state: z.enum(["sending", "sent", "refused"]), holder: z.string() });

/** A server that says no so often means it. */
const TRIES = 30;
/** In milliseconds, between tries: a server that is away for a morning must not use them up. */
const REST = 60 * 60 * 1000;

export function mailsIn(database: Database): Mails {
  return {
    async claim(name, holder, at) {
      const key = mailKey(name);
      if (!(await database.putNew(key, { state: "sending", holder, at, tries: 1 }))) {
        await database.update(key, {
          expression: "SET #state = :sending, #holder = :holder, #at = :at ADD #tries :one",
          condition: "#state = :refused AND #tries < :most AND #at <= :rested",
          values: {
            sending: "sending",
            refused: "refused",
            holder,
            at,
            one: 1,
            most: TRIES,
            rested: earlier(at, REST),
          },
        });
      }
      // Refused by somebody else's claim, or by our own first try whose answer was lost: only the item knows.
      const held = stored.parse(await database.get(key));
      return { isOurs: held.holder === holder, state: held.state };
    },
    async settle(name, holder, state, at) {
      await database.update(mailKey(name), {
        expression: "SET #state = :state, #at = :at",
        condition: "#state = :sending AND #holder = :holder",
        values: { state, at, sending: "sending", holder },
      });
    },
  };
}

function earlier(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) - ms).toISOString();
}
