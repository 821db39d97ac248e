import { readFile } from "node:fs/promises";
import { inspect, parseArgs } from "node:util";
import { readOutputs, stackNameOf } from "./deploy/deployment.ts";
import { readInvitationList } from "./deploy/invitation-list.ts";
import { invite } from "./deploy/invite.ts";
import { OUTPUTS } from "./deploy/plan.ts";
import { DeployTrouble } from "./deploy-trouble.ts";
import { parseEnvironment } from "./environment.ts";

/**
 * `npm run invite`: accounts in Cognito for the people of a list, each told by mail. What they may do is for an
 * administrator to say: an account alone opens nothing. Safe to repeat: whoever has an account is left alone.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const USAGE =
  "Cách dùng / usage: npm run invite -- --environment <file.json> --people <file.csv> [--again] [--profile <tên>]";

async function invitePeople(): Promise<void> {
  const {
    environment: file,
    people: list,
    again = false,
    profile,
  } = parseArgs({
    options: {
      environment: { type: "string", short: "e" },
      people: { type: "string" },
      again: { type: "boolean" },
      profile: { type: "string" },
    },
  }).values;
  if (file === undefined || list === undefined) throw new DeployTrouble(USAGE);
  if (profile !== undefined) process.env.AWS_PROFILE = profile;
  const environment = parseEnvironment(await textOf(file), file);
  const people = readInvitationList(await textOf(list), list);
  const { userPool } = readOutputs(await textOf(OUTPUTS), stackNameOf(environment));
  if (userPool === null)
    throw new DeployTrouble("Tài khoản do nhà cung cấp định danh của cơ quan cấp. / Accounts are your own provider's.");
  for (const [index, { email, name }] of people.entries()) {
    const sent = await invite({ userPool, user: email, email, name, again }, environment.region).catch(
      (cause: unknown) => {
        // Cognito's own sender takes fifty mails a day.
        throw new DeployTrouble(
          `Đã xong ${index}/${people.length}; dừng ở ${email}: ${cause}. Chạy lại lệnh để tiếp tục. / Run again to go on.`,
          { cause },
        );
      },
    );
    say(`${email}: ${sent ? "đã gửi thư mời / invited" : "đã có tài khoản / has an account"}`);
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    const hint =
      file === OUTPUTS ? " Hãy chạy npm run deploy trên máy này trước. / Deploy from this machine first." : "";
    throw new DeployTrouble(`Không đọc được ${file} / cannot be read.${hint}`, { cause });
  });
}

try {
  await invitePeople();
} catch (error) {
  process.stderr.write(`${error instanceof DeployTrouble ? error.message : inspect(error)}\n`);
  process.exitCode = 1;
}
