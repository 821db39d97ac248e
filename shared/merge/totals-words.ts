/** What the charts of totals are called, in the workbook and in the draft report alike. */
interface ChartWords {
  readonly title: string;
  readonly description: string;
}

const named =
  (title: string, description: string) =>
  (ending: string): ChartWords => ({ title: `${title}${ending}`, description: `${description}${ending}` });

export const CHART_TITLES = {
  levels: named("Số nhiệm vụ theo mức độ thực hiện", "Biểu đồ thanh: mỗi mức độ thực hiện một thanh, cả nước"),
  byKind: named(
    "Cơ cấu mức độ thực hiện theo loại đơn vị",
    "Biểu đồ thanh chồng 100%: tỷ trọng các mức của mỗi loại đơn vị, số trong thanh là số nhiệm vụ",
  ),
  byRegion: named(
    "Số nhiệm vụ theo mức độ thực hiện ở từng vùng",
    "Biểu đồ thanh chồng: số nhiệm vụ ở từng mức của mỗi vùng",
  ),
  reported: named(
    "Đơn vị có báo cáo và chưa có báo cáo theo vùng",
    "Biểu đồ thanh chồng: số đơn vị có báo cáo và chưa có báo cáo của mỗi vùng",
  ),
  againstLast: named(
    "Mức độ thực hiện kỳ trước và kỳ này",
    "Biểu đồ thanh đôi: số nhiệm vụ so được giữa hai kỳ, mỗi mức hai thanh, kỳ trước và kỳ này",
  ),
} as const;
