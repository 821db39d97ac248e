import { SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { createTransport } from "nodemailer";
import { composed, sendBy } from "./composed.ts";
import type { Mailbox } from "./mailbox.ts";
import { isServiceRefusal } from "./service-refusal.ts";

/** Amazon SES, whose rules say who may send as `from`. The SDK tries once: its own second try could be a second mail. */
export function sesMailbox(
  region: string,
  from: string,
  client = new SESv2Client({ region, maxAttempts: 1 }),
): Mailbox {
  const transport = createTransport({ SES: { sesClient: client, SendEmailCommand } });
  return {
    send: (mail, id) => sendBy(transport, composed(mail, id, from), isRefusal),
  };
}

const isRefusal = (error: unknown): boolean => error instanceof SESv2ServiceException && isServiceRefusal(error);
