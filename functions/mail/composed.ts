import type { SendMailOptions, Transporter } from "nodemailer";
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

/** Sends by a transport; `isRefusal` knows the server's own no. Whatever else goes wrong leaves open whether the mail went. */
export async function sendBy(
  transport: Pick<Transporter, "sendMail">,
  mail: SendMailOptions,
  isRefusal: (error: unknown) => boolean,
): Promise<"taken" | "refused"> {
  try {
    await transport.sendMail(mail);
    return "taken";
  } catch (error) {
    if (isRefusal(error)) return "refused";
    throw error;
  }
}
