import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromLegacy } from "../../../shared/text/legacy-encoding.ts";
import { toTcvn3, toVni } from "./legacy.ts";

/** Each entry is a code (or two) and the letter it stands for, from published tables. */
const TCVN3_TABLE = entries([
  "µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó",
  "áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô",
  "¥Ơ ¦Ư",
]);
const VNI_TABLE = entries([
  "aùá aøà aûả aõã aïạ aââ aêă aáấ aàầ aåẩ aãẫ aäậ aéắ aèằ aúẳ aüẵ aëặ AÙÁ AØÀ AÛẢ AÕÃ AÏẠ AÂÂ AÊĂ AÁẤ AÀẦ AÅẨ",
  "AÃẪ AÄẬ AÉẮ AÈẰ AÚẲ AÜẴ AËẶ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ EÙÉ EØÈ EÛẺ EÕẼ EÏẸ EÂÊ EÁẾ EÀỀ EÅỂ",
  "EÃỄ EÄỆ íí ìì æỉ óĩ òị ÍÍ ÌÌ ÆỈ ÓĨ ÒỊ oùó oøò oûỏ oõõ oïọ oâô ôơ oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ OÙÓ",
  "OØÒ OÛỎ OÕÕ OÏỌ OÂÔ ÔƠ OÁỐ OÀỒ OÅỔ OÃỖ OÄỘ ÔÙỚ ÔØỜ ÔÛỞ ÔÕỠ ÔÏỢ uùú uøù uûủ uõũ uïụ öư öùứ öøừ öûử öõữ öïự",
  "UÙÚ UØÙ UÛỦ UÕŨ UÏỤ ÖƯ ÖÙỨ ÖØỪ ÖÛỬ ÖÕỮ ÖÏỰ yùý yøỳ yûỷ yõỹ îỵ YÙÝ YØỲ YÛỶ YÕỸ ÎỴ ñđ ÑĐ",
]);

describe("every entry of the published tables", () => {
  test.each(TCVN3_TABLE)("TCVN3 %s is %s", (code, letter) => expect(fromLegacy(code, "tcvn3")).toBe(letter));
  test.each(VNI_TABLE)("VNI %s is %s", (code, letter) => expect(fromLegacy(code, "vni")).toBe(letter));
});

test.each([
  ["tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["tcvn3", "Uû ban nh©n d©n tØnh §¾k L¾k", "Uỷ ban nhân dân tỉnh Đắk Lắk"],
  ["tcvn3", "t\u00ad t\u00adëng, ph\u00ad¬ng h\u00adíng", "tư tưởng, phương hướng"],
  ["vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["vni", "UÛy ban nhaân daân tænh Ñoàng Nai", "Ủy ban nhân dân tỉnh Đồng Nai"],
  // "Proper case" of a spreadsheet leaves the mark small behind a capital.
  ["vni", "Uûy Ban, Ñöôøng Cao Toác", "Ủy Ban, Đường Cao Tốc"],
] as const)("%s “%s” is read as “%s”", (encoding, stored, seen) => {
  expect(fromLegacy(stored, encoding)).toBe(seen);
});

test("a font that shows capitals only gives capitals", () => {
  expect(fromLegacy("quyÕt ®Þnh sè 12/2022/Q§-UBND", "tcvn3", true)).toBe("QUYẾT ĐỊNH SỐ 12/2022/QĐ-UBND");
});

const SMALL = [..."abcdeghiklmnopqrstuvxyăâđêôơư"].flatMap((letter) => toned(letter));
const SIGNS = [..." \n0123456789,.;:/()-“”–%"];

describe("what the encoding can hold comes back as it was", () => {
  const tcvn3 = fc.array(fc.constantFrom(...SMALL, ...SIGNS, ..."ABCDEGHIKLMNOPQRSTUVXYĂÂĐÊÔƠƯ"));
  const vni = fc.array(fc.constantFrom(...SMALL, ...SIGNS, ...SMALL.map((letter) => letter.toUpperCase())));

  test("through TCVN3", () => {
    fc.assert(
      fc.property(tcvn3, (letters) => {
        const text = letters.join("");
        expect(fromLegacy(toTcvn3(text), "tcvn3")).toBe(text);
      }),
    );
  });

  test("through VNI", () => {
    fc.assert(
      fc.property(vni, (letters) => {
        const text = letters.join("");
        expect(fromLegacy(toVni(text), "vni")).toBe(text);
      }),
    );
  });

  test("and any text at all is read without harm, ASCII unchanged", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("tcvn3" as const, "vni" as const),
        (text, encoding) => {
          expect(typeof fromLegacy(text, encoding)).toBe("string");
          const ascii = text.replaceAll(/[^ -~]/g, "");
          expect(fromLegacy(ascii, encoding)).toBe(ascii);
        },
      ),
    );
  });
});

function toned(letter: string): string[] {
  if (!/[aeiouyăâêôơư]/.test(letter)) return [letter];
  return ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"].map((tone) => (letter + tone).normalize("NFC"));
}

function entries(lines: readonly string[]): [string, string][] {
  return lines
    .join(" ")
    .split(" ")
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]);
}
