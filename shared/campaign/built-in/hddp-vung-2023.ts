import { REGIONS_2023 } from "../../unit/regions-2023.ts";
import type { Campaign, Letter } from "../campaign.ts";
import { attachedTo } from "../letter-words.ts";
import { annexAttached, FOLLOW_UP } from "./hddp-vung-2023/annex.ts";
import { TASKS } from "./hddp-vung-2023/tasks.ts";
import { RECEIVER, UNITS } from "./hddp-vung-2023/units.ts";

/** The number was read in one newspaper only; the day (August 2023) was not found. The letter's text is verbatim. */
const LETTER: Letter = {
  number: "6411/VPCP-KTTH",
  issuedOn: "2023-08-22",
  unknown: ["issuedOn"],
  issuer: "Văn phòng Chính phủ",
  subject: "nâng cao hiệu quả hoạt động của các Hội đồng điều phối vùng",
};

/**
 * The Government Office's letter on the regional coordinating councils as a campaign: 19 tasks with who does them and
 * when. The letter asks for no report, so that somebody collects them, by when and at which levels is an example.
 */
export const HDDP_VUNG_2023: Campaign = {
  id: "hddp-vung-2023",
  title: "Nhiệm vụ của các Hội đồng điều phối vùng năm 2023 (mẫu)",
  year: 2023,
  previous: null,
  example: true,
  letter: LETTER,
  receiver: {
    unit: RECEIVER,
    name: "Văn phòng Chính phủ",
    office: "Vụ Kinh tế tổng hợp",
    address: "(công văn không ghi)",
  },
  /** "Trước ngày 31/12/2023" ends with 30/12/2023 in Hà Nội (UTC+7). */
  due: { before: "2023-12-30T17:00:00.000Z", text: "trước ngày 31/12/2023, hạn mẫu" },
  units: UNITS.map((unit) => ({ ...unit, owes: unit.id !== RECEIVER, outline: null, approval: false })),
  regions: REGIONS_2023,
  annexes: [annexAttached(attachedTo(LETTER))],
  outlines: [],
  tasks: TASKS,
  codeLists: [FOLLOW_UP],
};
