import type { IsoDate, UnitId } from "../ids.ts";
import type { RegionId, Unit, UnitKind } from "./unit.ts";
import { centralBody, inProtocolOrder, localBody, type UnitRow } from "./unit-rows.ts";

/**
 * The bodies of October 2023: 18 ministries, 4 ministerial-level agencies, VCCI and 63 provinces, in protocol order.
 * Names of the Government's 2021–2026 term; regions of Nghị quyết 81/2023/QH15; ends of validity from the
 * reorganisations of 1/3/2025 (ministries), 1/1/2025 (Huế) and 1/7/2025 (provinces).
 */

/** Tỉnh and thành phố were merged or redrawn on 1/7/2025. */
const LAST_DAY_OF_THE_63: IsoDate = "2025-06-30";

function body(
  kind: UnitKind,
  id: UnitId,
  officialName: string,
  shortName: string,
  docSymbol: string,
  otherNames: readonly string[],
  validTo: IsoDate | null,
): UnitRow {
  return centralBody(kind, id, officialName, shortName, docSymbol, otherNames, { validFrom: null, validTo });
}

function province(
  id: UnitId,
  name: string,
  region: RegionId,
  otherNames: readonly string[] = [],
  validTo: IsoDate = LAST_DAY_OF_THE_63,
): UnitRow {
  return localBody("tinh", id, name, region, otherNames, { validFrom: null, validTo });
}

function city(id: UnitId, name: string, region: RegionId, otherNames: readonly string[] = []): UnitRow {
  return localBody("thanh-pho", id, name, region, otherNames, { validFrom: null, validTo: LAST_DAY_OF_THE_63 });
}

const ROWS: readonly UnitRow[] = [
  body("bo", "bqp", "Bộ Quốc phòng", "Bộ Quốc phòng", "BQP", ["MOD"], null),
  body("bo", "bca", "Bộ Công an", "Bộ Công an", "BCA", ["MPS"], null),
  body("bo", "bng", "Bộ Ngoại giao", "Bộ Ngoại giao", "BNG", ["MOFA"], null),
  body("bo", "bnv", "Bộ Nội vụ", "Bộ Nội vụ", "BNV", ["MOHA"], null),
  body("bo", "btp", "Bộ Tư pháp", "Bộ Tư pháp", "BTP", ["MOJ"], null),
  body(
    "bo",
    "bkhdt",
    "Bộ Kế hoạch và Đầu tư",
    "Bộ KH&ĐT",
    "BKHĐT",
    ["Bộ KHĐT", "Bộ KH và ĐT", "Bộ Kế hoạch & Đầu tư", "MPI"],
    "2025-02-28",
  ),
  body("bo", "btc", "Bộ Tài chính", "Bộ Tài chính", "BTC", ["MOF"], null),
  body("bo", "bct", "Bộ Công Thương", "Bộ Công Thương", "BCT", ["MOIT"], null),
  body(
    "bo",
    "bnnptnt",
    "Bộ Nông nghiệp và Phát triển nông thôn",
    "Bộ NN&PTNT",
    "BNN",
    ["BNNPTNT", "Bộ NNPTNT", "Bộ NN và PTNT", "Bộ Nông nghiệp & PTNT", "MARD"],
    "2025-02-28",
  ),
  body("bo", "bgtvt", "Bộ Giao thông vận tải", "Bộ GTVT", "BGTVT", ["MOT"], "2025-02-28"),
  body("bo", "bxd", "Bộ Xây dựng", "Bộ Xây dựng", "BXD", ["MOC"], null),
  body(
    "bo",
    "btnmt",
    "Bộ Tài nguyên và Môi trường",
    "Bộ TN&MT",
    "BTNMT",
    ["Bộ TNMT", "Bộ TN và MT", "MONRE"],
    "2025-02-28",
  ),
  body(
    "bo",
    "btttt",
    "Bộ Thông tin và Truyền thông",
    "Bộ TT&TT",
    "BTTTT",
    ["Bộ TTTT", "Bộ TT và TT", "MIC"],
    "2025-02-28",
  ),
  body(
    "bo",
    "bldtbxh",
    "Bộ Lao động - Thương binh và Xã hội",
    "Bộ LĐTBXH",
    "BLĐTBXH",
    ["Bộ LĐ-TB&XH", "Bộ LĐTB&XH", "MOLISA"],
    "2025-02-28",
  ),
  body(
    "bo",
    "bvhttdl",
    "Bộ Văn hóa, Thể thao và Du lịch",
    "Bộ VHTTDL",
    "BVHTTDL",
    ["Bộ VH,TT&DL", "Bộ VHTT&DL", "MOCST"],
    null,
  ),
  body(
    "bo",
    "bkhcn",
    "Bộ Khoa học và Công nghệ",
    "Bộ KH&CN",
    "BKHCN",
    ["Bộ KHCN", "Bộ KH và CN", "Bộ Khoa và và Công nghệ", "MOST"],
    null,
  ),
  body("bo", "bgddt", "Bộ Giáo dục và Đào tạo", "Bộ GD&ĐT", "BGDĐT", ["Bộ GDĐT", "Bộ GD và ĐT", "MOET"], null),
  body("bo", "byt", "Bộ Y tế", "Bộ Y tế", "BYT", ["MOH"], null),
  body("co-quan-ngang-bo", "ubdt", "Ủy ban Dân tộc", "UBDT", "UBDT", ["CEMA"], "2025-02-28"),
  body(
    "co-quan-ngang-bo",
    "nhnn",
    "Ngân hàng Nhà nước Việt Nam",
    "NHNN",
    "NHNN",
    ["NHNNVN", "Ngân hàng Nhà nước", "SBV"],
    null,
  ),
  body("co-quan-ngang-bo", "ttcp", "Thanh tra Chính phủ", "TTCP", "TTCP", [], null),
  body("co-quan-ngang-bo", "vpcp", "Văn phòng Chính phủ", "VPCP", "VPCP", ["OOG"], null),
  body(
    "to-chuc",
    "vcci",
    "Liên đoàn Thương mại và Công nghiệp Việt Nam",
    "VCCI",
    "LĐTM",
    ["LĐTMCNVN", "Phòng Thương mại và Công nghiệp Việt Nam"],
    null,
  ),
  city("p63-ha-noi", "Hà Nội", "DBSH", ["Thủ đô Hà Nội", "HN"]),
  province("p63-ha-giang", "Hà Giang", "TDMNPB"),
  province("p63-cao-bang", "Cao Bằng", "TDMNPB"),
  province("p63-bac-kan", "Bắc Kạn", "TDMNPB", ["Bắc Cạn"]),
  province("p63-tuyen-quang", "Tuyên Quang", "TDMNPB"),
  province("p63-lao-cai", "Lào Cai", "TDMNPB"),
  province("p63-dien-bien", "Điện Biên", "TDMNPB"),
  province("p63-lai-chau", "Lai Châu", "TDMNPB"),
  province("p63-son-la", "Sơn La", "TDMNPB"),
  province("p63-yen-bai", "Yên Bái", "TDMNPB"),
  province("p63-hoa-binh", "Hòa Bình", "TDMNPB"),
  province("p63-thai-nguyen", "Thái Nguyên", "TDMNPB"),
  province("p63-lang-son", "Lạng Sơn", "TDMNPB"),
  province("p63-quang-ninh", "Quảng Ninh", "DBSH"),
  province("p63-bac-giang", "Bắc Giang", "TDMNPB"),
  province("p63-phu-tho", "Phú Thọ", "TDMNPB"),
  province("p63-vinh-phuc", "Vĩnh Phúc", "DBSH"),
  province("p63-bac-ninh", "Bắc Ninh", "DBSH"),
  province("p63-hai-duong", "Hải Dương", "DBSH"),
  city("p63-hai-phong", "Hải Phòng", "DBSH"),
  province("p63-hung-yen", "Hưng Yên", "DBSH"),
  province("p63-thai-binh", "Thái Bình", "DBSH"),
  province("p63-ha-nam", "Hà Nam", "DBSH"),
  province("p63-nam-dinh", "Nam Định", "DBSH"),
  province("p63-ninh-binh", "Ninh Bình", "DBSH"),
  province("p63-thanh-hoa", "Thanh Hóa", "BTBDHTB"),
  province("p63-nghe-an", "Nghệ An", "BTBDHTB"),
  province("p63-ha-tinh", "Hà Tĩnh", "BTBDHTB"),
  province("p63-quang-binh", "Quảng Bình", "BTBDHTB"),
  province("p63-quang-tri", "Quảng Trị", "BTBDHTB"),
  province("p63-thua-thien-hue", "Thừa Thiên Huế", "BTBDHTB", ["TT-Huế", "T.T.Huế", "TTH", "Huế"], "2024-12-31"),
  city("p63-da-nang", "Đà Nẵng", "BTBDHTB"),
  province("p63-quang-nam", "Quảng Nam", "BTBDHTB"),
  province("p63-quang-ngai", "Quảng Ngãi", "BTBDHTB"),
  province("p63-binh-dinh", "Bình Định", "BTBDHTB"),
  province("p63-phu-yen", "Phú Yên", "BTBDHTB"),
  province("p63-khanh-hoa", "Khánh Hòa", "BTBDHTB"),
  province("p63-ninh-thuan", "Ninh Thuận", "BTBDHTB"),
  province("p63-binh-thuan", "Bình Thuận", "BTBDHTB"),
  province("p63-kon-tum", "Kon Tum", "TN", ["Kontum"]),
  province("p63-gia-lai", "Gia Lai", "TN"),
  province("p63-dak-lak", "Đắk Lắk", "TN", ["Đắc Lắc", "Đăk Lăk", "Đắk Lăk", "Đăk Lắk", "Đaklak", "Daklak", "Darlac"]),
  province("p63-dak-nong", "Đắk Nông", "TN", ["Đắc Nông", "Đăk Nông", "Đak Nông", "Daknong"]),
  province("p63-lam-dong", "Lâm Đồng", "TN"),
  province("p63-binh-phuoc", "Bình Phước", "DNB"),
  province("p63-tay-ninh", "Tây Ninh", "DNB"),
  province("p63-binh-duong", "Bình Dương", "DNB"),
  province("p63-dong-nai", "Đồng Nai", "DNB", ["TP. Đồng Nai"]),
  province("p63-ba-ria-vung-tau", "Bà Rịa - Vũng Tàu", "DNB", ["BR-VT", "BRVT"]),
  city("p63-ho-chi-minh", "Hồ Chí Minh", "DNB", ["TP.HCM", "TPHCM", "HCM", "Thành phố HCM", "HCMC", "Sài Gòn"]),
  province("p63-long-an", "Long An", "DBSCL"),
  province("p63-tien-giang", "Tiền Giang", "DBSCL"),
  province("p63-ben-tre", "Bến Tre", "DBSCL"),
  province("p63-tra-vinh", "Trà Vinh", "DBSCL"),
  province("p63-vinh-long", "Vĩnh Long", "DBSCL"),
  province("p63-dong-thap", "Đồng Tháp", "DBSCL"),
  province("p63-an-giang", "An Giang", "DBSCL"),
  province("p63-kien-giang", "Kiên Giang", "DBSCL"),
  city("p63-can-tho", "Cần Thơ", "DBSCL"),
  province("p63-hau-giang", "Hậu Giang", "DBSCL"),
  province("p63-soc-trang", "Sóc Trăng", "DBSCL"),
  province("p63-bac-lieu", "Bạc Liêu", "DBSCL"),
  province("p63-ca-mau", "Cà Mau", "DBSCL"),
];

export const UNITS_2023: readonly Unit[] = inProtocolOrder(ROWS);
