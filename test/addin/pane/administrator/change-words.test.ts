import { expect, test } from "vitest";
import { en } from "../../../../addin/pane/strings/en.ts";
import { EN_ADMINISTRATION } from "../../../../addin/pane/strings/en-administration.ts";
import { vi } from "../../../../addin/pane/strings/vi.ts";
import { VI_ADMINISTRATION } from "../../../../addin/pane/strings/vi-administration.ts";
import { NQ57_2023 } from "../../../../shared/campaign/built-in/nq57-2023.ts";
import type { CampaignChange } from "../../../../shared/campaign/change/change.ts";
import { changeWords } from "../../../../shared/campaign/change/change-words.ts";
import type { PersonChange } from "../../../../shared/person/change.ts";
import { personChangeWords } from "../../../../shared/person/change-words.ts";

/** What stands under the button, in the log and in a person's history. */

const NAMES = { officialName: "Bộ Dân tộc", reportingBody: "Bộ Dân tộc", shortName: "Bộ Dân tộc" };

const CHANGES: readonly CampaignChange[] = [
  { kind: "open" },
  { kind: "close" },
  { kind: "reopen" },
  { kind: "archive" },
  { kind: "unarchive" },
  { kind: "title", title: "Báo cáo 2027" },
  { kind: "due", before: "2027-10-31T17:00:00.000Z", text: "trước ngày 01/11/2027" },
  { kind: "letter", number: "8490/BKHĐT-ĐP", issuedOn: "2023-10-13" },
  { kind: "task-deadlines", deadlines: { "nv-1": "2027-06-30", "nv-2": null } },
  { kind: "task-reporters", task: "nv-1", reporters: ["bct"], lead: null },
  { kind: "approval", units: ["bct"], approval: true },
  {
    kind: "unit-added",
    after: null,
    unit: {
      ...{ ...NAMES, id: "bo-dan-toc", kind: "bo", region: null, docSymbol: "BDT", aliases: [] },
      ...{ validFrom: null, outline: null, approval: false },
    },
  },
  { kind: "unit-removed", unit: "bct" },
  { kind: "unit-renamed", unit: "bct", from: "2027-01-01", ...NAMES },
  { kind: "unit-ended", unit: "bct", lastDay: "2027-01-01", successors: [{ to: "btc", share: "all", what: null }] },
  { kind: "code-list", list: "status", codes: [], ambiguous: [] },
  { kind: "reminders", before: [7, 2], after: [] },
];

const PERSON_CHANGES: readonly PersonChange[] = [
  { kind: "invite", name: "Lan", email: "lan@bct.gov.vn", roles: [{ role: "reporter", unit: "bct" }] },
  { kind: "invite-again" },
  { kind: "name", name: "Lan" },
  { kind: "email", email: "lan@bct.gov.vn" },
  { kind: "give-role", role: "coordinator", unit: null },
  { kind: "take-role", role: "leader", unit: "bct" },
  { kind: "disable" },
  { kind: "enable" },
  { kind: "invitation-sent", invitation: "1" },
];

const unit = (): string => "Bộ Công Thương";
/** Words of ours, not of the campaign: names stay Vietnamese in every language. */
const VIETNAMESE = /đợt|hạn|đơn vị|nhiệm vụ|danh mục|duyệt|nhắc|ngày|vai trò|tài khoản|mời/i;

test.each(CHANGES)("a change of a campaign is told in the pane's language: $kind", (change) => {
  const told = changeWords(NQ57_2023, change);
  expect(VI_ADMINISTRATION.said.change(NQ57_2023, change, told)).toBe(told);
  const english = EN_ADMINISTRATION.said.change(NQ57_2023, change, told);
  expect(english.replace(/“[^”]*”/g, "")).not.toMatch(VIETNAMESE);
  expect(english).not.toBe(told);
});

test.each(PERSON_CHANGES)("and a change of a person: $kind", (change) => {
  const told = personChangeWords(change, unit);
  expect(VI_ADMINISTRATION.said.personChange(change, unit, told)).toBe(told);
  expect(EN_ADMINISTRATION.said.personChange(change, unit, told)).not.toMatch(VIETNAMESE);
});

test("what only a newer service knows keeps the service's own words", () => {
  const change = JSON.parse('{"kind":"of-next-year"}');
  expect(EN_ADMINISTRATION.said.change(NQ57_2023, change, "lời của hệ thống")).toBe("lời của hệ thống");
  expect(EN_ADMINISTRATION.said.personChange(change, unit, "lời của hệ thống")).toBe("lời của hệ thống");
});

test("a moment is Viet Nam's in both languages, day before month", () => {
  expect(vi.said.time("2027-10-31T10:05:00.000Z")).toBe("17:05 ngày 31/10/2027");
  expect(en.said.time("2027-10-31T10:05:00.000Z")).toBe("17:05 on 31/10/2027");
});
