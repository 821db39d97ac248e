import { composeMail } from "./compose-mail.ts";
import { readMailConfig } from "./config.ts";
import { sendOwedMail } from "./usecases/send-owed-mail.ts";

/** The door of AWS for its clock: nobody asks, and nobody is answered. A failure is thrown, so that an alarm hears it. */
const send = sendOwedMail(composeMail(readMailConfig()));
export const handler = async (): Promise<void> => {
  await send();
};
