import type { Due, Letter, Receiver } from "../../campaign.ts";
import { attachedTo } from "../../letter-words.ts";

/** Công văn 8490/BKHĐT-QLKTTW; the contact person's name and numbers are personal data and stay out. */
export const LETTER: Letter = {
  number: "8490/BKHĐT-QLKTTW",
  issuedOn: "2023-10-12",
  unknown: [],
  issuer: "Bộ Kế hoạch và Đầu tư",
  subject:
    "báo cáo kết quả thực hiện nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội theo Nghị quyết số 57/NQ-CP",
};

/** The line under the title of every annex. */
export const ATTACHED_TO = attachedTo(LETTER);

export const RECEIVER: Receiver = {
  unit: "bkhdt",
  name: "Bộ Kế hoạch và Đầu tư",
  office: "Viện Nghiên cứu quản lý kinh tế Trung ương",
  address: "số 68 Phan Đình Phùng, Ba Đình, Hà Nội",
};

/** "Trước ngày 01/11/2023" ends with 31/10/2023 in Hà Nội (UTC+7). */
export const DUE: Due = { before: "2023-10-31T17:00:00.000Z", text: "trước ngày 01/11/2023" };
