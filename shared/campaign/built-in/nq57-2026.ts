import { unitOn } from "../../unit/dated-names.ts";
import { REGIONS_2025 } from "../../unit/regions-2025.ts";
import { UNITS_2025 } from "../../unit/units-2025.ts";
import type { Campaign, Letter } from "../campaign.ts";
import { rollForward } from "../roll-forward.ts";
import { NQ57_2023 } from "./nq57-2023.ts";

/**
 * No such letter is known. It stands in for the one the Ministry of Finance, which took the work over on 1/3/2025, would
 * send: number and day are to be entered, and the title and the due date say that this is a draft.
 */
const LETTER: Letter = {
  number: "…/BTC-…",
  issuedOn: "2026-11-01",
  unknown: ["number", "issuedOn"],
  issuer: "Bộ Tài chính",
  subject: NQ57_2023.letter.subject,
};

/** The campaign of 2023 rolled forward to the bodies of 2026: what is written here is all that differs. */
export const NQ57_2026: Campaign = rollForward(NQ57_2023, {
  id: "nq57-2026",
  title: "Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2026 (dự thảo)",
  year: 2026,
  example: true,
  letter: LETTER,
  receiver: {
    unit: "btc@2025",
    name: "Bộ Tài chính",
    // The institute exists under the ministry; that it took over the work of CIEM was not verified.
    office: "Viện Chiến lược và Chính sách kinh tế - tài chính",
    address: "(chờ công văn)",
  },
  /** "Trước ngày 31/12/2026" ends with 30/12/2026 in Hà Nội (UTC+7). */
  due: { before: "2026-12-30T17:00:00.000Z", text: "trước ngày 31/12/2026, dự kiến" },
  units: UNITS_2025.map((unit) => unitOn(unit, LETTER.issuedOn)),
  regions: REGIONS_2025,
  reporters: {
    // Employment stays with Nội vụ; vocational education, which the task names, went to Giáo dục và Đào tạo.
    "NQ57-B-BLDTBXH-01": ["bnv@2025", "bgddt@2025"],
  },
  words: [
    ["trong năm 2024 và giai đoạn 2025-2030", "trong năm 2027 và giai đoạn đến năm 2030"],
    ["của Bộ Kế hoạch và Đầu tư", "của Bộ Tài chính"],
  ],
});
