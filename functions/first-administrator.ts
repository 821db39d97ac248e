import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { cognitoAccounts } from "./accounts/cognito.ts";
import { readDatabaseConfig } from "./config.ts";
import { OperationTrouble } from "./operations/backup-folder.ts";
import { troubleWords } from "./operations/trouble-words.ts";
import { jitteredPause } from "./store/batches.ts";
import { dynamoClient } from "./store/client.ts";
import { openDatabase } from "./store/database.ts";
import { peopleIn } from "./store/people.ts";

/**
 * The door of whoever sets up a deployment: lets one person in as administrator, over the table that the environment
 * names, who then invites everybody else in the pane. Safe to repeat: a person the table knows keeps the roles they have, above all those that were taken away meanwhile.
 */
const {
  user,
  name,
  email,
  again = false,
  "user-pool": userPool,
} = parseArgs({
  options: {
    user: { type: "string" },
    name: { type: "string" },
    /** A pool of Cognito in which they get an account, told to `email`; once more with `again`. */
    "user-pool": { type: "string" },
    email: { type: "string" },
    again: { type: "boolean" },
  },
}).values;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function appoint(subject: string, called: string): Promise<void> {
  const { table, region, databaseEndpoint: endpoint, databaseKey: key } = readDatabaseConfig();
  const client = dynamoClient({ endpoint, region, key });
  const pause = jitteredPause(Math.random, (ms) => setTimeout(ms));
  const people = peopleIn(openDatabase({ client, table, pause }));
  // The table first: whoever signs in by the mail must be known when they come.
  const isNew = await people.add({ user: subject, name: called, roles: [{ role: "administrator", unit: null }] });
  say(
    isNew
      ? `${subject}: đã là quản trị viên / is administrator now`
      : `${subject}: đã có từ trước, giữ nguyên vai trò / known already, roles left as they are`,
  );
  if (userPool === undefined || email === undefined) return;
  const accounts = cognitoAccounts(new CognitoIdentityProviderClient({ region }), userPool);
  const isTaken = (await accounts.invite({ user: subject, email, name: called }, again)) === "taken";
  say(
    isTaken
      ? `${email}: đã có tài khoản, hoặc thư mời đã gửi / has an account, or has been mailed`
      : `${email}: Cognito từ chối; hãy kiểm tra quyền và hạn mức gửi thư rồi chạy lại / Cognito refused: check rights and the day's mails, then run it again`,
  );
  if (!isTaken) process.exitCode = 1;
}

try {
  if (user === undefined || name === undefined) {
    throw new OperationTrouble(
      "Cách dùng / usage: TABLE_NAME=… AWS_REGION=… npm run first-administrator -- --user <tên trong token> --name <họ tên> [--user-pool <id> --email <thư> [--again]]",
    );
  }
  await appoint(user, name);
} catch (error) {
  process.stderr.write(`${troubleWords(error)}\n`);
  process.exitCode = 1;
}
