import { beforeAll, describe, expect, test } from "vitest";
import { workbooksBeside } from "../../functions/workbooks/beside.ts";
import { workbooksHere } from "../../functions/workbooks/here.ts";
import { noWorkbooks } from "../../functions/workbooks/none.ts";
import { openThreads } from "../../functions/workbooks/threads.ts";
import type { Workbooks } from "../../functions/workbooks/workbooks.ts";
import { pressXlsx, writeXlsx } from "../../functions/xlsx/write.ts";
import { template } from "../../shared/annex/template.ts";
import { cell } from "../../shared/book/builders.ts";
import { TEXT } from "../../shared/book/styles.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../shared/campaign/built-in/nq57-2026.ts";
import { merge } from "../../shared/merge/merge.ts";
import { NO_OPTIONS } from "../../shared/report/submission.ts";
import { contribution, input } from "../shared/merge/reports.ts";
import { fillTemplate } from "../support/filled-template.ts";

/** Who reads workbooks as they were sent, and merges them: one suite over the thread that asks and the threads beside it. */

const PLACES: readonly (readonly [string, Workbooks])[] = [
  ["in the thread that asks", workbooksHere],
  ["in threads beside it", workbooksBeside({ threads: 2 })],
];
const FILLING = {
  level: "Đã hoàn thành",
  documents: [["Quyết định số 5/2023/QĐ-UBND", 45_139, "UBND cấp tỉnh", "Còn hiệu lực"]],
} as const;
const UNITS = ["p63-cao-bang", "p63-lao-cai", "bct", "vcci"];

const report = (unit: string, bytes: Uint8Array) =>
  ({ bytes, campaign: NQ57_2023, unit, options: NO_OPTIONS, day: "2023-10-20" }) as const;
const filled = async (unit: string): Promise<Uint8Array> =>
  fillTemplate(await writeXlsx(template(NQ57_2023, unit)), FILLING);

describe.each(PLACES)("%s", (_, workbooks) => {
  let sent: Uint8Array;
  beforeAll(async () => {
    sent = await filled("p63-cao-bang");
  });

  test("a report is read and checked", async () => {
    const read = await workbooks.assess(report("p63-cao-bang", sent));
    expect(read).toEqual(await workbooksHere.assess(report("p63-cao-bang", sent)));
    const annexes = read.ok ? read.value.annexes.map(({ annex, rows }) => [annex, rows.length > 0]) : [];
    expect(annexes.slice(0, 2)).toEqual([
      ["phu-luc-3", true],
      ["phu-luc-4", true],
    ]);
  });

  test("several at a time keep apart", async () => {
    const files = await Promise.all(UNITS.map(filled));
    const asked = UNITS.flatMap((unit, index) => [
      report(unit, files[index] ?? sent),
      report("p63-ha-noi", files[index] ?? sent),
    ]);
    const alone = await Promise.all(asked.map((one) => workbooksHere.assess(one)));
    expect(await Promise.all(asked.map((one) => workbooks.assess(one)))).toEqual(alone);
  });

  test("it is recognised whose it is", async () => {
    const asked = { bytes: sent, name: "CB.xlsx", campaign: NQ57_2026, campaigns: [NQ57_2023, NQ57_2026] };
    const recognised = await workbooks.recognise(asked);
    expect(recognised).toEqual(await workbooksHere.recognise(asked));
    expect(recognised).toMatchObject({ ok: true, value: { campaign: "nq57-2026" } });
  });

  test("reports are merged into the same bytes", async () => {
    const contributions = UNITS.map((unit) => contribution(unit));
    const merged = await workbooks.merge({ campaign: NQ57_2023, input: input(contributions) });
    const { hash, bytes } = await pressXlsx(merge(NQ57_2023, input(contributions)));
    expect(merged.hash).toBe(hash);
    expect(Buffer.compare(merged.bytes, bytes)).toBe(0);
  });

  test("what is no workbook is refused, and the next one is read", async () => {
    const torn = sent.subarray(0, sent.length / 2);
    for (const bytes of [new Uint8Array(), new TextEncoder().encode("<html>"), torn]) {
      expect(await workbooks.assess(report("bct", bytes))).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/xlsx|workbook/) },
      });
      expect(await workbooks.recognise({ bytes, name: "", campaign: NQ57_2023, campaigns: [NQ57_2023] })).toMatchObject(
        {
          ok: false,
        },
      );
    }
    expect(await workbooks.assess(report("p63-cao-bang", sent))).toMatchObject({ ok: true });
  });
});

describe("threads beside", () => {
  test("a workbook that takes all of a thread's memory is refused alone; others are read meanwhile and afterwards", async () => {
    const workbooks = workbooksBeside({ threads: 2, memory: 32 });
    const small = await filled("p63-cao-bang");
    const [huge, beside] = await Promise.all([
      workbooks.assess(report("p63-cao-bang", await wide())),
      workbooks.assess(report("p63-cao-bang", small)),
    ]);
    expect(huge).toMatchObject({ ok: false, error: { code: "unreadable-workbook" } });
    expect(beside).toMatchObject({ ok: true });
    expect(await workbooks.assess(report("p63-cao-bang", small))).toMatchObject({ ok: true });
  });

  test("other work goes on while reports are merged, also where they take more memory than a thread has", async () => {
    const reports = { campaign: NQ57_2023, input: input(NQ57_2023.units.map(({ id }) => contribution(id))) };
    const order: string[] = [];
    const merging = workbooksBeside({ threads: 1 })
      .merge(reports)
      .then(() => order.push("merged"));
    await new Promise((resolve) => setImmediate(resolve));
    order.push("answered");
    await merging;
    expect(order).toEqual(["answered", "merged"]);
    const { hash } = await workbooksHere.merge(reports);
    expect(await workbooksBeside({ threads: 1, memory: 12 }).merge(reports)).toMatchObject({ hash });
  });

  test("a mistake of ours is thrown where it was asked, and the thread goes on", async () => {
    const workbooks = workbooksBeside({ threads: 1 });
    const broken = { ...report("bct", await filled("bct")), campaign: { ...NQ57_2023, annexes: null } };
    await expect(workbooks.assess(Object(broken))).rejects.toThrow("work on a workbook failed");
    expect(await workbooks.assess(report("bct", await filled("bct")))).toMatchObject({ ok: true });
  });

  test("a thread that cannot begin keeps nobody waiting", async () => {
    const threads = openThreads({ code: new URL("data:text/javascript,process.exit(3)"), memory: 64, threads: 1 });
    const asked = [threads.ask(1), threads.ask(2)];
    for (const one of await Promise.allSettled(asked)) expect(one).toMatchObject({ status: "rejected" });
  });
});

test("where only rows are handled, no workbook is taken for read", async () => {
  await expect(noWorkbooks.assess(report("bct", new Uint8Array()))).rejects.toThrow("not handled here");
});

/** A small file that holds a great deal. */
async function wide(): Promise<Uint8Array> {
  const book = template(NQ57_2023, "p63-cao-bang");
  const rows = Array.from({ length: 60_000 }, (_, row) => [
    cell(row + 1, TEXT),
    cell(`Nhiệm vụ thứ ${row} của tỉnh`, TEXT),
  ]);
  return writeXlsx({
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === "Phụ lục 3" ? { ...sheet, rows: [...sheet.rows, ...rows] } : sheet,
    ),
  });
}
