import { expect, test } from "vitest";
import { decideReport } from "../../../addin/actions/decide-report.ts";
import { desk, TARGET } from "./desk.ts";

const REMARK = { annex: "phu-luc-3", row: 9, text: "Nêu rõ mức hoàn thành" };

test("a return whose answer was lost is repeated with the same request id, its remarks at their rows", async () => {
  const coordinator = desk();
  const decision = { kind: "return", n: 1, note: "Dòng 4 thiếu mức đánh giá", remarks: [REMARK] } as const;
  coordinator.api.network = "lost";
  expect(await decideReport(coordinator, TARGET, decision)).toMatchObject({ ok: false });
  coordinator.api.network = "up";
  expect(await decideReport(coordinator, TARGET, decision)).toMatchObject({ ok: true, value: { state: "returned" } });
  await decideReport(coordinator, TARGET, { ...decision, n: 2 });
  const [first, second, third] = coordinator.api.returns;
  expect(first?.remarks).toEqual([REMARK]);
  expect(second?.requestId).toBe(first?.requestId);
  expect(third?.requestId).not.toBe(first?.requestId);
});

test("a gia hạn keeps its request id too, also when the pane was closed in between", async () => {
  const storage = new Map<string, string>();
  const before = desk(storage);
  const decision = { kind: "exception", until: "2023-11-05T10:00:00.000Z", reason: "Bão số 6" } as const;
  before.api.network = "lost";
  expect(await decideReport(before, TARGET, decision)).toMatchObject({ ok: false, error: { kind: "timeout" } });
  const after = desk(storage);
  expect(await decideReport(after, TARGET, decision)).toMatchObject({ ok: true });
  expect(after.api.exceptions).toEqual(before.api.exceptions);
});
