import { describe, expect, test } from "vitest";
import { nextFrom, preview, startOf, withYear } from "../../../../addin/pane/administrator/campaigns/next-form.ts";
import { NQ57_2023 } from "../../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../../shared/campaign/built-in/nq57-2026.ts";

/** What an administrator sees before next year's campaign is made. */

const TODAY = "2026-12-01";

test("a year on: the title and the id follow the year, and only the due day is still to be said", () => {
  const form = startOf(NQ57_2026, TODAY);
  expect(form).toMatchObject({ year: "2027", id: "nq57-2027" });
  expect(form.title).toContain("2027");
  expect(nextFrom(NQ57_2026, form)).toBeNull();
  const whole = nextFrom(NQ57_2026, { ...form, due: { day: "31/12/2027", time: "00:00" } });
  expect(whole).toMatchObject({
    id: "nq57-2027",
    year: 2027,
    letter: { number: null, issuedOn: null },
    due: { before: "2027-12-30T17:00:00.000Z", text: "trước ngày 31/12/2027" },
  });
  const atFive = nextFrom(NQ57_2026, { ...form, due: { day: "31/12/2027", time: "17:00" } });
  expect(atFive?.due.text).toBe("trước 17:00 ngày 31/12/2027");
});

test("a year half typed changes nothing else, and comes into its own once it is whole", () => {
  const form = startOf(NQ57_2026, TODAY);
  const half = withYear(NQ57_2026, form, "202");
  expect([half.year, half.id]).toEqual(["202", "nq57-2027"]);
  expect(nextFrom(NQ57_2026, { ...half, due: { day: "31/12/2028", time: "0" } })).toBeNull();
});

test("a letter that is known must be known whole", () => {
  const form = {
    ...startOf(NQ57_2026, TODAY),
    due: { day: "31/12/2027", time: "00:00" },
    letterLater: false,
    number: "12/BTC",
  };
  expect(nextFrom(NQ57_2026, form)).toBeNull();
  expect(nextFrom(NQ57_2026, { ...form, issuedOn: "1/10/2027" })).toMatchObject({
    letter: { number: "12/BTC", issuedOn: "2027-10-01" },
  });
});

describe("before it is made", () => {
  test("bodies that stand go on as they are", () => {
    const form = { ...startOf(NQ57_2026, TODAY), due: { day: "31/12/2027", time: "00:00" } };
    const seen = preview(NQ57_2026, nextFrom(NQ57_2026, form), TODAY);
    expect(seen).toMatchObject({ orphans: [], carried: [], refusal: null });
    expect(seen.same).toBe(NQ57_2026.units.length);
  });

  test("from 2023 it is said who carries on whom, and a due day before the letter is refused with a reason", () => {
    const form = {
      ...withYear(NQ57_2023, startOf(NQ57_2023, TODAY), "2027"),
      due: { day: "31/12/2027", time: "00:00" },
    };
    const seen = preview(NQ57_2023, nextFrom(NQ57_2023, form), TODAY);
    const tuyenQuang = seen.carried.find(({ unit }) => unit === "Tỉnh Tuyên Quang");
    expect(tuyenQuang?.before).toEqual(["Tỉnh Hà Giang", "Tỉnh Tuyên Quang"]);
    const named = (name: string): string => seen.units.find(({ officialName }) => officialName === name)?.id ?? "";
    // Bộ Kế hoạch và Đầu tư, which received them, is gone: a person says who does now.
    const answered = {
      ...form,
      receiver: named("Bộ Tài chính"),
      reporters: Object.fromEntries(seen.orphans.map((id) => [id, named("Bộ Công Thương")])),
    };
    expect(preview(NQ57_2023, nextFrom(NQ57_2023, answered), TODAY)).toMatchObject({
      orphans: [],
      refusal: null,
    });
    expect(preview(NQ57_2023, nextFrom(NQ57_2023, { ...answered, receiver: null }), TODAY).refusal).toContain(
      "receiver",
    );
    const early = { ...startOf(NQ57_2026, TODAY), due: { day: "1/1/2020", time: "00:00" } };
    expect(preview(NQ57_2026, nextFrom(NQ57_2026, early), TODAY).refusal).toContain("hạn nộp");
  });
});
