import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfSerial, isDateFormat, serialOfDate } from "../../../shared/book/dates.ts";

describe("serial numbers of the 1900 system", () => {
  it.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["1945-09-02", 16_682],
    ["2022-04-21", 44_672],
    ["2024-02-29", 45_351],
    ["9999-12-31", 2_958_465],
  ])("%s is %d, both ways", (iso, serial) => {
    expect(serialOfDate(iso)).toBe(serial);
    expect(dateOfSerial(serial)).toBe(iso);
  });

  it("give no day for 29/02/1900, which never was, nor outside Excel's years", () => {
    for (const serial of [60, 60.5, 0, 0.75, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(dateOfSerial(serial)).toBeNull();
    }
  });

  it("drop the time of day", () => {
    expect(dateOfSerial(45_118.999)).toBe("2023-07-11");
    expect(dateOfSerial(2_958_465.5)).toBe("9999-12-31");
  });

  it.each(["1899-12-31", "2023-02-29", "2023-13-01", "11/07/2023", "", "10000-01-01"])(
    "there is none for %j",
    (iso) => {
      expect(() => serialOfDate(iso)).toThrow(RangeError);
    },
  );

  it("come back as the day they were made from, and the next day has the next number", () => {
    const serials = fc.integer({ min: 61, max: 2_958_464 });
    fc.assert(
      fc.property(serials, (serial) => {
        const iso = dateOfSerial(serial) ?? "";
        expect(serialOfDate(iso)).toBe(serial);
        expect(Date.parse(dateOfSerial(serial + 1) ?? "") - Date.parse(iso)).toBe(86_400_000);
      }),
    );
  });
});

describe("number formats that show a day", () => {
  it.each([
    "dd/mm/yyyy",
    "d/m/yyyy;@",
    "mm-dd-yy",
    "m/d/yy h:mm",
    "mmm-yy",
    "[$-42A]dd mmmm yyyy",
    '"ngày" dd "tháng" mm',
    'yyyy"年"m"月"d"日"',
    "DD/MM/YYYY",
    "[$-409]h:mm AM/PM d/m",
    "m",
  ])("%j", (format) => expect(isDateFormat(format)).toBe(true));

  it.each([
    "General",
    "General;[Red]-General",
    "@",
    "0",
    "#,##0",
    "0.00E+00",
    "h:mm",
    "hh:mm:ss",
    "[h]:mm",
    "[mm]:ss",
    "mm:ss",
    "mmss.0",
    "h:mm AM/PM",
    '0 "ngày"',
    '#,##0 "đồng/năm/ngày"',
    "[Red]0",
    "0\\d",
    "0_d",
    "#,##0 ;[Red](#,##0)",
    "",
  ])("not %j", (format) => expect(isDateFormat(format)).toBe(false));
});
