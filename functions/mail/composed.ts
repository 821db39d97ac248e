import type { SendMailOptions } from "nodemailer";
import type { Mail } from "../../shared/mail/mail.ts";

/** A mail as it travels: our own words only, no tracking, marked as sent by a program so that nobody's absence note answers it. */
export function composed({ to, subject, text }: Mail, id: string, from: string): SendMailOptions {
  return {
    from,
    to: [...to],
    subject,
    text,
    messageId: `<${id}@${from.split("@").at(-1)?.replace(/>$/, "") ?? "localhost"}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
