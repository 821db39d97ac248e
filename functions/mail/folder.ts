import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { composed } from "./composed.ts";
import type { Mailbox } from "./mailbox.ts";

/** Mail as files of a folder, `<id>.eml`, which any mail program opens: a laptop sends nothing to anybody. */
export function folderMailbox(folder: string, from: string): Mailbox {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    async send(mail, id) {
      const { message } = await writer.sendMail(composed(mail, id, from));
      await mkdir(folder, { recursive: true });
      const unfinished = join(folder, `.${id}.part`);
      await writeFile(unfinished, message);
      await rename(unfinished, join(folder, `${id}.eml`));
      return "taken";
    },
  };
}
