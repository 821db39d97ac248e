import type { ChangeKind } from "./change-kind.ts";

/** What the sheet calls each kind of change. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  better: "Tốt hơn",
  worse: "Kém hơn",
  moved: "Đổi mức khác",
  same: "Giữ mức",
  "dates-only": "Chỉ đổi ngày",
  new: "Mới",
  gone: "Không còn",
  several: "Không có một mức chung",
  silent: "Chưa đủ báo cáo",
};
