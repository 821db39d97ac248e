import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OwedMailDeps } from "../../../functions/usecases/mail-deps.ts";
import { sendOwedMail } from "../../../functions/usecases/send-owed-mail.ts";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import type { Mail } from "../../../shared/mail/mail.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
/** What the mail server does with the next mails; afterwards it takes them. */
let answers: ("refused" | "cut" | (() => Promise<void>))[];
let post: Mail[];
let troubles: string[];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  database.fault = null;
  world = await newWorld(database);
  [answers, post, troubles] = [[], [], []];
  await invite("bct-anh", "anh@moit.gov.vn", "reporter", "bct");
  await invite("bct-binh", "binh@moit.gov.vn", "leader", "bct");
  await invite("hn-chi", "chi@hanoi.gov.vn", "reporter", "p63-ha-noi");
  await invite("mpi-dung", "dung@mpi.gov.vn", "coordinator", null);
  at("2023-10-20T20:00:00Z");
  await run();
  post.length = 0;
});

const deps = (change: Partial<OwedMailDeps> = {}): OwedMailDeps => ({
  ...world.deps,
  address: "https://baocao.example.vn",
  accounts: null,
  tellTrouble: (name) => void troubles.push(name),
  mailbox: {
    async send(mail) {
      const answer = answers.shift();
      if (typeof answer === "function") await answer();
      if (answer === "refused") return "refused";
      post.push(mail);
      if (answer === "cut") throw new Error("the line broke");
      return "taken";
    },
  },
  ...change,
});
const run = (change: Partial<OwedMailDeps> = {}) => sendOwedMail(deps(change))();
const at = (time: string): void => {
  world.clock.now = new Date(time);
};
const written = (): string[] => post.map(({ to, subject }) => `${to.join(" ")} | ${subject.split(":")[0]}`);
/** Two days before the last day, nine in the morning in Viet Nam. */
const TWO_DAYS = "2023-10-29T02:00:00Z";
const DIGEST = expect.stringMatching(/^dung@mpi\.gov\.vn \| Còn \d+ đơn vị chưa xong báo cáo$/);
const TO_BCT = "anh@moit.gov.vn binh@moit.gov.vn | Còn 2 ngày gửi báo cáo";
const TO_HA_NOI = "chi@hanoi.gov.vn | Còn 2 ngày gửi báo cáo";

async function invite(user: string, email: string, role: string, unit: string | null): Promise<void> {
  const change = { kind: "invite", name: user, email, roles: [{ role, unit }] };
  const json = { requestId: randomUUID(), why: "Phân công", change };
  expect((await world.ask("admin", "POST", `/api/people/${user}/changes`, { json })).status).toBe(200);
}
async function sends(unit: string): Promise<void> {
  const { status } = await world.ask(unit, "POST", `/reports/${unit}/versions`, {
    json: submissionOf(world.campaign, unit),
  });
  expect(status).toBe(201);
}

describe("two days before the last day", () => {
  beforeEach(() => at(TWO_DAYS));

  test("each unit that has not sent is written to once, whoever asks and how often, and the coordinators once", async () => {
    await Promise.all([run(), run(), run()]);
    await run();
    expect(written().toSorted()).toEqual([TO_BCT, TO_HA_NOI, DIGEST]);
    expect(post.at(-1)?.text).toContain("còn 85 trong 85 đơn vị");
  });

  test("never who has sent, also not who sends while the others are being written to", async () => {
    answers = [() => sends("p63-ha-noi")];
    await run();
    expect(written()).toEqual([TO_BCT, DIGEST]);
    expect(post.at(-1)?.text).not.toContain("Thành phố Hà Nội");
  });

  test("not at night", async () => {
    at("2023-10-29T00:30:00Z");
    await run();
    at("2023-10-29T12:00:00Z");
    await run();
    expect(post).toEqual([]);
  });

  test("a mail that was refused goes an hour later; the digest and the log say so", async () => {
    answers = ["refused"];
    await run();
    expect(written()).toEqual([TO_HA_NOI, DIGEST]);
    expect(post.at(-1)?.text).toContain("Bộ Công Thương (còn 2 ngày): máy chủ thư từ chối, hệ thống sẽ thử lại");
    expect(troubles).toHaveLength(1);
    await run();
    expect(written()).toHaveLength(2);
    at("2023-10-29T03:30:00Z");
    await run();
    expect(written().slice(2)).toEqual([TO_BCT]);
  });

  test("a mail of which nobody knows whether it went never goes again; the digest says whom to call", async () => {
    answers = ["cut"];
    await run();
    await run();
    expect(written()).toEqual([TO_BCT, TO_HA_NOI, DIGEST]);
    expect(post.at(-1)?.text).toContain("Bộ Công Thương (còn 2 ngày): chưa rõ thư nhắc đã đi hay chưa, nên gọi điện");
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).not.toContain("@");
  });

  test("who was told their report is returned hears of that; who was given more time hears nothing", async () => {
    await sends("bct");
    await world.ask("coordinator", "POST", "/reports/bct/return", {
      json: { n: 1, requestId: randomUUID(), note: "Sửa dòng 3" },
    });
    const more = { requestId: randomUUID(), until: "2023-11-10T17:00:00+07:00", reason: "Lũ lụt" };
    await world.ask("coordinator", "POST", "/reports/p63-ha-noi/exception", { json: more });
    at(TWO_DAYS);
    await run();
    expect(written()).toEqual([TO_BCT, DIGEST]);
    expect(post[0]?.text).toContain("đang ở trạng thái trả lại");
  });

  test("where mail is off nothing is taken hold of: it goes once mail is on", async () => {
    await run({ mailbox: null });
    await run();
    expect(written()).toEqual([TO_BCT, TO_HA_NOI, DIGEST]);
  });

  test("a closed campaign reminds nobody", async () => {
    const json = { requestId: randomUUID(), why: "Đã đủ", change: { kind: "close" } };
    expect((await world.ask("admin", "POST", "/changes", { json })).status).toBe(200);
    at(TWO_DAYS);
    await run();
    expect(post).toEqual([]);
  });
});

describe("an invitation", () => {
  const owed = async (user: string): Promise<boolean> => {
    const { body } = await world.ask("admin", "GET", "/api/people");
    return body.people.find((one: { user: string }) => one.user === user).invitationOwed;
  };

  test("goes once, at any hour, stands in the log, and again when it is asked for", async () => {
    await invite("bct-em", "em@moit.gov.vn", "reporter", "bct");
    expect(await owed("bct-em")).toBe(true);
    await run();
    await run();
    expect(post.map(({ to }) => to)).toEqual([["em@moit.gov.vn"]]);
    expect(post[0]?.text).toContain("- Lập và gửi báo cáo của Bộ Công Thương");
    expect(await owed("bct-em")).toBe(false);
    const json = { requestId: randomUUID(), why: "Thư lạc", change: { kind: "invite-again" } };
    await world.ask("admin", "POST", "/api/people/bct-em/changes", { json });
    await run();
    expect(post).toHaveLength(2);
  });

  test("is told in the log as something that nobody did by hand", async () => {
    const answer = await world.ask("admin", "GET", "/audit.xlsx");
    const book = await readXlsx(answer.bytes);
    if (!book.ok) throw new Error(book.error.code);
    const rows = (book.value.sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? ""));
    const sent = rows.filter((row) => row[4] === "Đã gửi thư mời");
    expect(sent.map((row) => row[2])).toEqual(Array(4).fill("Hệ thống (tự động)"));
    expect(rows.filter((row) => String(row[4]).startsWith("Mời ")).map((row) => row[2])).toEqual(
      Array(4).fill("admin (admin)"),
    );
  });

  test("comes with an account where we make them; one that was refused stays owed", async () => {
    const made: string[] = [];
    let refuses = true;
    const accounts: OwedMailDeps["accounts"] = {
      async invite({ user }) {
        made.push(user);
        return refuses ? "refused" : "taken";
      },
    };
    await invite("bct-em", "em@moit.gov.vn", "reporter", "bct");
    await run({ accounts, mailbox: null });
    expect(await owed("bct-em")).toBe(true);
    refuses = false;
    at("2023-10-20T22:00:00Z");
    await run({ accounts, mailbox: null });
    await run({ accounts, mailbox: null });
    expect(made).toEqual(["bct-em", "bct-em"]);
    expect(await owed("bct-em")).toBe(false);
  });
});
