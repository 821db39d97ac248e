import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import { problemTitle } from "../../../shared/problem.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";

describe.each(["old-fonts-by-openpyxl", "old-fonts-by-libreoffice"])("a file typed in old fonts, %s", (name) => {
  const assess = async () => {
    const read = await readXlsx(readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url)));
    if (!read.ok) throw new Error(problemTitle(read.error));
    return assessWorkbook(NQ57_2023, "p63-thai-binh", read.value, NO_OPTIONS);
  };

  it("is read as people see it, from .VnTime, VNI-Times and the runs of rich text", async () => {
    const { annexes } = await assess();
    expect(annexes.map(({ annex }) => annex)).toEqual(["phu-luc-3", "phu-luc-4"]);
    expect(annexes[0]?.rows.map(({ task, values }) => [task, values.name, values.status])).toEqual([
      [
        "NQ57-D-DP-05",
        "Tình hình kiện toàn bộ máy quản lý và nhân lực tham gia vào công tác phát triển vùng và liên kết vùng.",
        "hoan-thanh",
      ],
      [
        "NQ57-C-DP-02",
        "Rà soát các quy hoạch hoặc điều chỉnh các quy hoạch liên quan theo Luật Quy hoạch 2017",
        "chua-den-thoi-diem",
      ],
      [null, "Dự án đường vành đai số 2", "mot-phan-dung-han"],
    ]);
    expect(annexes[1]?.rows.map(({ values }) => values)).toEqual([
      {
        content: "Quyết định số 12/2023/QĐ-UBND ngày 15/5/2023 của Uỷ ban nhân dân tỉnh",
        issuedOn: "2023-05-15",
        issuer: "Uỷ ban nhân dân tỉnh Thái Bình",
        status: "con-hieu-luc",
      },
    ]);
  });

  it("is asked about once for each sheet, and every cell is accounted for", async () => {
    const { findings, coverage } = await assess();
    const asked = findings.filter(({ need }) => need !== null);
    expect(asked).toMatchObject([
      { rule: "legacy-text", sheet: "PL3", need: "accept", parameters: { encoding: "TCVN3", count: 12 } },
      { rule: "legacy-text", sheet: "PL4", need: "accept", parameters: { encoding: "VNI", count: 7 } },
    ]);
    const reasons = (index: number) =>
      Object.fromEntries((coverage[index]?.ignored ?? []).map(({ reason, cells }) => [reason, cells]));
    expect([coverage[0]?.read, reasons(0)]).toEqual([
      6,
      { "above-the-table": 2, heading: 3, "group-row": 2, ordinal: 3, "below-the-table": 1 },
    ]);
    expect([coverage[1]?.read, reasons(1)]).toEqual([4, { heading: 5, ordinal: 1 }]);
  });
});
