import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { folderMailbox } from "../../../functions/mail/folder.ts";
import type { Mailbox } from "../../../functions/mail/mailbox.ts";
import { sesMailbox } from "../../../functions/mail/ses.ts";
import { smtpMailbox } from "../../../functions/mail/smtp.ts";
import type { Mail } from "../../../shared/mail/mail.ts";

const FROM = "Tổng Hợp <tong-hop@mpi.gov.vn>";
const MAIL: Mail = {
  to: ["anh@moit.gov.vn", "binh@moit.gov.vn"],
  subject: "Còn 3 ngày gửi báo cáo: Nghị quyết số 57/NQ-CP — “Ưu tiên”",
  text: `Kính gửi: Bộ Công Thương\n\n.Dòng bắt đầu bằng dấu chấm\n${"rất dài ".repeat(200)}\n\nTrân trọng.\n`,
};

/** What the server says to the next mail: nothing to take it, a refusal, or the line cut after the text has gone. */
let next: "take" | "refuse" | "cut" = "take";
const arrived: string[] = [];
const servers: { close(): unknown }[] = [];
let folder = "";
let smtp = "";
let endpoint = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mail-"));
  smtp = await startSmtp();
  endpoint = await startSes();
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  next = "take";
  arrived.length = 0;
});

describe.each([
  ["a folder", () => folderMailbox(folder, FROM)],
  ["the ministry's mail server", () => smtpMailbox(smtp, FROM)],
  ["SES", () => sesMailbox("ap-southeast-1", FROM, sesClient())],
] as const)("by %s", (where, open: () => Mailbox) => {
  test("a mail arrives sign for sign, from us, to everybody it names, under its own id", async () => {
    expect(await open().send(MAIL, "0123abcd")).toBe("taken");
    const raw = where === "a folder" ? await readFile(join(folder, "0123abcd.eml"), "utf8") : (arrived[0] ?? "");
    const { headers, text } = parsed(raw);
    expect(headers["subject"]).toBe(MAIL.subject);
    expect(headers["from"]).toBe(FROM);
    expect(headers["to"]).toBe(MAIL.to.join(", "));
    expect(headers["message-id"]).toBe("<0123abcd@mpi.gov.vn>");
    expect(headers["auto-submitted"]).toBe("auto-generated");
    expect(text).toBe(MAIL.text);
  });

  test("text that looks like headers or files stays text", async () => {
    const hostile = { ...MAIL, subject: "Nhắc\r\nBcc: ai-do@example.com", text: "file:///etc/passwd\n\n.\nQUIT\n" };
    await open().send(hostile, "0456");
    const raw = where === "a folder" ? await readFile(join(folder, "0456.eml"), "utf8") : (arrived[0] ?? "");
    expect(parsed(raw).headers["bcc"]).toBeUndefined();
    expect(parsed(raw).text).toBe(hostile.text);
  });
});

describe.each([
  ["the ministry's mail server", () => smtpMailbox(smtp, FROM)],
  ["SES", () => sesMailbox("ap-southeast-1", FROM, sesClient())],
] as const)("when %s does not take it", (_, open) => {
  test("a no is a no, and no second try", async () => {
    next = "refuse";
    expect(await open().send(MAIL, "1")).toBe("refused");
    expect(arrived).toHaveLength(1);
  });

  test("a line cut after the text leaves open whether it went, and nothing tries again", async () => {
    next = "cut";
    await expect(open().send(MAIL, "1")).rejects.toThrow();
    expect(arrived).toHaveLength(1);
  });
});

test("a mail server that is not there has taken nothing", async () => {
  expect(await smtpMailbox("smtp://127.0.0.1:1", FROM).send(MAIL, "1")).toBe("refused");
});

test("a folder holds whole mails only, the same one once", async () => {
  const mailbox = folderMailbox(join(folder, "new"), FROM);
  await Promise.all([mailbox.send(MAIL, "a"), mailbox.send(MAIL, "b"), mailbox.send(MAIL, "c")]);
  await mailbox.send(MAIL, "a");
  expect((await readdir(join(folder, "new"))).sort()).toEqual(["a.eml", "b.eml", "c.eml"]);
});

async function startSmtp(): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = "";
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      stream.on("end", () => {
        arrived.push(text);
        if (next === "cut") cut(session.id);
        else done(next === "refuse" ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null);
      });
    },
  });
  const cut = (id: string): void => {
    for (const connection of server.connections) if (connection.id === id) connection.close();
  };
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  servers.push(server);
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

/** The wire of SES: the mail as base64 in JSON; it answers with an id. */
async function startSes(): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString("utf8"));
    arrived.push(Buffer.from(body.Content.Raw.Data, "base64").toString("utf8"));
    if (next === "cut") return void request.socket.destroy();
    const refused = next === "refuse";
    response.writeHead(refused ? 400 : 200, {
      "content-type": "application/json",
      ...(refused ? { "x-amzn-errortype": "MessageRejected" } : {}),
    });
    response.end(JSON.stringify(refused ? { message: "Email address is not verified." } : { MessageId: "1" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function sesClient(): SESv2Client {
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  return new SESv2Client({ region: "ap-southeast-1", endpoint, credentials, maxAttempts: 1 });
}

/** As a mail program shows it: headers unfolded, words and text decoded. */
function parsed(raw: string): { readonly headers: Record<string, string>; readonly text: string } {
  const [head = "", ...rest] = raw.replaceAll("\r\n", "\n").split("\n\n");
  const headers: Record<string, string> = {};
  for (const line of head.replaceAll(/\n[ \t]+/g, " ").split("\n")) {
    const [, name = "", value = ""] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    headers[name.toLowerCase()] = decodedWords(value);
  }
  const body = rest.join("\n\n");
  const encoding = headers["content-transfer-encoding"];
  return { headers, text: encoding === "base64" ? Buffer.from(body, "base64").toString("utf8") : quoted(body) };
}

function quoted(text: string): string {
  const bytes = text
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function decodedWords(value: string): string {
  return value
    .replaceAll(/\?= =\?/g, "?==?")
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind, text) =>
      kind.toUpperCase() === "B" ? Buffer.from(text, "base64").toString("utf8") : quoted(text.replaceAll("_", " ")),
    );
}
