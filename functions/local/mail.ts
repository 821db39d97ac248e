import { join } from "node:path";
import { mailDeps, tellFailedTurn } from "../compose-mail.ts";
import { type Clock, startClock } from "../mail/clock.ts";
import { folderMailbox } from "../mail/folder.ts";
import type { Store } from "../store/store.ts";
import { sendOwedMail } from "../usecases/send-owed-mail.ts";

const FROM = "Tổng Hợp <tong-hop@localhost>";
const MINUTES = 1;

/** Reminders and invitations of a laptop: letters in `<data folder>/mail`, where any mail program opens them; nobody gets one. */
export function startLocalMail(store: Store, origin: string, dataFolder: string): Clock {
  const mailbox = folderMailbox(join(dataFolder, "mail"), FROM);
  return startClock(sendOwedMail(mailDeps(store, origin, mailbox)), MINUTES, tellFailedTurn);
}
