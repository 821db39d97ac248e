import { expect, test } from "vitest";
import { troubleText } from "../../../addin/pane/parts/trouble-text.ts";
import { en } from "../../../addin/pane/strings/en.ts";
import { vi } from "../../../addin/pane/strings/vi.ts";
import { problem, problemStatus, problemTitle } from "../../../shared/problem.ts";

const ID = "5c1f5d2e-95c4-4d0e-9a51-3a3f8e0b7a11";

function told(code: "internal" | "store-unavailable" | "foreign-unit") {
  const title = problemTitle(problem(code, { requestId: ID }));
  const status = problemStatus(problem(code));
  return { kind: "problem" as const, problem: { type: "about:blank", code, title, status, requestId: ID } };
}

test("where the service failed, the person can read out the id of the request, once", () => {
  for (const code of ["internal", "store-unavailable"] as const) {
    for (const strings of [vi, en]) expect(troubleText(told(code), strings).split(ID)).toHaveLength(2);
  }
  expect(troubleText(told("store-unavailable"), vi)).toMatch(/Chưa có gì bị mất.*Mã yêu cầu: 5c1f5d2e/);
});

test("a refusal that the person understands carries no number", () => {
  expect(troubleText(told("foreign-unit"), vi)).not.toContain(ID);
});
