import { expect, test } from "vitest";
import { readNotice } from "../../../addin/actions/notice.ts";
import { ribbonNotice } from "../../../addin/actions/ribbon.ts";
import { signIn, signOut } from "../../../addin/actions/sign-in.ts";
import { desk, fillIn, levelCells } from "./desk.ts";

const TOKENS = { accessToken: "token", expiresAt: "2023-10-20T03:15:00.000Z" };

async function signedInDesk() {
  const official = desk();
  official.workbook.dialog = async () => JSON.stringify({ kind: "signed-in", tokens: TOKENS });
  await signIn(official);
  return official;
}

test("one click sends a report without errors and leaves its receipt for the pane", async () => {
  const official = await signedInDesk();
  await fillIn(official);
  const notice = await ribbonNotice("submitNow", official);
  expect(notice).toMatchObject({ kind: "received", receipt: { n: 1 }, unchanged: false });
  expect(readNotice(JSON.stringify(notice))).toEqual(notice);
});

test("clicking again on an unchanged report shows the same receipt and sends nothing", async () => {
  const official = await signedInDesk();
  await fillIn(official);
  await ribbonNotice("submitNow", official);
  const again = await ribbonNotice("submitNow", official);
  expect(again).toMatchObject({ kind: "received", receipt: { n: 1 }, unchanged: true });
  expect(official.api.sent).toHaveLength(1);
});

test("two clicks in a hurry make one version", async () => {
  const official = await signedInDesk();
  await fillIn(official);
  const notices = await Promise.all([ribbonNotice("submitNow", official), ribbonNotice("submitNow", official)]);
  expect(notices.map(({ kind }) => kind)).toEqual(["received", "received"]);
  expect(official.api.versions).toHaveLength(1);
});

test("with an error nothing is sent, and the pane is asked to show what is missing", async () => {
  const official = await signedInDesk();
  await fillIn(official);
  official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", "");
  expect(await ribbonNotice("submitNow", official)).toEqual({ kind: "look-at-findings" });
  expect(official.api.sent).toEqual([]);
});

test("somebody who has not signed in is asked to, and nothing is read or sent", async () => {
  const official = desk();
  await fillIn(official);
  expect(await ribbonNotice("submitNow", official)).toEqual({ kind: "signed-out" });
  expect(official.workbook.dialogs).toEqual([]);
});

test("in desktop Excel, where the button cannot see the pane's session, the dialog recognises who signed in there", async () => {
  const pane = await signedInDesk();
  const official = desk(pane.storage);
  official.workbook.dialog = async () => JSON.stringify({ kind: "signed-in", tokens: TOKENS });
  await fillIn(official);
  expect(await ribbonNotice("submitNow", official)).toMatchObject({ kind: "received", receipt: { n: 1 } });
  signOut(pane);
  expect(await ribbonNotice("submitNow", desk(pane.storage))).toEqual({ kind: "signed-out" });
});

test("a lost answer is said, and kept for the retry", async () => {
  const official = await signedInDesk();
  await fillIn(official);
  official.api.network = "lost";
  const notice = await ribbonNotice("submitNow", official);
  expect(readNotice(JSON.stringify(notice))).toEqual({ kind: "unanswered", trouble: { kind: "timeout" } });
});

test("the ribbon's other buttons insert and check", async () => {
  const official = await signedInDesk();
  expect(await ribbonNotice("insertAnnexes", official)).toMatchObject({ kind: "inserted", kept: [] });
  expect(await ribbonNotice("checkReport", official)).toEqual({ kind: "look-at-findings" });
  official.workbook.trouble = "busy";
  expect(await ribbonNotice("checkReport", official)).toMatchObject({ kind: "failed" });
});
