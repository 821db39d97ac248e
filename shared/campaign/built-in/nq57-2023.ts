import { REGIONS_2023 } from "../../unit/regions-2023.ts";
import { UNITS_2023 } from "../../unit/units-2023.ts";
import type { Campaign } from "../campaign.ts";
import { ANNEXES } from "./nq57-2023/annexes.ts";
import { CODE_LISTS } from "./nq57-2023/code-lists.ts";
import { DUE, LETTER, RECEIVER } from "./nq57-2023/letter.ts";
import { OUTLINES } from "./nq57-2023/outlines.ts";
import { TASKS } from "./nq57-2023/tasks.ts";

/** The campaign of letter 8490/BKHĐT-QLKTTW: 86 addressees, of which the receiver itself owes nothing. */
export const NQ57_2023: Campaign = {
  id: "nq57-2023",
  title: "Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2023",
  year: 2023,
  previous: null,
  example: false,
  letter: LETTER,
  receiver: RECEIVER,
  due: DUE,
  units: UNITS_2023.map((unit) => ({
    ...unit,
    owes: unit.id !== RECEIVER.unit,
    outline: unit.region === null ? "phu-luc-1" : "phu-luc-2",
    approval: false,
  })),
  regions: REGIONS_2023,
  annexes: ANNEXES,
  outlines: OUTLINES,
  tasks: TASKS,
  codeLists: CODE_LISTS,
};
