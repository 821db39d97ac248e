import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText } from "../../../shared/text/normalise.ts";
import { vietnamese } from "./vietnamese.ts";

describe("normaliseText", () => {
  test("composes what a Mac or Unikey's Unicode tổ hợp wrote", () => {
    expect(normaliseText("Tình trạng thực hiện".normalize("NFD"))).toBe("Tình trạng thực hiện");
    expect(normaliseText("h\u00ea\u0323t hi\u00ea\u0323u l\u01b0\u0323c")).toBe("hệt hiệu lực");
  });

  test("writes Đ for its look-alikes", () => {
    expect(normaliseText("\u00d0ến thời điểm \u0189ắk Lắk, \u00f0ã \u0256ến")).toBe("Đến thời điểm Đắk Lắk, đã đến");
  });

  test("knows one kind of space and keeps line breaks", () => {
    expect(normaliseText("\u00a0Quyết định\u2003số  826/QĐ-TTg\u200b \r\n\t57/NQ-CP\u202f")).toBe(
      "Quyết định số 826/QĐ-TTg\n57/NQ-CP",
    );
    expect(normaliseText("dòng một\u000bdòng hai\u2028dòng ba\rdòng bốn")).toBe(
      "dòng một\ndòng hai\ndòng ba\ndòng bốn",
    );
  });

  test("joins what a zero-width sign parted", () => {
    expect(normaliseText("hoa\u200b\u0300n tha\u200d\u0300nh\ufeff")).toBe("hoàn thành");
  });

  test("never touches the soft hyphen: in TCVN3 it is the letter ư", () => {
    expect(normaliseText("\u00adu tiªn")).toBe("\u00adu tiªn");
  });

  test("leaves the reporter's words, dashes, quotes and tone placement alone", () => {
    const written = "“Hoà Bình” – 2021—2030, Uỷ ban… 'đã xong'";
    expect(normaliseText(written)).toBe(written);
  });

  test("leaves nothing a workbook cannot hold", () => {
    expect(normaliseText("a\u0000b\u001fc\ufffe d\ud800")).toBe("abc d\ufffd");
  });

  test("takes no longer for a text made to be slow: one cell must not hold a server up", () => {
    const started = performance.now();
    for (const run of ["\n", " \n", "\r\n", " ", "\u00a0"]) normaliseText(`a${run.repeat(60_000)}b`);
    // It took 8 s when each place of a run was tried as its beginning, and takes 10 ms.
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("is the same with a mark in front that cannot be seen: no text is passed over for looking settled", () => {
    const settled = fc.array(
      fc.constantFrom("Hà", "Nội", "57/NQ-CP", "“x”", " ", " ", "\n", "\u00d0", "e\u0323", "\u00ad", "\u2014"),
    );
    const texts = fc.oneof(
      settled.map((parts) => parts.join("")),
      vietnamese,
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(normaliseText(text)).toBe(normaliseText(`\u200b${text}`));
      }),
      { numRuns: 200 },
    );
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once).toBe(once.normalize("NFC"));
      }),
    );
  });
});
