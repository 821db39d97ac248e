import { expect, test } from "vitest";
import { decideReport } from "../../../addin/actions/decide-report.ts";
import { desk, TARGET } from "./desk.ts";

test("a return whose answer was lost is repeated with the same request id", async () => {
  const coordinator = desk();
  const decision = { kind: "return", n: 1, note: "Dòng 4 thiếu mức đánh giá" } as const;
  coordinator.api.network = "lost";
  expect(await decideReport(coordinator, TARGET, decision)).toMatchObject({ ok: false });
  coordinator.api.network = "up";
  expect(await decideReport(coordinator, TARGET, decision)).toMatchObject({ ok: true, value: { state: "returned" } });
  await decideReport(coordinator, TARGET, { ...decision, n: 2 });
  const [first, second, third] = coordinator.api.returns.map(({ requestId }) => requestId);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});
