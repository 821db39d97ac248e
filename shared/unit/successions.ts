import type { IsoDate, UnitId } from "../ids.ts";

/** One body carried on by another from a day on. */
export interface Succession {
  readonly from: UnitId;
  readonly to: UnitId;
  /** The first day of the new order. */
  readonly on: IsoDate;
  /** All of the old body, most of it (its tasks and papers go there), or a part. Each body has one `all` or one `main`. */
  readonly share: "all" | "main" | "part";
  /** What went over, where it was not all. */
  readonly what: string | null;
  /** `stated`: read in a resolution or in several public sources; `common-knowledge`: still to be checked against one. */
  readonly certainty: "stated" | "common-knowledge";
}

/** Nghị quyết 176/2025/QH15: 22 ministries and agencies became 17. */
const MINISTRIES_ON: IsoDate = "2025-03-01";
/** Nghị quyết 202/2025/QH15: 63 provinces and cities became 34. */
const PROVINCES_ON: IsoDate = "2025-07-01";
/** Nghị quyết 175/2024/QH15: Thừa Thiên Huế became the city of Huế. */
const HUE_ON: IsoDate = "2025-01-01";

type Share = Pick<Succession, "share" | "what" | "certainty">;

const ALL: Share = { share: "all", what: null, certainty: "stated" };
const main = (what: string): Share => ({ share: "main", what, certainty: "stated" });
const part = (what: string, certainty: Succession["certainty"]): Share => ({ share: "part", what, certainty });

const ministry = (from: UnitId, to: UnitId, how: Share = ALL): Succession => ({
  from,
  to: `${to}@2025`,
  on: MINISTRIES_ON,
  ...how,
});

const MINISTRIES: readonly Succession[] = [
  ...["bqp", "bca", "bng", "btp", "btc", "bct", "bxd", "bvhttdl", "bkhcn", "bgddt", "byt"].map((id) =>
    ministry(id, id),
  ),
  ...["nhnn", "ttcp", "vpcp", "vcci"].map((id) => ministry(id, id)),
  ministry("bkhdt", "btc"),
  ministry("bgtvt", "bxd"),
  ministry("bnnptnt", "bnnmt"),
  ministry("btnmt", "bnnmt"),
  ministry("ubdt", "bdttg"),
  ministry("bnv", "bnv", main("mọi việc, trừ tôn giáo")),
  ministry("bnv", "bdttg", part("tôn giáo", "stated")),
  ministry("btttt", "bkhcn", main("phần lớn nhiệm vụ")),
  ministry("btttt", "bvhttdl", part("báo chí", "stated")),
  ministry("btttt", "bca", part("an toàn thông tin", "common-knowledge")),
  ministry("bldtbxh", "bnv", main("lao động, việc làm")),
  ministry("bldtbxh", "bgddt", part("giáo dục nghề nghiệp", "common-knowledge")),
  ministry("bldtbxh", "byt", part("bảo trợ xã hội, trẻ em", "common-knowledge")),
  ministry("bldtbxh", "bnnmt", part("giảm nghèo", "common-knowledge")),
];

/** The new province, then the old ones whose whole area it took over, the one of its name included. */
const PROVINCES: readonly (readonly [UnitId, ...UnitId[]])[] = [
  ["ha-noi", "ha-noi"],
  ["cao-bang", "cao-bang"],
  ["tuyen-quang", "ha-giang", "tuyen-quang"],
  ["dien-bien", "dien-bien"],
  ["lai-chau", "lai-chau"],
  ["son-la", "son-la"],
  ["lao-cai", "yen-bai", "lao-cai"],
  ["thai-nguyen", "bac-kan", "thai-nguyen"],
  ["lang-son", "lang-son"],
  ["quang-ninh", "quang-ninh"],
  ["bac-ninh", "bac-giang", "bac-ninh"],
  ["phu-tho", "hoa-binh", "vinh-phuc", "phu-tho"],
  ["hai-phong", "hai-duong", "hai-phong"],
  ["hung-yen", "thai-binh", "hung-yen"],
  ["ninh-binh", "ha-nam", "nam-dinh", "ninh-binh"],
  ["thanh-hoa", "thanh-hoa"],
  ["nghe-an", "nghe-an"],
  ["ha-tinh", "ha-tinh"],
  ["quang-tri", "quang-binh", "quang-tri"],
  ["hue", "thua-thien-hue"],
  ["da-nang", "quang-nam", "da-nang"],
  ["quang-ngai", "kon-tum", "quang-ngai"],
  ["gia-lai", "binh-dinh", "gia-lai"],
  ["khanh-hoa", "ninh-thuan", "khanh-hoa"],
  ["dak-lak", "phu-yen", "dak-lak"],
  ["lam-dong", "dak-nong", "binh-thuan", "lam-dong"],
  ["dong-nai", "binh-phuoc", "dong-nai"],
  ["ho-chi-minh", "ba-ria-vung-tau", "binh-duong", "ho-chi-minh"],
  ["tay-ninh", "long-an", "tay-ninh"],
  ["dong-thap", "tien-giang", "dong-thap"],
  ["vinh-long", "ben-tre", "tra-vinh", "vinh-long"],
  ["an-giang", "kien-giang", "an-giang"],
  ["can-tho", "soc-trang", "hau-giang", "can-tho"],
  ["ca-mau", "bac-lieu", "ca-mau"],
];

/** Every body of 2023, and what became of it. */
export const SUCCESSIONS: readonly Succession[] = [
  ...MINISTRIES,
  ...PROVINCES.flatMap(([to, ...olds]) =>
    olds.map(
      (old): Succession => ({
        from: `p63-${old}`,
        to: `p34-${to}`,
        on: old === "thua-thien-hue" ? HUE_ON : PROVINCES_ON,
        ...ALL,
      }),
    ),
  ),
];
