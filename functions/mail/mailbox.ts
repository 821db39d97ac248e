import type { Mail } from "../../shared/mail/mail.ts";

/** Where mail goes out. A mail that was taken may still be lost on its way; one that was refused certainly did not go. */
export interface Mailbox {
  /** `id` names the mail for ever: programs show two with the same one as one. An outcome nobody knows throws. */
  send(mail: Mail, id: string): Promise<"taken" | "refused">;
}
