import { describe, expect, test } from "vitest";
import { readReceivedAt, writtenOf } from "../../../addin/upload/received-at.ts";

const NOW = new Date("2023-11-05T03:00:00.000Z");

describe("when an e-mail was received, as the receiver writes it", () => {
  test.each([
    ["31/10/2023", "16:30", "2023-10-31T09:30:00.000Z"],
    ["31/10/2023", "6h05", "2023-10-30T23:05:00.000Z"],
    ["01/11/2023", "00:00", "2023-10-31T17:00:00.000Z"],
    ["5/11/2023", "10:00", "2023-11-05T03:00:00.000Z"],
  ])("%s %s in Viet Nam is %s", (day, time, instant) => {
    expect(readReceivedAt({ day, time }, NOW)).toEqual({ kind: "at", instant });
  });

  test("nothing written is nothing said", () => {
    expect(readReceivedAt({ day: " ", time: "" }, NOW)).toEqual({ kind: "none" });
  });

  test.each([
    ["31/10/2023", ""],
    ["", "16:30"],
    ["31/10/2023", "24:00"],
    ["31/10/2023", "16:60"],
    ["31/02/2023", "16:30"],
    ["10/2023", "16:30"],
  ])("“%s” “%s” names no moment", (day, time) => {
    expect(readReceivedAt({ day, time }, NOW)).toEqual({ kind: "incomplete" });
  });

  test("a minute ahead has not been yet", () => {
    expect(readReceivedAt({ day: "05/11/2023", time: "10:01" }, NOW)).toEqual({ kind: "future" });
  });

  test("what was said is shown again as it was written", () => {
    expect(writtenOf("2023-10-31T17:05:00.000Z")).toEqual({ day: "01/11/2023", time: "00:05" });
    expect(writtenOf(null)).toEqual({ day: "", time: "" });
  });
});
