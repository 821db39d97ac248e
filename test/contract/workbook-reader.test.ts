import { beforeAll, describe, expect, test } from "vitest";
import { noReader } from "../../functions/reading/none.ts";
import { readBeside } from "../../functions/reading/read-beside.ts";
import { readHere } from "../../functions/reading/read-here.ts";
import type { WorkbookReader } from "../../functions/reading/reader.ts";
import { openThreads } from "../../functions/reading/threads.ts";
import { writeXlsx } from "../../functions/xlsx/write.ts";
import { template } from "../../shared/annex/template.ts";
import { cell } from "../../shared/book/builders.ts";
import { TEXT } from "../../shared/book/styles.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../shared/campaign/built-in/nq57-2026.ts";
import { NO_OPTIONS } from "../../shared/report/submission.ts";
import { fillTemplate } from "../support/filled-template.ts";

/** Who reads workbooks as they were sent: one suite over the thread that asks and the threads beside it. */

const READERS: readonly (readonly [string, WorkbookReader])[] = [
  ["in the thread that asks", readHere],
  ["in threads beside it", readBeside({ threads: 2 })],
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

describe.each(READERS)("%s", (_, reader) => {
  let sent: Uint8Array;
  beforeAll(async () => {
    sent = await filled("p63-cao-bang");
  });

  test("a report is read and checked", async () => {
    const read = await reader.assess(report("p63-cao-bang", sent));
    expect(read).toEqual(await readHere.assess(report("p63-cao-bang", sent)));
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
    const alone = await Promise.all(asked.map((one) => readHere.assess(one)));
    expect(await Promise.all(asked.map((one) => reader.assess(one)))).toEqual(alone);
  });

  test("it is recognised whose it is", async () => {
    const asked = { bytes: sent, name: "CB.xlsx", campaign: NQ57_2026, campaigns: [NQ57_2023, NQ57_2026] };
    const recognised = await reader.recognise(asked);
    expect(recognised).toEqual(await readHere.recognise(asked));
    expect(recognised).toMatchObject({ ok: true, value: { campaign: "nq57-2026" } });
  });

  test("what is no workbook is refused, and the next one is read", async () => {
    const torn = sent.subarray(0, sent.length / 2);
    for (const bytes of [new Uint8Array(), new TextEncoder().encode("<html>"), torn]) {
      expect(await reader.assess(report("bct", bytes))).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/xlsx|workbook/) },
      });
      expect(await reader.recognise({ bytes, name: "", campaign: NQ57_2023, campaigns: [NQ57_2023] })).toMatchObject({
        ok: false,
      });
    }
    expect(await reader.assess(report("p63-cao-bang", sent))).toMatchObject({ ok: true });
  });
});

describe("threads beside", () => {
  test("a workbook that takes all of a thread's memory is refused alone; others are read meanwhile and afterwards", async () => {
    const reader = readBeside({ threads: 2, memory: 32 });
    const small = await filled("p63-cao-bang");
    const [huge, beside] = await Promise.all([
      reader.assess(report("p63-cao-bang", await wide())),
      reader.assess(report("p63-cao-bang", small)),
    ]);
    expect(huge).toMatchObject({ ok: false, error: { code: "unreadable-workbook" } });
    expect(beside).toMatchObject({ ok: true });
    expect(await reader.assess(report("p63-cao-bang", small))).toMatchObject({ ok: true });
  });

  test("a mistake of ours is thrown where it was asked, and the thread goes on", async () => {
    const reader = readBeside({ threads: 1 });
    const broken = { ...report("bct", await filled("bct")), campaign: { ...NQ57_2023, annexes: null } };
    await expect(reader.assess(Object(broken))).rejects.toThrow("reading a workbook failed");
    expect(await reader.assess(report("bct", await filled("bct")))).toMatchObject({ ok: true });
  });

  test("a thread that cannot begin keeps nobody waiting", async () => {
    const threads = openThreads({ code: new URL("data:text/javascript,process.exit(3)"), memory: 64, threads: 1 });
    const asked = [threads.ask(1), threads.ask(2)];
    for (const one of await Promise.allSettled(asked)) expect(one).toMatchObject({ status: "rejected" });
  });
});

test("where only rows are handled, no workbook is taken for read", async () => {
  await expect(noReader.assess(report("bct", new Uint8Array()))).rejects.toThrow("not read here");
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
