import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDatesInText, readDateText } from "../../../shared/text/dates.ts";

const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("readDateText", () => {
  test.each([
    ["21/4/2022", "2022-04-21"],
    ["21.4.2022", "2022-04-21"],
    ["21.4.2022.", "2022-04-21"],
    ["1-3-2025", "2025-03-01"],
    ["21–4–2022", "2022-04-21"],
    [" 01 / 11 / 2023 ", "2023-11-01"],
    ["ngày 21 tháng 4 năm 2022", "2022-04-21"],
    ["NGÀY 12 THÁNG 6 NĂM 2020", "2020-06-12"],
    ["Hà Nội, ngày 12 tháng 10 năm 2023", "2023-10-12"],
    ["21/4 năm 2022", "2022-04-21"],
    ["ngày\u00a021/4/2022", "2022-04-21"],
    ["Ban hành ngày 21/4/2022", "2022-04-21"],
    ["2022-04-21", "2022-04-21"],
    ["2022-04-21T00:00:00.000Z", "2022-04-21"],
    ["21/04/2022 00:00:00", "2022-04-21"],
    ["29/02/2024", "2024-02-29"],
    ["11/7/2023\n11/7/2023", "2023-07-11"],
  ])("%s is %s: the day comes first", (text, iso) => {
    expect(readDateText(text)).toEqual({ kind: "date", iso });
    expect(readDateText(text.normalize("NFD"))).toEqual({ kind: "date", iso });
  });

  test.each(["4/2022", "tháng 4/2022", "Tháng 4 năm 2022", "T4/2022", "04-2022"])("%s gives no day", (text) => {
    expect(readDateText(text)).toEqual({ kind: "month", year: 2022, month: 4 });
  });

  test("asks about days no calendar has, and offers the exchanged reading where there is one", () => {
    expect(readDateText("31/02/2023")).toEqual({ kind: "impossible", likely: null });
    expect(readDateText("29/02/2023")).toEqual({ kind: "impossible", likely: null });
    expect(readDateText("04/21/2022")).toEqual({ kind: "impossible", likely: "2022-04-21" });
    expect(readDateText("13/2022")).toEqual({ kind: "impossible", likely: null });
    expect(readDateText("21/4/2202")).toEqual({ kind: "impossible", likely: null });
  });

  test("asks about several dates and years of two digits", () => {
    expect(readDateText("21/4/2022; 22/4/2022")).toEqual({
      kind: "ambiguous",
      readings: ["2022-04-21", "2022-04-22"],
    });
    expect(readDateText("21/4/2022 - 30/4/2022")).toEqual({
      kind: "ambiguous",
      readings: ["2022-04-21", "2022-04-30"],
    });
    expect(readDateText("21/4/22")).toEqual({ kind: "ambiguous", readings: ["2022-04-21"] });
    expect(readDateText("21/4/86")).toEqual({ kind: "ambiguous", readings: ["1986-04-21"] });
  });

  test.each([
    ["2022", { kind: "months", year: 2022, from: 1, to: 12 }],
    ["trong năm 2022", { kind: "months", year: 2022, from: 1, to: 12 }],
    ["Quý III/2023", { kind: "months", year: 2023, from: 7, to: 9 }],
    ["quý 4 năm 2023", { kind: "months", year: 2023, from: 10, to: 12 }],
    ["11,7,2023", { kind: "ambiguous", readings: ["2023-07-11"] }],
    ["05-Aug-23", { kind: "ambiguous", readings: ["2023-08-05"] }],
    ["5 thg 8, 2023", { kind: "ambiguous", readings: ["2023-08-05"] }],
    ["20230805", { kind: "ambiguous", readings: ["2023-08-05"] }],
    ["20231305", { kind: "none" }],
    ["ngày 05 tháng 08, 2023", { kind: "date", iso: "2023-08-05" }],
    ["11 7 2023", { kind: "ambiguous", readings: ["2023-07-11"] }],
    ["11/7//2023", { kind: "ambiguous", readings: ["2023-07-11"] }],
  ])("“%s” is no certain day", (text, reading) => {
    expect(readDateText(text)).toEqual(reading);
  });

  test.each(["", "chưa ban hành", "12/2022/QĐ-UBND", "12/10", "Quý V/2023", "1.234.567", "13 45 2023"])(
    "finds no date in %j",
    (text) => {
      expect(readDateText(text)).toEqual({ kind: "none" });
    },
  );

  test("reads back every day in every way of writing it", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("/", "-", "."), fc.boolean(), (iso, sign, padded) => {
        const [year = "", month = "", day = ""] = iso.split("-");
        const plain = (digits: string): string => (padded ? digits : String(Number(digits)));
        const read = { kind: "date", iso };
        expect(readDateText([plain(day), plain(month), year].join(sign))).toEqual(read);
        expect(readDateText(`ngày ${plain(day)} tháng ${plain(month)} năm ${year}`)).toEqual(read);
        expect(readDateText(iso)).toEqual(read);
      }),
    );
  });

  test("never gives a day that does not exist, whatever is typed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/. -]{0,14}$/), (text) => {
        const read = readDateText(text);
        const given = read.kind === "date" ? [read.iso] : read.kind === "ambiguous" ? read.readings : [];
        for (const iso of given) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso);
      }),
    );
  });
});

describe("findDatesInText", () => {
  test("finds a document's own date, and not its number", () => {
    const text =
      "Quyết định số 12/2022/QĐ-UBND ngày 01 tháng 9 năm 2022; Nghị quyết số 57/NQ-CP ngày 21/4/2022 của Chính phủ";
    const found = findDatesInText(text);
    expect(found.map(({ iso }) => iso)).toEqual(["2022-09-01", "2022-04-21"]);
    expect(found.map(({ index }) => text.slice(index, index + 5))).toEqual(["01 th", "21/4/"]);
  });

  test("leaves out what is no certain day", () => {
    expect(findDatesInText("ngày 31/02/2023, 5/5/22 và tháng 4/2022")).toEqual([]);
  });
});
