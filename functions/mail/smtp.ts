import { createTransport } from "nodemailer";
import { composed, sendBy } from "./composed.ts";
import type { Mailbox } from "./mailbox.ts";

/** In milliseconds: a server that does not answer by then is given up; whether the mail went is then unknown. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The ministry's own mail server: `smtps://user:password@mail.example.vn` (or `smtp://…:587`, which turns to TLS). */
export function smtpMailbox(server: string, from: string): Mailbox {
  const { protocol, hostname, port, username, password } = new URL(server);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...PATIENCE,
  });
  return {
    async send(mail, id) {
      // Until the server has let us in nothing can have gone; from then on only its own word says so.
      if (!(await transport.verify().catch(() => false))) return "refused";
      return sendBy(transport, composed(mail, id, from), isRefusal);
    },
  };
}

/** The server's own no (4xx, 5xx). A line that broke after the text may have carried it. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 400;
}
