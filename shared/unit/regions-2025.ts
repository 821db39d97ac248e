import type { Region } from "./unit.ts";

/**
 * The six regions since 2025: Bắc Trung Bộ stands alone, Tây Nguyên is joined to duyên hải Nam Trung Bộ. Nghị quyết
 * 306/NQ-CP and 252/2025/QH15 are named as their basis; their dates were not verified. Four keep the id and the name of
 * 2023, each with other provinces in it: no region may be compared with its namesake of 2023 (see `regions.ts`).
 */
export const REGIONS_2025: readonly Region[] = [
  {
    id: "TDMNPB",
    order: 1,
    name: "Vùng trung du và miền núi phía Bắc",
    aliases: ["Trung du và miền núi phía Bắc", "Trung du và miền núi Bắc Bộ", "TDMN phía Bắc", "TDMNPB"],
  },
  { id: "DBSH", order: 2, name: "Vùng đồng bằng sông Hồng", aliases: ["Đồng bằng sông Hồng", "ĐBSH"] },
  { id: "BTB", order: 3, name: "Vùng Bắc Trung Bộ", aliases: ["Bắc Trung Bộ", "BTB"] },
  {
    id: "DHNTB-TN",
    order: 4,
    name: "Vùng duyên hải Nam Trung Bộ và Tây Nguyên",
    aliases: ["Duyên hải Nam Trung Bộ và Tây Nguyên", "Nam Trung Bộ và Tây Nguyên", "DHNTB&TN"],
  },
  { id: "DNB", order: 5, name: "Vùng Đông Nam Bộ", aliases: ["Đông Nam Bộ", "Đông Nam bộ", "ĐNB"] },
  {
    id: "DBSCL",
    order: 6,
    name: "Vùng đồng bằng sông Cửu Long",
    aliases: ["Đồng bằng sông Cửu Long", "ĐBSCL", "Tây Nam Bộ"],
  },
];
