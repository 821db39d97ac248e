import { describe, expect, test } from "vitest";
import {
  comparableName,
  likeness,
  scoreAgainst,
  type Verdict,
  verdictOn,
} from "../../../shared/annex/name-likeness.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { bare, mistyped, pick, random, retyped } from "../../support/typing-errors.ts";

/** The evidence for the thresholds: names as people mistype them, and names that are alike and mean other things. */

const PROVINCES = NQ57_2023.units.filter(({ region }) => region !== null).map(({ shortName }) => shortName);
const FORMS: readonly ((place: string) => string)[] = [
  (place) => `Xây dựng quy hoạch tỉnh ${place} thời kỳ 2021-2030, tầm nhìn đến năm 2050`,
  (place) => `Đầu tư tuyến đường cao tốc qua tỉnh ${place}`,
  (place) => `Ký kết chương trình hợp tác phát triển kinh tế - xã hội giữa thành phố Hồ Chí Minh và ${place}`,
];
const OWN = PROVINCES.flatMap((place) => FORMS.map((form) => form(place)));
const LISTED = [...new Map(NQ57_2023.tasks.map((task) => [task.name, task])).values()];

const verdict = (one: string, other: string): Verdict => verdictOn(comparableName(one), comparableName(other));
const score = (listed: string, name: string) => scoreAgainst(comparableName(listed), comparableName(name));

function shares(slips: number, runs = 1_500): Record<Verdict, number> {
  const next = random(slips);
  const found: Record<Verdict, number> = { same: 0, doubtful: 0, other: 0 };
  for (let left = runs; left > 0; left -= 1) {
    const name = pick(next, OWN);
    found[verdict(name, mistyped(next, name, slips))] += 1 / runs;
  }
  return found;
}

describe("names of units' own tasks", () => {
  test("retyped with other spaces, dashes, capitals or letters are the same", () => {
    const next = random(1);
    for (const name of OWN) expect(verdict(name, retyped(next, name))).toBe("same");
  });

  test("with one slip are nearly never taken for another task, with two seldom", () => {
    expect(shares(1).other).toBeLessThan(0.02);
    expect(shares(1).same).toBeGreaterThan(0.95);
    expect(shares(2).other).toBeLessThan(0.1);
  });

  test("without any diacritics are asked about, never decided", () => {
    for (const name of OWN) expect(verdict(name, bare(name))).toBe("doubtful");
  });

  test("of other places are other tasks: not one of thousands of pairs is grouped or asked about", () => {
    for (const form of FORMS) {
      for (const [index, one] of PROVINCES.entries()) {
        for (const other of PROVINCES.slice(0, index)) {
          expect(verdict(form(one), form(other)), `${one} – ${other}`).toBe("other");
        }
      }
    }
  });

  test.each([
    ["năm 2022", "năm 2023"],
    ["giai đoạn 1", "giai đoạn 2"],
    ["quý I", "quý II"],
    ["vùng Đông Nam Bộ", "vùng Tây Nguyên"],
    ["Nghị quyết số 23-NQ/TW", "Nghị quyết số 24-NQ/TW"],
    ["sân bay", "cảng biển"],
  ])("that differ in “%s” and “%s” are other tasks", (one, other) => {
    const name = (what: string) =>
      `Triển khai kế hoạch kết cấu hạ tầng giao thông ${what} theo phân công của Chính phủ`;
    expect(verdict(name(one), name(other))).toBe("other");
  });

  test("with a word typed twice, run together or a particle left out are the same; with more said, asked about", () => {
    const name = "Ban hành cơ chế phối hợp giữa các địa phương trong vùng về bảo vệ nguồn nước";
    expect(verdict(name, name.replace("giữa", "giữa giữa"))).toBe("same");
    expect(verdict(name, name.replace("cơ chế", "cơchế"))).toBe("same");
    expect(verdict(name, name.replace("giữa các", "giữa"))).toBe("same");
    expect(verdict(name, `${name} liên tỉnh`)).toBe("doubtful");
  });
});

describe("names against the letter's list", () => {
  test("two different tasks of the letter are not asked about, save those the letter itself relates", () => {
    for (const one of LISTED) {
      for (const other of LISTED) {
        if (one === other || one.related === other.id || other.related === one.id) continue;
        if (likeness(comparableName(one.name), comparableName(other.name)).score === 1) continue;
        expect(score(one.name, other.name), `${one.id} ${other.id}`).toBeNull();
      }
    }
  });

  test("a task's first three fifths are asked about", () => {
    for (const { name } of LISTED) {
      const words = name.split(" ");
      expect(score(name, words.slice(0, Math.ceil(words.length * 0.6)).join(" "))).not.toBeNull();
    }
  });

  test("a name shortened in the middle is asked about, units' own work is not", () => {
    const asked = (text: string) => NQ57_2023.tasks.some(({ name }) => score(name, text) !== null);
    expect(asked("Tuyên truyền nâng cao nhận thức về liên kết vùng")).toBe(true);
    expect(asked("Kiện toàn bộ máy quản lý và nhân lực tham gia công tác phát triển vùng")).toBe(true);
    for (const name of OWN) expect(asked(name), name).toBe(false);
    expect(asked("Phát triển vùng")).toBe(false);
  });
});
