import { SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { createTransport } from "nodemailer";
import { composed } from "./composed.ts";
import type { Mailbox } from "./mailbox.ts";

/** Amazon SES, whose rules say who may send as `from`. The SDK tries once: its own second try could be a second mail. */
export function sesMailbox(
  region: string,
  from: string,
  client = new SESv2Client({ region, maxAttempts: 1 }),
): Mailbox {
  const transport = createTransport({ SES: { sesClient: client, SendEmailCommand } });
  return {
    async send(mail, id) {
      try {
        await transport.sendMail(composed(mail, id, from));
        return "taken";
      } catch (error) {
        if (isRefusal(error)) return "refused";
        throw error;
      }
    },
  };
}

/** A "no" is the service's own 4xx; a 5xx or no answer leaves open whether the mail went. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof SESv2ServiceException)) return false;
  const { httpStatusCode = 500 } = error.$metadata;
  return httpStatusCode >= 400 && httpStatusCode < 500;
}
