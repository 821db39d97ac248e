import { describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { codeLabel, codeListOf, outlineOf, tasksOf, unitOf } from "../../../shared/campaign/lookup.ts";

describe("looking things up in a campaign", () => {
  test("finds what is there and says null for the rest", () => {
    expect(unitOf(NQ57_2023, "p63-ha-noi")?.shortName).toBe("Hà Nội");
    expect(unitOf(NQ57_2023, "p34-hue")).toBeNull();
    expect(codeListOf(NQ57_2023, "task-status")?.codes).toHaveLength(5);
    expect(codeListOf(NQ57_2023, "colours")).toBeNull();
    expect(tasksOf(NQ57_2023, "nobody")).toEqual([]);
  });

  test("gives a unit its outline", () => {
    const unit = unitOf(NQ57_2023, "vcci");
    expect(unit === null ? null : outlineOf(NQ57_2023, unit)?.heading).toBe("PHỤ LỤC 1");
  });

  test("gives the words for a code, and an unknown code as it stands", () => {
    expect(codeLabel(NQ57_2023, "task-status", "hoan-thanh")).toBe("Đã hoàn thành");
    expect(codeLabel(NQ57_2023, "task-status", "old-code")).toBe("old-code");
    expect(codeLabel(NQ57_2023, "no-list", "x")).toBe("x");
  });
});
