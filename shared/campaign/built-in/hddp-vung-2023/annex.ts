import type { Annex, CodeList } from "../../campaign.ts";

/** A list of tasks like Phụ lục 3 of letter 8490, with when each is due and what came of it. */
export const annexAttached = (attachedTo: string): Annex => ({
  id: "nhiem-vu",
  kind: "list",
  sheetName: "Nhiệm vụ",
  heading: "BIỂU NHIỆM VỤ",
  title: "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ CỦA CÁC HỘI ĐỒNG ĐIỀU PHỐI VÙNG",
  attachedTo,
  columns: [
    {
      id: "ordinal",
      heading: "STT",
      headingVariants: ["TT", "Số TT"],
      field: { kind: "ordinal" },
      width: 6,
      whenEmpty: "nothing",
    },
    {
      id: "name",
      heading: "Nhiệm vụ",
      headingVariants: ["Tên nhiệm vụ", "Nội dung nhiệm vụ", "Nhiệm vụ được giao"],
      field: { kind: "text", suggestions: null },
      width: 62,
      whenEmpty: "error",
    },
    {
      id: "term",
      heading: "Thời hạn",
      headingVariants: ["Thời hạn hoàn thành", "Thời gian thực hiện"],
      field: { kind: "label", shows: "task-term" },
      width: 18,
      whenEmpty: "nothing",
    },
    {
      id: "level",
      heading: "Tình trạng",
      headingVariants: ["Tình trạng thực hiện", "Tiến độ"],
      field: { kind: "code", list: "follow-up" },
      width: 26,
      whenEmpty: "error",
    },
    {
      id: "result",
      heading: "Kết quả",
      headingVariants: ["Kết quả thực hiện", "Kết quả, sản phẩm"],
      field: { kind: "text", suggestions: null },
      width: 40,
      whenEmpty: "nothing",
    },
  ],
  nameColumn: "name",
  listsTasks: true,
  listsDocuments: false,
  spareRows: 5,
  whenAbsent: "error",
});

/**
 * The letter gives no levels. These are the words in which the Government Office follows tasks up, done or not and
 * within its term or past it; taken from common knowledge, not from a text.
 */
export const FOLLOW_UP: CodeList = {
  id: "follow-up",
  origin: "campaign",
  codes: [
    {
      code: "hoan-thanh-dung-han",
      label: "Hoàn thành đúng hạn",
      variants: ["đã hoàn thành đúng hạn", "hoàn thành trong hạn"],
      proposals: [],
    },
    {
      code: "hoan-thanh-qua-han",
      label: "Hoàn thành quá hạn",
      variants: ["đã hoàn thành quá hạn", "hoàn thành chậm"],
      proposals: [],
    },
    {
      code: "chua-hoan-thanh-trong-han",
      label: "Chưa hoàn thành, trong hạn",
      variants: ["đang thực hiện, trong hạn", "trong hạn"],
      proposals: [],
    },
    {
      code: "chua-hoan-thanh-qua-han",
      label: "Chưa hoàn thành, quá hạn",
      variants: ["đang thực hiện, quá hạn"],
      proposals: [],
    },
  ],
  // Done, but when? Late, but done since?
  ambiguous: ["hoàn thành", "đã hoàn thành", "chưa hoàn thành", "đang thực hiện", "quá hạn", "thường xuyên"],
};
