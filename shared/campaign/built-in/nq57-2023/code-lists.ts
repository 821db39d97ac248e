import type { CodeList } from "../../campaign.ts";

/** The five levels of Phụ lục 1 and 2, mục 1, verbatim. */
const TASK_STATUS: CodeList = {
  id: "task-status",
  origin: "letter",
  codes: [
    {
      code: "hoan-thanh",
      label: "Đã hoàn thành",
      variants: ["hoàn thành", "đã thực hiện xong", "đã xong", "HT"],
      proposals: ["100%"],
    },
    {
      code: "mot-phan-dung-han",
      label: "Đã hoàn thành một phần và đúng hạn",
      variants: [
        "hoàn thành một phần, đúng hạn",
        "hoàn thành một phần và đúng hạn",
        "đã hoàn thành một phần, đúng hạn",
        "đã hoàn thành 1 phần và đúng hạn",
        "đã hoàn thành 01 phần và đúng hạn",
        "đã hoàn thành 1 phần, đúng hạn",
        "hoàn thành 1 phần, đúng hạn",
        "hoàn thành 1 phần và đúng hạn",
      ],
      proposals: ["đang thực hiện, đúng tiến độ"],
    },
    {
      code: "mot-phan-co-kha-nang-cham",
      label: "Đã hoàn thành một phần và có khả năng chậm",
      variants: [
        "hoàn thành một phần, có khả năng chậm",
        "hoàn thành một phần và có khả năng chậm",
        "đã hoàn thành một phần, có khả năng chậm",
        "đã hoàn thành 1 phần và có khả năng chậm",
        "đã hoàn thành 01 phần và có khả năng chậm",
        "đã hoàn thành 1 phần, có khả năng chậm",
        "hoàn thành 1 phần, có khả năng chậm",
        "hoàn thành 1 phần và có khả năng chậm",
      ],
      proposals: ["đang thực hiện, chậm tiến độ"],
    },
    {
      code: "den-han-chua-trien-khai",
      label: "Đến thời điểm nhưng chưa triển khai được",
      variants: ["đến thời điểm nhưng chưa triển khai"],
      proposals: [
        "đã đến hạn chưa triển khai",
        "đến hạn chưa triển khai",
        "đến hạn nhưng chưa triển khai",
        "quá hạn chưa triển khai",
      ],
    },
    {
      code: "chua-den-thoi-diem",
      label: "Chưa đến thời điểm triển khai",
      variants: ["chưa đến thời điểm", "chưa đến hạn"],
      proposals: ["chưa đến hạn triển khai", "chưa đến thời hạn", "chưa đến thời gian triển khai"],
    },
  ],
  // On time or late? Due or not due? These do not say.
  ambiguous: [
    "đang thực hiện",
    "đang triển khai",
    "chưa thực hiện",
    "chưa hoàn thành",
    "thường xuyên",
    "hằng năm",
    "hàng năm",
    "chậm",
  ],
};

/** "Tình trạng văn bản": the letter leaves it open; the words are those of the national database of legal texts. */
const DOCUMENT_STATUS: CodeList = {
  id: "document-status",
  origin: "campaign",
  codes: [
    {
      code: "con-hieu-luc",
      label: "Còn hiệu lực",
      variants: ["còn hiệu lực thi hành", "đang có hiệu lực", "đang còn hiệu lực"],
      proposals: ["có hiệu lực"],
    },
    { code: "chua-co-hieu-luc", label: "Chưa có hiệu lực", variants: ["chưa áp dụng", "chờ hiệu lực"], proposals: [] },
    {
      code: "het-hieu-luc-mot-phan",
      label: "Hết hiệu lực một phần",
      variants: ["hết hiệu lực 1 phần", "được sửa đổi, bổ sung", "đã sửa đổi"],
      proposals: [],
    },
    {
      code: "het-hieu-luc-toan-bo",
      label: "Hết hiệu lực toàn bộ",
      variants: ["hết hiệu lực", "bị thay thế", "bị bãi bỏ"],
      proposals: [],
    },
    { code: "ngung-hieu-luc", label: "Ngưng hiệu lực", variants: [], proposals: [] },
    { code: "ngung-hieu-luc-mot-phan", label: "Ngưng hiệu lực một phần", variants: [], proposals: [] },
    { code: "khong-con-phu-hop", label: "Không còn phù hợp", variants: [], proposals: [] },
  ],
  // Stages of drafting, not of force: a text that is "đã ban hành" may be in force, not yet, or no longer.
  ambiguous: [
    "đã ban hành",
    "mới ban hành",
    "dự thảo",
    "đang dự thảo",
    "đang soạn thảo",
    "đang xây dựng",
    "đang lấy ý kiến",
    "đã trình",
    "đang trình",
    "chờ ban hành",
  ],
};

/** "Cấp ban hành": the letter leaves it open; offered in the dropdown, kept as written. */
const ISSUER_LEVEL: CodeList = {
  id: "issuer-level",
  origin: "campaign",
  codes: [
    { code: "quoc-hoi", label: "Quốc hội", variants: [], proposals: [] },
    { code: "ubtvqh", label: "Ủy ban Thường vụ Quốc hội", variants: [], proposals: [] },
    { code: "ctn", label: "Chủ tịch nước", variants: [], proposals: [] },
    { code: "chinh-phu", label: "Chính phủ", variants: ["CP"], proposals: [] },
    { code: "ttg", label: "Thủ tướng Chính phủ", variants: ["TTg", "TTgCP", "Thủ tướng"], proposals: [] },
    {
      code: "bo",
      label: "Bộ trưởng, Thủ trưởng cơ quan ngang bộ",
      variants: ["Bộ", "Bộ trưởng", "Cấp bộ"],
      proposals: [],
    },
    { code: "lien-tich", label: "Liên tịch", variants: [], proposals: [] },
    {
      code: "tandtc-vksndtc-ktnn",
      label: "Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao, Kiểm toán nhà nước",
      variants: [],
      proposals: [],
    },
    { code: "hdnd-tinh", label: "Hội đồng nhân dân cấp tỉnh", variants: ["HĐND tỉnh", "HĐND"], proposals: [] },
    {
      code: "ubnd-tinh",
      label: "Ủy ban nhân dân cấp tỉnh",
      variants: ["UBND tỉnh", "UBND", "Tỉnh", "Cấp tỉnh", "Chủ tịch UBND tỉnh"],
      proposals: [],
    },
    { code: "hdnd-huyen", label: "Hội đồng nhân dân cấp huyện", variants: [], proposals: [] },
    { code: "ubnd-huyen", label: "Ủy ban nhân dân cấp huyện", variants: [], proposals: [] },
    { code: "hdnd-xa", label: "Hội đồng nhân dân cấp xã", variants: [], proposals: [] },
    { code: "ubnd-xa", label: "Ủy ban nhân dân cấp xã", variants: [], proposals: [] },
    {
      code: "dang",
      label: "Cơ quan của Đảng (Bộ Chính trị, Ban Bí thư, Tỉnh ủy/Thành ủy)",
      variants: [],
      proposals: [],
    },
    { code: "to-chuc", label: "Tổ chức (VCCI, hiệp hội)", variants: [], proposals: [] },
  ],
  ambiguous: ["Trung ương", "Địa phương"],
};

export const CODE_LISTS: readonly CodeList[] = [TASK_STATUS, DOCUMENT_STATUS, ISSUER_LEVEL];
