import type { UnitId } from "../../../shared/ids.ts";

/** What a careful person reads in one of the fixtures, and what that person would raise. */
export interface Answer {
  readonly file: string;
  readonly programs: readonly ("openpyxl" | "libreoffice")[];
  /** Null where neither sheet says whose it is. */
  readonly unit: UnitId | null;
  /** By row of the sheet: name and level; null where one must ask. */
  readonly tasks: readonly (readonly [row: number, name: string, status: string | null])[];
  readonly documents: readonly (readonly [
    row: number,
    content: string,
    issuedOn: string | null,
    status: string | null,
  ])[];
  /** "rule cell" of all that is to be corrected, confirmed or chosen. */
  readonly raised: readonly string[];
  /** "rule cell" of what is only stated. */
  readonly stated?: readonly string[];
}

const PLANNING = "Rà soát các quy hoạch hoặc điều chỉnh các quy hoạch liên quan theo Luật Quy hoạch 2017";
const BOTH = ["openpyxl", "libreoffice"] as const;

export const SENT_BY_UNITS: readonly Answer[] = [
  {
    file: "heading-groups-notes",
    programs: BOTH,
    unit: "p63-son-la",
    tasks: [
      [9, PLANNING, "mot-phan-dung-han"],
      [10, "Chủ tịch UBND tỉnh chỉ đạo lập bản đồ số vùng lòng hồ", "hoan-thanh"],
      [12, "Nâng cấp đường nối Mộc Châu với cao tốc", "mot-phan-co-kha-nang-cham"],
    ],
    documents: [
      [3, "Quyết định số 2011/QĐ-UBND ngày 5/9/2023 về tổ điều phối", "2023-09-05", "con-hieu-luc"],
      [4, "Kế hoạch số 88/KH-UBND ngày 02/3/2023 về liên kết vùng", "2023-03-02", "con-hieu-luc"],
    ],
    raised: [],
  },
  {
    file: "merged-and-joined",
    programs: BOTH,
    unit: null,
    tasks: [
      [2, PLANNING, "mot-phan-dung-han"],
      [3, "Xây dựng cầu Phong Châu mới", "mot-phan-dung-han"],
      [4, "Mở tuyến buýt liên tỉnh", "chua-den-thoi-diem"],
      [5, "Kè sông Thao", "chua-den-thoi-diem"],
    ],
    documents: [
      [2, "Quyết định số 1719/QĐ-UBND ngày 14/6/2023 về quy chế phối hợp", "2023-06-14", "con-hieu-luc"],
      [2, "Kế hoạch số 77/KH-UBND ngày 3/7/2023", "2023-07-03", "con-hieu-luc"],
      [3, "Quyết định số 55/QĐ-UBND ngày 9/1/2023 về tổ công tác", "2023-01-09", "con-hieu-luc"],
      [3, "Chỉ thị số 06/CT-UBND ngày 20/4/2023", "2023-04-20", "con-hieu-luc"],
      [
        4,
        "Kế hoạch số 91/KH-UBND ngày 8/8/2023 triển khai Nghị quyết số 57/NQ-CP và Quyết định số 826/QĐ-TTg",
        "2023-08-08",
        "con-hieu-luc",
      ],
    ],
    raised: ["documents-split B2", "documents-split B3"],
    stated: ["merged-value C2", "merged-value C4"],
  },
  {
    file: "marks-in-five-columns",
    programs: BOTH,
    unit: null,
    tasks: [
      [5, PLANNING, "hoan-thanh"],
      [6, "Khu kinh tế cửa khẩu", "mot-phan-dung-han"],
      [7, "Cảng cạn", "mot-phan-co-kha-nang-cham"],
      [8, "Kho ngoại quan", "den-han-chua-trien-khai"],
      [9, "Đường tuần tra", "chua-den-thoi-diem"],
      [10, "Chợ biên giới", null],
    ],
    documents: [],
    raised: ["code-unknown D10"],
  },
  {
    file: "loose-text",
    programs: BOTH,
    unit: null,
    tasks: [
      [2, PLANNING, "hoan-thanh"],
      [3, "Đường ven biển đoạn qua Hòang Mai", "hoan-thanh"],
      [4, "Cảng Cửa Lò", null],
      [5, "Sân bay Vinh", null],
      [6, "Khu công nghiệp VSIP", "hoan-thanh"],
      [7, "Hồ Bản Mồng", "mot-phan-dung-han"],
      [8, "Đường N5", null],
      [9, "Quy hoạch tỉnh", "mot-phan-co-kha-nang-cham"],
    ],
    documents: [],
    raised: [
      "code-ambiguous C4",
      "code-unknown C5",
      "code-proposed C6",
      "code-proposed C7",
      "code-unknown C8",
      "code-proposed C9",
    ],
  },
  {
    file: "copies-and-own-columns",
    programs: ["libreoffice"],
    unit: null,
    tasks: [
      [2, PLANNING, "hoan-thanh"],
      [3, "Đường tránh thị xã", "mot-phan-dung-han"],
    ],
    documents: [
      [2, "14/2022/QĐ-UBND: Quy định phối hợp quản lý đầu tư công", "2022-05-20", "con-hieu-luc"],
      [3, "102/KH-UBND: Kế hoạch xúc tiến đầu tư vùng", "2023-02-03", "con-hieu-luc"],
    ],
    raised: ["sheet-copies", "number-joined B1"],
    stated: ["extra-columns B1", "hidden-sheet"],
  },
  {
    file: "days-from-1904",
    programs: BOTH,
    unit: null,
    tasks: [],
    documents: [
      [2, "Quyết định số 826/QĐ-TTg ngày 11/7/2023 của Thủ tướng Chính phủ", "2023-07-11", "con-hieu-luc"],
      [3, "Thông báo số 9/TB-UBND", null, "con-hieu-luc"],
      [4, "Quyết định số 40/QĐ-UBND ngày 6/5/2023", null, "con-hieu-luc"],
      [5, "Quyết định số 41/QĐ-UBND", null, "con-hieu-luc"],
      [6, "Quyết định số 42/QĐ-UBND", "2022-04-21", null],
      [7, "Nghị quyết số 7/2021/NQ-HĐND", "2028-12-01", "con-hieu-luc"],
    ],
    raised: [
      "date-month-only C3",
      "date-contradicts-text C4",
      "date-impossible C5",
      "date-short-year C6",
      "code-ambiguous E6",
      "date-implausible C7",
    ],
  },
  {
    file: "side-by-side",
    programs: BOTH,
    unit: "p63-binh-dinh",
    tasks: [
      [3, PLANNING, "hoan-thanh"],
      [4, "Cảng Quy Nhơn", "den-han-chua-trien-khai"],
      [5, "Đường sắt Phù Cát", "chua-den-thoi-diem"],
    ],
    documents: [[3, "Quyết định số 3/QĐ-UBND ngày 4/1/2023", "2023-01-04", "con-hieu-luc"]],
    raised: [],
  },
  {
    file: "goes-on-with-signs",
    programs: BOTH,
    unit: "p63-ha-giang",
    tasks: [
      [4, PLANNING, "mot-phan-dung-han"],
      [5, "Cải tạo quốc lộ 4C", "mot-phan-dung-han"],
      [2, "Bản đồ du lịch cao nguyên đá", "mot-phan-co-kha-nang-cham"],
      [3, "Số hóa hồ sơ đất", "mot-phan-co-kha-nang-cham"],
    ],
    documents: [],
    raised: ["code-proposed C4", "code-proposed C5", "sheets-joined", "code-proposed C2", "repeats-above C3"],
  },
  {
    file: "levels-over-two-rows",
    programs: BOTH,
    unit: "p63-vinh-phuc",
    tasks: [
      [6, PLANNING, "mot-phan-dung-han"],
      [7, "Khu công nghiệp Bá Thiện", "mot-phan-co-kha-nang-cham"],
      [8, "Hồ Đại Lải", "hoan-thanh"],
      [9, "Đường vành đai 5", null],
      [10, "Ga Hương Canh", null],
    ],
    documents: [],
    raised: ["code-proposed E7", "level-missing C9", "code-unknown G10"],
  },
  {
    file: "numbers-with-days",
    programs: BOTH,
    unit: "p63-hai-phong",
    tasks: [],
    documents: [
      [4, "15/2022/QĐ-UBND ngày 20/4/2022: Quy chế phối hợp vùng", "2022-04-20", "con-hieu-luc"],
      [5, "33/2022/NQ-HĐND 09/12/2022: Phát triển hạ tầng cảng biển", "2022-12-09", "con-hieu-luc"],
      [7, "7/KH-UBND 5/1/2023: Kế hoạch liên kết vùng", "2023-01-05", "con-hieu-luc"],
    ],
    raised: ["column-guessed B2", "number-joined B2", "code-proposed E4", "repeats-above D7"],
  },
];
