import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, formatVietnamTime, vietnamDay, vietnamInstant } from "../../../shared/text/vietnam-time.ts";

const instants = fc.date({
  min: new Date("1900-01-02T00:00:00Z"),
  max: new Date("2999-12-30T00:00:00Z"),
  noInvalidDate: true,
});

describe("Viet Nam time", () => {
  it("is seven hours ahead, across midnight, month and year", () => {
    expect(formatVietnamTime("2023-10-31T16:59:59.999Z")).toBe("23:59 ngày 31/10/2023");
    expect(formatVietnamTime("2023-10-31T17:00:00.000Z")).toBe("00:00 ngày 01/11/2023");
    expect(formatVietnamTime("2023-12-31T20:05:00Z")).toBe("03:05 ngày 01/01/2024");
    expect(vietnamDay("2024-02-28T17:00:00Z")).toBe("2024-02-29");
  });

  it("is read back from a day and a clock, as people write hours", () => {
    for (const time of ["17:05", "17h05", "17g05", "17.05", " 17:05 "])
      expect(vietnamInstant("2023-10-31", time)).toBe("2023-10-31T10:05:00.000Z");
    expect(vietnamInstant("2023-10-31", "17")).toBe("2023-10-31T10:00:00.000Z");
    expect(vietnamInstant("2023-11-01", "0:00")).toBe("2023-10-31T17:00:00.000Z");
    for (const time of ["", "24:00", "9:60", "chiều", "170:5"]) expect(vietnamInstant("2023-10-31", time)).toBeNull();
    expect(vietnamInstant("hôm nay", "9:00")).toBeNull();
  });

  it("agrees with the time zone data of the platform", () => {
    const clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Bangkok", // UTC+7 since 1920, as Viet Nam counts today; Saigon's own record changed in 1975.
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    const recent = fc.date({
      min: new Date("1980-01-01T00:00:00Z"),
      max: new Date("2100-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(recent, (instant) => {
        const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
        expect(formatVietnamTime(instant.toISOString())).toBe(
          `${part.hour}:${part.minute} ngày ${part.day}/${part.month}/${part.year}`,
        );
      }),
    );
  });

  it("has the same day in both forms", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const text = instant.toISOString();
        expect(formatVietnamTime(text)).toContain(formatDay(vietnamDay(text) ?? ""));
      }),
    );
  });

  it("leaves text alone that is no instant or day", () => {
    expect(formatVietnamTime("hôm qua")).toBe("hôm qua");
    expect(vietnamDay("hôm qua")).toBeNull();
    expect(formatVietnamTime("+275760-09-13T00:00:00.000Z")).toBe("+275760-09-13T00:00:00.000Z");
    expect(formatDay("7/2023")).toBe("7/2023");
    expect(formatDay("2023-07-11")).toBe("11/07/2023");
  });
});
