import { expect, test } from "vitest";
import { type Checked, checkReport } from "../../../addin/actions/check-report.ts";
import { writeReceipt } from "../../../addin/actions/write-receipt.ts";
import { cellIn } from "../../../shared/annex/field-change.ts";
import { isReceiptLine, receiptLine } from "../../../shared/annex/receipt-line.ts";
import { bookOf, cell, sheetOf } from "../../../shared/book/builders.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { type Desk, desk, fillIn, LEVEL, levelCells, TARGET } from "./desk.ts";

const receipt = (n: number) => ({
  code: `NQ57-2023/P63-CAO-BANG/${n}/3F2A9C1B`,
  n,
  submissionId: "00000000-0000-4000-8000-000000000001",
  hash: "3f2a9c1b".repeat(8),
  acceptedAt: "2023-10-20T03:00:00.000Z",
  late: false,
});

async function read(official: Desk): Promise<Checked> {
  const checked = await checkReport(official, TARGET, NO_OPTIONS);
  if (!checked.ok) throw new Error("unread");
  return checked.value;
}

const lines = ({ workbook }: Desk): string[] =>
  workbook.book.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.map((cell) => String(cell?.value ?? "")).filter(isReceiptLine)),
  );

test("the receipt stands under the table, and is never read back as data", async () => {
  const official = desk();
  await fillIn(official);
  const before = await read(official);
  expect(await writeReceipt(official, TARGET, before, receipt(1))).toMatchObject({ ok: true, value: { left: [] } });
  expect(lines(official)).toEqual([
    "Biên nhận số NQ57-2023/P63-CAO-BANG/1/3F2A9C1B, phiên bản 1, nhận lúc 10:00 ngày 20/10/2023",
  ]);
  const after = await read(official);
  expect(after.annexes).toEqual(before.annexes);
  expect(after.findings).toEqual(before.findings);
});

test("the next receipt takes the place of the one before", async () => {
  const official = desk();
  await fillIn(official);
  await writeReceipt(official, TARGET, await read(official), receipt(1));
  await writeReceipt(official, TARGET, null, receipt(2));
  expect(lines(official)).toEqual([receiptLine(receipt(2))]);
});

test("rows added under the receipt are still read, and the receipt is still not", async () => {
  const official = desk();
  await fillIn(official);
  const before = (await read(official)).annexes[0]?.rows.length ?? 0;
  const last = Number(levelCells(official).at(-1)?.slice(1));
  official.workbook.type("Phụ lục 3", `A${last + 1}`, receiptLine(receipt(1)));
  official.workbook.type("Phụ lục 3", `B${last + 2}`, "Việc tỉnh tự đặt ra");
  official.workbook.type("Phụ lục 3", `C${last + 2}`, LEVEL);
  official.workbook.type("Phụ lục 3", `B${last + 3}`, "Việc chưa có mức");
  const checked = await read(official);
  expect(checked.annexes[0]?.rows).toHaveLength(before + 2);
  expect(checked.findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell)).toEqual([
    `C${last + 3}`,
  ]);
});

test("what somebody has written under the table meanwhile stays", async () => {
  const official = desk();
  await fillIn(official);
  const before = await read(official);
  const place = await writeReceipt(official, TARGET, before, receipt(1));
  const address = place.ok ? (place.value.written[0]?.cell ?? "") : "";
  official.workbook.type("Phụ lục 3", address, "Người lập biểu");
  expect(await writeReceipt(official, TARGET, before, receipt(1))).toMatchObject({ ok: true, value: { written: [] } });
  expect(cellIn(official.workbook.book, "Phụ lục 3", address)?.value).toBe("Người lập biểu");
});

test("under a table whose first column holds the names it is no row either", async () => {
  const official = desk();
  const rows = [
    ["Tên nhiệm vụ", "Tình trạng thực hiện"],
    ["Việc tỉnh tự đặt ra", LEVEL],
  ];
  const sheet = sheetOf({ name: "Phụ lục 3", rows: rows.map((row) => row.map((text) => cell(text))) });
  official.workbook.book = bookOf({ sheets: [sheet] });
  const before = await read(official);
  expect(await writeReceipt(official, TARGET, before, receipt(1))).toMatchObject({ ok: true, value: { left: [] } });
  expect(lines(official)).toHaveLength(1);
  expect((await read(official)).annexes).toEqual(before.annexes);
});
