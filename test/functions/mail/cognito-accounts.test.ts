import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Accounts } from "../../../functions/accounts/accounts.ts";
import { cognitoAccounts } from "../../../functions/accounts/cognito.ts";

const LAN = { user: "lan@bo.gov.vn", email: "lan@bo.gov.vn", name: "Nguyễn Thị Lan" };

/** What the pool answers to the next calls: the name of an error, "cut" for no answer; afterwards it says yes. */
let answers: string[];
let asked: Record<string, unknown>[];
let server: Server;
let accounts: Accounts;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    asked.push(JSON.parse(Buffer.concat(parts).toString("utf8")));
    const answer = answers.shift();
    if (answer === "cut") return void request.socket.destroy();
    response.writeHead(answer === undefined ? 200 : 400, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(answer === undefined ? { User: {} } : { __type: answer, message: "no" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const client = new CognitoIdentityProviderClient({ region: "local", endpoint, credentials, maxAttempts: 1 });
  accounts = cognitoAccounts(client, "pool-1");
});
afterAll(() => void server.close());
beforeEach(() => {
  [answers, asked] = [[], []];
});

test("an account is made under the name tokens will carry, its address known as the person's own, and told by mail", async () => {
  expect(await accounts.invite(LAN, false)).toBe("taken");
  expect(asked).toEqual([
    {
      UserPoolId: "pool-1",
      Username: "lan@bo.gov.vn",
      DesiredDeliveryMediums: ["EMAIL"],
      UserAttributes: [
        { Name: "email", Value: "lan@bo.gov.vn" },
        { Name: "email_verified", Value: "true" },
        { Name: "name", Value: "Nguyễn Thị Lan" },
      ],
    },
  ]);
});

test("one that is there already is left alone, or told once more where that is asked for", async () => {
  answers = ["UsernameExistsException"];
  expect(await accounts.invite(LAN, false)).toBe("taken");
  expect(asked).toHaveLength(1);
  answers = ["UsernameExistsException"];
  expect(await accounts.invite(LAN, true)).toBe("taken");
  expect(asked.at(-1)).toEqual({ UserPoolId: "pool-1", Username: "lan@bo.gov.vn", MessageAction: "RESEND" });
});

test("somebody who has signed in before has a password: there is nothing to send again, and nothing is wrong", async () => {
  answers = ["UsernameExistsException", "UnsupportedUserStateException"];
  expect(await accounts.invite(LAN, true)).toBe("taken");
});

test("a no is a no; no answer leaves open whether the mail went", async () => {
  answers = ["LimitExceededException"];
  expect(await accounts.invite(LAN, true)).toBe("refused");
  answers = ["UsernameExistsException", "TooManyRequestsException"];
  expect(await accounts.invite(LAN, true)).toBe("refused");
  answers = ["cut"];
  await expect(accounts.invite(LAN, true)).rejects.toThrow();
});
