import type { ReportState } from "../report/head.ts";
import type { UnitKind } from "../unit/unit.ts";

/** The words of the merged workbook that no campaign definition gives. */

/** Where central bodies stand in a column of regions. */
export const CENTRAL = "Trung ương";

export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  "not-sent": "Chưa gửi",
  "awaiting-approval": "Chờ duyệt",
  sent: "Đã gửi",
  returned: "Trả lại",
  accepted: "Chấp nhận",
};
export const OVERDUE = "Quá hạn";

/** In protocol order. */
export const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  bo: "Bộ",
  "co-quan-ngang-bo": "Cơ quan ngang bộ",
  "to-chuc": "Tổ chức",
  "thanh-pho": "Thành phố trực thuộc Trung ương",
  tinh: "Tỉnh",
  "hoi-dong": "Hội đồng điều phối vùng",
};

/** A row whose level is none of the campaign's: it never passes the checks, and is counted all the same. */
export const NO_LEVEL = "Không có mức đánh giá";

/** Whether a unit's report is in the merge. */
export const REPORTED_UNITS = "Có báo cáo";
export const MISSING_UNITS = "Chưa có báo cáo";
