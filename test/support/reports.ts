import { randomUUID } from "node:crypto";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { tasksOf } from "../../shared/campaign/lookup.ts";

const LEVELS = ["hoan-thanh", "mot-phan-dung-han", "mot-phan-co-kha-nang-cham", "chua-den-thoi-diem"];
const ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
const RHYMES =
  "a ác ai anh ao âm ân ấp ăng e ế êm i iên iệt inh o oan oạt ô ông ở ơn u uất ung ư ưởng ương uyên y".split(" ");
const SYLLABLES = ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme));

/** The same text for the same seed; syllables at random compress worse than officials' prose does. */
export function prose(seed: number, words: number): string {
  let state = seed * 2_654_435_761 + 1;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0;
    return state;
  };
  return Array.from({ length: words }, () => SYLLABLES[next() % SYLLABLES.length]).join(" ");
}

/** A report that passes the checks: the unit's assigned tasks first, then rows of its own, then documents. */
export function sheetsOf(campaign: Campaign, unit: string, tasks = 12, documents = 3, seed = 1) {
  const assigned = tasksOf(campaign, unit).slice(0, tasks);
  const level = (index: number): string => LEVELS[(index + seed) % LEVELS.length] ?? "";
  const own = Array.from({ length: tasks - assigned.length }, (_, index) => ({
    name: `Nhiệm vụ ${seed}.${index + 1}: ${prose(seed * 1_000 + index, 40)}`,
    status: level(index),
    at: { sheet: "Phụ lục 3", row: 8 + assigned.length + index },
  }));
  return [
    {
      annex: "phu-luc-3",
      rows: [
        ...assigned.map(({ id, name }, index) => ({
          task: id,
          name,
          status: level(index),
          at: { sheet: "Phụ lục 3", row: 8 + index },
        })),
        ...own,
      ],
    },
    {
      annex: "phu-luc-4",
      rows: Array.from({ length: documents }, (_, index) => ({
        content: `Quyết định số ${seed * 100 + index}/2023/QĐ-UBND ngày ${(index % 27) + 1}/8/2023 về ${prose(seed * 7 + index, 30)}`,
        issuedOn: `2023-08-${String((index % 27) + 1).padStart(2, "0")}`,
        issuer: "UBND cấp tỉnh",
        status: "con-hieu-luc",
        at: { sheet: "Phụ lục 4", row: 8 + index },
      })),
    },
  ];
}

/** A body for POST …/versions. */
export function submissionOf(campaign: Campaign, unit: string, change: Record<string, unknown> = {}) {
  return { submissionId: randomUUID(), base: 0, sheets: sheetsOf(campaign, unit), ...change };
}
