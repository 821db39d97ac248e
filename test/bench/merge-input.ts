import type { FieldValue, ReportRow } from "../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { owingUnits, tasksOf } from "../../shared/campaign/lookup.ts";
import type { Contribution, MergeInput } from "../../shared/merge/contribution.ts";

export const TASK_ROWS = 200;
export const DOCUMENT_ROWS = 50;

const LEVELS = ["hoan-thanh", "mot-phan-dung-han", "mot-phan-co-kha-nang-cham", "den-han-chua-trien-khai"];

/** The whole country: every unit that owes a report sends 200 tasks and 50 documents, each text its own. */
export function wholeCountry(): MergeInput {
  return {
    asOf: "2023-11-01T02:00:00.000Z",
    units: null,
    contributions: owingUnits(NQ57_2023).map(({ id, officialName }) => contributionOf(id, officialName)),
    standings: [],
    decisions: [],
    previous: null,
  };
}

function contributionOf(unit: string, name: string): Contribution {
  const tasks = tasksOf(NQ57_2023, unit);
  return {
    unit,
    n: 1,
    state: "sent",
    receiptCode: `NQ57-2023/${unit.toUpperCase()}/1/3F2A9C1B`,
    acceptedAt: "2023-10-30T02:00:00.000Z",
    late: false,
    letter: null,
    annexes: [
      {
        annex: "phu-luc-3",
        rows: Array.from({ length: TASK_ROWS }, (_, index) =>
          rowOf("Phụ lục 3", index, {
            name: `${tasks[index % tasks.length]?.name ?? "Nhiệm vụ"} (${name}, việc số ${index + 1})`,
            status: LEVELS[index % LEVELS.length] ?? null,
          }),
        ),
      },
      {
        annex: "phu-luc-4",
        rows: Array.from({ length: DOCUMENT_ROWS }, (_, index) =>
          rowOf("Phụ lục 4", index, {
            content: `Quyết định số ${index + 1}/QĐ-UBND của ${name} về triển khai thực hiện Nghị quyết số 57/NQ-CP`,
            issuedOn: `2023-0${(index % 9) + 1}-11`,
            issuer: "Ủy ban nhân dân cấp tỉnh",
            status: "con-hieu-luc",
          }),
        ),
      },
    ],
  };
}

function rowOf(sheet: string, index: number, values: Record<string, FieldValue>): ReportRow {
  return { at: { sheet, row: index + 6 }, task: null, values };
}
