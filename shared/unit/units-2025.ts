import type { IsoDate, UnitId } from "../ids.ts";
import type { RegionId, Unit, UnitKind } from "./unit.ts";
import { centralBody, inProtocolOrder, localBody, type UnitRow } from "./unit-rows.ts";

/**
 * The bodies since the reorganisations of 2025, as they stand in November 2026: 14 ministries and 3 ministerial-level
 * agencies (Nghị quyết 176/2025/QH15), VCCI, 7 cities and 27 provinces (Nghị quyết 202/2025/QH15), in protocol order.
 * Ids are new wherever a body is: 23 provinces keep an old name for another area, and seven codes of Quyết định
 * 19/2025/QĐ-TTg belonged to another province before, so neither name nor code may ever stand for a unit. Regions are
 * those of `regions-2025.ts`. Names and mergers were met in several sources each; symbols of document numbers of the two
 * newly named ministries (BNNMT, BDTTG) follow the usual pattern and were not verified.
 */

/** Nghị quyết 176/2025/QH15. VCCI had no part in it; its id is new so that one list has one kind of ids. */
const MINISTRIES_SINCE: IsoDate = "2025-03-01";
/** Nghị quyết 202/2025/QH15. */
const PROVINCES_SINCE: IsoDate = "2025-07-01";

function body(
  kind: UnitKind,
  id: UnitId,
  officialName: string,
  shortName: string,
  docSymbol: string,
  otherNames: readonly string[],
): UnitRow {
  const validity = { validFrom: MINISTRIES_SINCE, validTo: null };
  return centralBody(kind, id, officialName, shortName, docSymbol, otherNames, validity);
}

function province(id: UnitId, name: string, region: RegionId, otherNames: readonly string[] = []): UnitRow {
  return localBody("tinh", id, name, region, otherNames, { validFrom: PROVINCES_SINCE, validTo: null });
}

function city(
  id: UnitId,
  name: string,
  region: RegionId,
  otherNames: readonly string[] = [],
  validFrom: IsoDate = PROVINCES_SINCE,
): UnitRow {
  return localBody("thanh-pho", id, name, region, otherNames, { validFrom, validTo: null });
}

const ROWS: readonly UnitRow[] = [
  body("bo", "bqp@2025", "Bộ Quốc phòng", "Bộ Quốc phòng", "BQP", ["MOD"]),
  body("bo", "bca@2025", "Bộ Công an", "Bộ Công an", "BCA", ["MPS"]),
  body("bo", "bng@2025", "Bộ Ngoại giao", "Bộ Ngoại giao", "BNG", ["MOFA"]),
  body("bo", "bnv@2025", "Bộ Nội vụ", "Bộ Nội vụ", "BNV", ["MOHA"]),
  body("bo", "btp@2025", "Bộ Tư pháp", "Bộ Tư pháp", "BTP", ["MOJ"]),
  body("bo", "btc@2025", "Bộ Tài chính", "Bộ Tài chính", "BTC", ["MOF"]),
  body("bo", "bct@2025", "Bộ Công Thương", "Bộ Công Thương", "BCT", ["MOIT"]),
  body("bo", "bnnmt@2025", "Bộ Nông nghiệp và Môi trường", "Bộ NN&MT", "BNNMT", [
    "Bộ NNMT",
    "Bộ NN và MT",
    "Bộ Nông nghiệp & Môi trường",
    "MAE",
  ]),
  body("bo", "bxd@2025", "Bộ Xây dựng", "Bộ Xây dựng", "BXD", ["MOC"]),
  body("bo", "bvhttdl@2025", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ VHTTDL", "BVHTTDL", [
    "Bộ VH,TT&DL",
    "Bộ VHTT&DL",
    "MOCST",
  ]),
  body("bo", "bkhcn@2025", "Bộ Khoa học và Công nghệ", "Bộ KH&CN", "BKHCN", ["Bộ KHCN", "Bộ KH và CN", "MOST"]),
  body("bo", "bgddt@2025", "Bộ Giáo dục và Đào tạo", "Bộ GD&ĐT", "BGDĐT", ["Bộ GDĐT", "Bộ GD và ĐT", "MOET"]),
  body("bo", "byt@2025", "Bộ Y tế", "Bộ Y tế", "BYT", ["MOH"]),
  body("bo", "bdttg@2025", "Bộ Dân tộc và Tôn giáo", "Bộ DT&TG", "BDTTG", ["Bộ DTTG", "Bộ DT và TG"]),
  body("co-quan-ngang-bo", "nhnn@2025", "Ngân hàng Nhà nước Việt Nam", "NHNN", "NHNN", [
    "NHNNVN",
    "Ngân hàng Nhà nước",
    "SBV",
  ]),
  body("co-quan-ngang-bo", "ttcp@2025", "Thanh tra Chính phủ", "TTCP", "TTCP", []),
  body("co-quan-ngang-bo", "vpcp@2025", "Văn phòng Chính phủ", "VPCP", "VPCP", ["OOG"]),
  body("to-chuc", "vcci@2025", "Liên đoàn Thương mại và Công nghiệp Việt Nam", "VCCI", "LĐTM", [
    "LĐTMCNVN",
    "Phòng Thương mại và Công nghiệp Việt Nam",
  ]),
  city("p34-ha-noi", "Hà Nội", "DBSH", ["Thủ đô Hà Nội", "HN"]),
  province("p34-cao-bang", "Cao Bằng", "TDMNPB"),
  province("p34-tuyen-quang", "Tuyên Quang", "TDMNPB"),
  province("p34-dien-bien", "Điện Biên", "TDMNPB"),
  province("p34-lai-chau", "Lai Châu", "TDMNPB"),
  province("p34-son-la", "Sơn La", "TDMNPB"),
  province("p34-lao-cai", "Lào Cai", "TDMNPB"),
  province("p34-thai-nguyen", "Thái Nguyên", "TDMNPB"),
  province("p34-lang-son", "Lạng Sơn", "TDMNPB"),
  province("p34-quang-ninh", "Quảng Ninh", "DBSH"),
  province("p34-bac-ninh", "Bắc Ninh", "DBSH"),
  province("p34-phu-tho", "Phú Thọ", "TDMNPB"),
  city("p34-hai-phong", "Hải Phòng", "DBSH"),
  province("p34-hung-yen", "Hưng Yên", "DBSH"),
  province("p34-ninh-binh", "Ninh Bình", "DBSH"),
  province("p34-thanh-hoa", "Thanh Hóa", "BTB", ["Thanh Hoá"]),
  province("p34-nghe-an", "Nghệ An", "BTB"),
  province("p34-ha-tinh", "Hà Tĩnh", "BTB"),
  province("p34-quang-tri", "Quảng Trị", "BTB"),
  // Of the same area as Thừa Thiên Huế: a city since Nghị quyết 175/2024/QH15, untouched by the mergers of July.
  city("p34-hue", "Huế", "BTB", [], "2025-01-01"),
  city("p34-da-nang", "Đà Nẵng", "DHNTB-TN"),
  province("p34-quang-ngai", "Quảng Ngãi", "DHNTB-TN"),
  province("p34-gia-lai", "Gia Lai", "DHNTB-TN"),
  province("p34-khanh-hoa", "Khánh Hòa", "DHNTB-TN", ["Khánh Hoà"]),
  province("p34-dak-lak", "Đắk Lắk", "DHNTB-TN", [
    "Đắc Lắc",
    "Đăk Lăk",
    "Đắk Lăk",
    "Đăk Lắk",
    "Đaklak",
    "Daklak",
    "Darlac",
  ]),
  province("p34-lam-dong", "Lâm Đồng", "DHNTB-TN"),
  // A province until 29/4/2026: see `dated-names.ts`.
  city("p34-dong-nai", "Đồng Nai", "DNB", ["Tỉnh Đồng Nai", "UBND tỉnh Đồng Nai"]),
  city("p34-ho-chi-minh", "Hồ Chí Minh", "DNB", [
    "TP.HCM",
    "TPHCM",
    "HCM",
    "TP HCM",
    "Thành phố HCM",
    "HCMC",
    "Sài Gòn",
  ]),
  province("p34-tay-ninh", "Tây Ninh", "DNB"),
  province("p34-dong-thap", "Đồng Tháp", "DBSCL"),
  province("p34-vinh-long", "Vĩnh Long", "DBSCL"),
  province("p34-an-giang", "An Giang", "DBSCL"),
  city("p34-can-tho", "Cần Thơ", "DBSCL"),
  province("p34-ca-mau", "Cà Mau", "DBSCL"),
];

export const UNITS_2025: readonly Unit[] = inProtocolOrder(ROWS);
