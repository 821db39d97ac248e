import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseUnit } from "../../../shared/annex/recognise-unit.ts";
import { template } from "../../../shared/annex/template.ts";
import type { Book } from "../../../shared/book/book.ts";
import { bookOf } from "../../../shared/book/builders.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { owingUnits } from "../../../shared/campaign/lookup.ts";
import { withoutDiacritics } from "../../../shared/text/without-diacritics.ts";
import { inFont, typedBook } from "../../support/typed-book.ts";
import { toTcvn3, toVni } from "../text/legacy.ts";

const HEADINGS = ["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"];
const ROW = ["1", "Rà soát các quy hoạch có liên quan", "Đã hoàn thành"];

/** A sheet typed by hand: titles, then the table of Phụ lục 3 with these rows. */
const typed = (titles: readonly string[], rows: readonly (readonly string[])[] = [ROW]): Book =>
  typedBook({ "Phụ lục 3": { rows: [...titles.map((title) => [title]), HEADINGS, ...rows] } });
const recognised = (book: Book, fileName = "PL3,4.xlsx", campaigns: readonly Campaign[] = [NQ57_2023]) => {
  const { certainty, candidates, otherCampaigns } = recogniseUnit(book, fileName, NQ57_2023, campaigns);
  return { certainty, units: candidates.map(({ unit }) => unit), candidates, otherCampaigns };
};
const byName = (fileName: string) => {
  const { certainty, units } = recognised(typed([]), fileName);
  return [certainty, ...units];
};
const byTitle = (...titles: string[]) => {
  const { certainty, units } = recognised(typed(titles));
  return [certainty, ...units];
};

const UNITS = owingUnits(NQ57_2023);
const anyUnit = fc.constantFrom(...UNITS);
const PROVINCES = UNITS.filter(({ kind }) => kind === "tinh" || kind === "thanh-pho");
const anyForm = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.normalize("NFD"),
  (text: string) => text.toUpperCase(),
  (text: string) => text.replaceAll(" ", "  "),
);

describe("a workbook made from our template", () => {
  test.each(UNITS.map(({ id }) => id))("is %s's, whatever its file is called", (unit) => {
    const { certainty, units, candidates } = recognised(template(NQ57_2023, unit), "Book1.xlsx");
    expect([certainty, units]).toEqual(["certain", [unit]]);
    expect(candidates[0]?.signals[0]?.kind).toBe("hidden-name");
  });

  test("of one unit in a file named after another is a question", () => {
    fc.assert(
      fc.property(anyUnit, fc.constantFrom(...PROVINCES), (owner, other) => {
        fc.pre(owner.id !== other.id);
        const { certainty, units } = recognised(template(NQ57_2023, owner.id), `${other.shortName} - PL3.xlsx`);
        expect([certainty, [...units].sort()]).toEqual(["contradiction", [owner.id, other.id].sort()]);
        expect(units[0]).toBe(owner.id);
      }),
      { numRuns: 60 },
    );
  });

  test("with sheets of two units, or of another campaign, is a question", () => {
    const [own, foreign] = [template(NQ57_2023, "bct"), template(NQ57_2023, "byt")];
    const both = bookOf({ ...own, names: [...own.names, ...foreign.names] });
    expect(recognised(both)).toMatchObject({ certainty: "contradiction", units: ["bct", "byt"] });
    const later = template({ ...NQ57_2023, id: "nq57-2026" }, "bct");
    expect(recognised(later)).toMatchObject({ certainty: "contradiction", otherCampaigns: ["nq57-2026"] });
  });
});

describe("a file name", () => {
  test("names each of the 63 provinces, with diacritics and without, decomposed, joined or in a folder", () => {
    for (const { id, shortName } of PROVINCES) {
      const bare = withoutDiacritics(shortName);
      for (const name of [
        `${shortName} - PL3,4.xlsx`,
        `${shortName} - PL3,4.xlsx`.normalize("NFD"),
        `${bare} - PL3,4.xlsx`,
        `BC_${bare.replaceAll(" ", "_")}_PL3.xlsx`,
        `${bare.replaceAll(/[ -]/g, "")}.xlsx`,
        `PL3${bare.replaceAll(/[ -]/g, "")}2023.xlsx`,
        `bao cao tinh ${bare.toLowerCase()} (1).xlsx`,
        `PHỤ LỤC 3 - ${shortName.toUpperCase()}.XLSX`,
        `${shortName}/PL3.xlsx`,
      ]) {
        expect([name, ...byName(name)]).toEqual([name, "likely", id]);
      }
    }
  });

  test.each([
    ["CV_BCT.xlsx", "bct"],
    ["cv_bct.xlsx", "bct"],
    ["BKHCN-PL3.xlsx", "bkhcn"],
    ["bgddt.xlsx", "bgddt"],
    ["PL3 BGDĐT.xlsx", "bgddt"],
    ["Bộ Công Thương.xlsx", "bct"],
    ["Bo Cong Thuong - bao cao.xlsx", "bct"],
    ["Bo Cong an.xlsx", "bca"],
    ["TPHCM PL3.xlsx", "p63-ho-chi-minh"],
    ["TP.HCM.xlsx", "p63-ho-chi-minh"],
    ["TP. Hồ Chí Minh.xlsx", "p63-ho-chi-minh"],
    ["UBND TP Ho Chi Minh.xlsx", "p63-ho-chi-minh"],
    ["Hue.xlsx", "p63-thua-thien-hue"],
    ["BR-VT.xlsx", "p63-ba-ria-vung-tau"],
    ["Đắc Lắc.xlsx", "p63-dak-lak"],
    ["Daklak.xlsx", "p63-dak-lak"],
    ["VCCI gửi BKHĐT.xlsx", "vcci"],
  ])("%s is likely %s's", (name, unit) => {
    expect(byName(name)).toEqual(["likely", unit]);
  });

  test.each([
    "Book1.xlsx",
    "Phụ lục 3.xlsx",
    "BC-UBND.xlsx",
    // Words, not the English abbreviations MOT and MOC.
    "mot so nhiem vu.xlsx",
    "moc thoi gian.xlsx",
    // Hội nghị as well as Hà Nội or Hà Nam.
    "HN.xlsx",
    "Báo cáo diễn biến tình hình.xlsx",
    "gửi Bộ KHĐT.xlsx",
    "",
  ])("%s names nobody", (name) => {
    expect(byName(name)).toEqual(["none"]);
  });

  test("that names two provinces is a question", () => {
    expect(byName("Ha Noi va Ha Nam.xlsx")).toEqual(["contradiction", "p63-ha-noi", "p63-ha-nam"]);
  });
});

describe("titles", () => {
  test("that name the body are enough, in any form of the letters", () => {
    fc.assert(
      fc.property(anyUnit, anyForm, (unit, form) => {
        expect(byTitle(form(unit.reportingBody), "BÁO CÁO TÌNH HÌNH THỰC HIỆN")).toEqual(["certain", unit.id]);
      }),
      { numRuns: 150 },
    );
  });

  test.each(["Hà Nội", "Hà Nam", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Quảng Bình"])(
    "of tỉnh %s are taken for no neighbour's",
    (name) => {
      const unit = PROVINCES.find(({ shortName }) => shortName === name);
      expect(byTitle(`KẾT QUẢ THỰC HIỆN CỦA ${unit?.officialName.toUpperCase()}`)).toEqual(["certain", unit?.id]);
    },
  );

  test.each([
    ["Đơn vị báo cáo: Cao Bằng", "certain", "p63-cao-bang"],
    ["Đơn vị: Bộ KH&CN", "certain", "bkhcn"],
    ["CAO BẰNG", "certain", "p63-cao-bang"],
    ["UBND TP.HCM", "certain", "p63-ho-chi-minh"],
    ["UBND tinh Cao Bang", "likely", "p63-cao-bang"],
    ["Số: 7412/BCT-KHTC", "likely", "bct"],
    ["(Kèm theo Báo cáo số 125/BC-UBND ngày 20/10/2023 của UBND tỉnh Cao Bằng)", "likely", "p63-cao-bang"],
    ["Cao Bằng, ngày 20 tháng 10 năm 2023", "likely", "p63-cao-bang"],
  ])("%s: %s", (title, certainty, unit) => {
    expect(byTitle(title)).toEqual([certainty, unit]);
  });

  test.each([
    "(Kèm theo Công văn số 8490/BKHĐT-QLKTTW ngày 11/10/2023 của Bộ Kế hoạch và Đầu tư)",
    "Kính gửi: Bộ Kế hoạch và Đầu tư",
    "Theo Công văn số 123/VPCP-QHĐP của Văn phòng Chính phủ",
    "Hà Nội, ngày 20 tháng 10 năm 2023",
    "Số: 125/BC-UBND",
    "Đơn vị tính: triệu đồng",
    "BÁO CÁO ĐIỀU PHỐI VÙNG ĐỒNG BẰNG SÔNG HỒNG",
  ])("%s names nobody", (title) => {
    expect(byTitle(title)).toEqual(["none"]);
  });

  test("and a file name that agree make certain what each makes likely", () => {
    const book = typed(["(Kèm theo Báo cáo số 125/BC-UBND ngày 20/10/2023 của UBND tỉnh Cao Bằng)"]);
    expect(recognised(book, "Cao Bang - PL3,4.xlsx")).toMatchObject({ certainty: "certain", units: ["p63-cao-bang"] });
    expect(recognised(book, "Bac Kan.xlsx").certainty).toBe("contradiction");
  });

  test("of two bodies are a question, and so is a title against a file name", () => {
    expect(byTitle("UBND TỈNH QUẢNG NAM", "UBND TỈNH QUẢNG NGÃI")[0]).toBe("contradiction");
    expect(recognised(typed(["UBND TỈNH HÀ NAM"]), "Ha Noi.xlsx").certainty).toBe("contradiction");
  });

  test("that answer the letter of another campaign are a question", () => {
    const later: Campaign = {
      ...NQ57_2023,
      id: "nq57-2026",
      letter: { ...NQ57_2023.letter, number: "1234/BTC-QLKTTW" },
    };
    const book = typed(["UBND TỈNH CAO BẰNG", "(Kèm theo Công văn số 1234/BTC-QLKTTW)"]);
    const found = recognised(book, "Cao Bang.xlsx", [NQ57_2023, later]);
    expect(found).toMatchObject({ certainty: "contradiction", otherCampaigns: ["nq57-2026"] });
  });

  test("on a cover count as well; those of a hidden sheet and of a list of provinces do not", () => {
    const annex = { rows: [HEADINGS, ROW] };
    const cover = { rows: [["UBND TỈNH CAO BẰNG"], ["BÁO CÁO"]] };
    expect(recognised(typedBook({ Bìa: cover, PL3: annex }))).toMatchObject({ certainty: "certain" });
    expect(recognised(typedBook({ Bìa: { ...cover, hidden: true }, PL3: annex }))).toMatchObject({ certainty: "none" });
    const list = { rows: PROVINCES.map(({ officialName }) => [officialName]) };
    expect(recognised(typedBook({ "Danh mục": list, PL3: annex }))).toMatchObject({ certainty: "none" });
  });
});

test("bodies mentioned in the rows never count, whoever they are", () => {
  fc.assert(
    fc.property(anyUnit, fc.array(anyUnit, { minLength: 1, maxLength: 6 }), (own, mentioned) => {
      const rows = mentioned.map(({ reportingBody }, index) => [
        String(index),
        `Phối hợp với ${reportingBody}`,
        "Đã hoàn thành",
      ]);
      expect(recognised(typed([], rows)).certainty).toBe("none");
      // Nor where nobody knows the table for one.
      const unknown = typedBook({ Sheet1: { rows: [["A", "B", "C"], ...rows] } });
      expect(recognised(unknown).certainty).toBe("none");
      expect(recognised(typed([own.reportingBody], rows))).toMatchObject({ certainty: "certain", units: [own.id] });
    }),
    { numRuns: 60 },
  );
});

test("certain means one unit and no word against it, whatever stands in titles and name", () => {
  const title = fc.oneof(
    anyUnit.map(({ officialName }) => officialName),
    anyUnit.map(({ docSymbol }) => `Số: 12/${docSymbol}-TH`),
    anyUnit.map(({ shortName }) => `${shortName}, ngày 20 tháng 10 năm 2023`),
    fc.string(),
  );
  const name = fc.oneof(
    anyUnit.map(({ shortName }) => `${withoutDiacritics(shortName)}.xlsx`),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 3 }), name, (titles, fileName) => {
      const { certainty, candidates } = recognised(typed(titles), fileName);
      if (certainty === "certain" || certainty === "likely") expect(candidates).toHaveLength(1);
      if (candidates.length > 1) expect(certainty).toBe("contradiction");
      if (candidates.length === 0) expect(certainty).toBe("none");
    }),
    { numRuns: 300 },
  );
});

test("a title in a font from before Unicode names its unit all the same", () => {
  for (const [font, write] of [
    [".VnTime", toTcvn3],
    ["VNI-Times", toVni],
  ] as const) {
    const rows = [["Ủy ban nhân dân tỉnh Hải Dương"], HEADINGS, ROW].map((row) =>
      row.map((text) => inFont(font, write(text))),
    );
    const { certainty, candidates } = recogniseUnit(typedBook({ PL3: { rows } }), "", NQ57_2023, [NQ57_2023]);
    expect([certainty, candidates[0]?.unit]).toEqual(["certain", "p63-hai-duong"]);
  }
});
