import { expect, test } from "vitest";
import { signIn, signOut } from "../../../addin/actions/sign-in.ts";
import { desk } from "./desk.ts";

const TOKENS = { accessToken: "token", expiresAt: "2023-10-20T03:15:00.000Z" };

test("the dialog hands over a token, and the service says whose it is", async () => {
  const official = desk();
  official.workbook.dialog = async () => JSON.stringify({ kind: "signed-in", tokens: TOKENS });
  expect(await signIn(official)).toMatchObject({ ok: true, value: { user: "p63-cao-bang" } });
  expect(official.workbook.dialogs).toEqual(["https://localhost:8443/sign-in.html"]);
  expect(official.session.token()).toBe("token");
  signOut(official);
  expect(official.session.me()).toBeNull();
});

test("another account is asked for explicitly", async () => {
  const official = desk();
  await signIn(official, { otherAccount: true });
  expect(official.workbook.dialogs[0]).toContain("other-account=1");
});

test.each([
  ["closed by the person", null, "closed"],
  ["refused by the provider", JSON.stringify({ kind: "failed", reason: "refused" }), "refused"],
  ["a message that is not ours", "hello", "provider-unavailable"],
])("%s: nobody is signed in", async (_, said, reason) => {
  const official = desk();
  official.workbook.dialog = async () => said;
  expect(await signIn(official)).toEqual({ ok: false, error: { kind: "sign-in", reason } });
  expect(official.session.token()).toBeNull();
});
