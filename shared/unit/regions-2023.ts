import type { Region } from "./unit.ts";

/** The six socio-economic regions of Nghị quyết 81/2023/QH15, in its order. */
export const REGIONS_2023: readonly Region[] = [
  {
    id: "TDMNPB",
    order: 1,
    name: "Vùng trung du và miền núi phía Bắc",
    aliases: ["Trung du và miền núi phía Bắc", "Trung du và miền núi Bắc Bộ", "TDMN phía Bắc", "TDMNPB"],
  },
  { id: "DBSH", order: 2, name: "Vùng đồng bằng sông Hồng", aliases: ["Đồng bằng sông Hồng", "ĐBSH"] },
  {
    id: "BTBDHTB",
    order: 3,
    name: "Vùng Bắc Trung Bộ và duyên hải Trung Bộ",
    aliases: [
      "Bắc Trung Bộ và Duyên hải miền Trung",
      "Vùng Bắc Trung Bộ và duyên hải miền Trung",
      "BTB&DHTB",
      "BTB&DHMT",
    ],
  },
  { id: "TN", order: 4, name: "Vùng Tây Nguyên", aliases: ["Tây Nguyên"] },
  { id: "DNB", order: 5, name: "Vùng Đông Nam Bộ", aliases: ["Đông Nam Bộ", "Đông Nam bộ", "ĐNB"] },
  {
    id: "DBSCL",
    order: 6,
    name: "Vùng đồng bằng sông Cửu Long",
    aliases: ["Đồng bằng sông Cửu Long", "ĐBSCL", "Tây Nam Bộ"],
  },
];
