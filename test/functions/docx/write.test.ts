import { afterEach, describe, expect, it, vi } from "vitest";
import { writeDocx } from "../../../functions/docx/write.ts";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { openZip } from "../../../functions/xlsx/zip.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Block, PaperDocument } from "../../../shared/document/document.ts";
import { draftReport } from "../../../shared/merge/draft/draft-report.ts";
import { HOSTILE_TEXTS } from "../../contract/random-books.ts";
import { contribution, input } from "../../shared/merge/reports.ts";

const paper = (...blocks: Block[]): PaperDocument => ({
  title: "Thử",
  sections: [{ orientation: "portrait", blocks }],
});
const draft = (): PaperDocument => draftReport(NQ57_2023, input([contribution("bct"), contribution("p63-cao-bang")]));

async function parts(document: PaperDocument): Promise<Map<string, string>> {
  const zip = openZip(await writeDocx(document));
  return new Map(zip.names().map((name) => [name, new TextDecoder().decode(zip.read(name) ?? new Uint8Array())]));
}

/** The text of the document as a reader sees it, paragraph by paragraph. */
function textOf(xml: string): string[] {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:br\/>|<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text?.replaceAll(/&(\w+);/g, (_, name: string) => signs[name] ?? "") ?? "\n")
      .join(""),
  );
}

afterEach(() => vi.useRealTimers());

describe("a Word file", () => {
  it("is the same bytes for the same document, whenever and however often it is pressed", async () => {
    vi.useFakeTimers({ now: new Date("2023-11-01T00:00:00Z"), toFake: ["Date"] });
    const first = await writeDocx(draft());
    vi.setSystemTime(new Date("2026-07-08T09:10:11Z"));
    await writeDocx(paper({ kind: "paragraph", look: "body", text: "khác" }));
    expect(Buffer.compare(await writeDocx(draft()), first)).toBe(0);
  });

  it("has the page of Decree 30: A4, its margins, the number on top of all pages but the first", async () => {
    const all = await parts(draft());
    const xml = all.get("word/document.xml") ?? "";
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
    expect(sections[0]).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/);
    expect(sections[0]).toMatch(/w:top="113\d" w:right="113\d" w:bottom="113\d" w:left="170\d"/);
    expect(sections.map((section) => section.includes("<w:titlePg/>"))).toEqual(
      sections.map((_, index) => index === 0),
    );
    expect(sections.slice(1).every((section) => section.includes('w:orient="landscape"'))).toBe(true);
    expect(all.get("word/header1.xml")).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
    expect(all.get("word/styles.xml")).toContain('w:ascii="Times New Roman"');
  });

  it("keeps words as words, sign for sign, wherever they stand", async () => {
    const hostile = [...HOSTILE_TEXTS, "</w:t></w:r>", "{ PAGE }", 'r:id="rId1"', '<wp:docPr id="9"']
      .map((text) => text.replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd"))
      .filter((text) => !text.includes("\t"));
    for (const text of hostile) {
      const all = await parts(
        paper(
          { kind: "paragraph", look: "body", text },
          { kind: "quote", who: text, source: "x", words: [{ under: "", text }] },
          {
            kind: "table",
            columns: [{ heading: text, share: 1, align: "left" }],
            rows: [{ cells: [text], look: "plain" }],
          },
        ),
      );
      const xml = all.get("word/document.xml") ?? "";
      expect(textOf(xml)[0]).toBe(text);
      expect(xml).not.toMatch(/<w:(fldSimple|instrText|hyperlink|fldChar)|<a:hlinkClick/);
      expect([...all.values()].some((part) => part.includes('TargetMode="External"'))).toBe(false);
    }
  });

  it("carries native charts with the numbers behind them in a workbook of their own", async () => {
    const zip = openZip(await writeDocx(draft()));
    const charts = zip.names().filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(4);
    const xml = new TextDecoder().decode(zip.read("word/charts/chart2.xml") ?? new Uint8Array());
    expect(xml).toContain("<c:v>Đã hoàn thành</c:v>");
    expect(xml).toContain("<c:v>2</c:v>");
    const books = zip.names().filter((name) => name.endsWith(".xlsx"));
    const read = await readXlsx(zip.read(books[1] ?? "") ?? new Uint8Array());
    const cells = read.ok ? read.value.sheets[0]?.rows.map((row) => row.map((cell) => cell?.value)) : [];
    expect(cells?.[1]).toEqual(["Đã hoàn thành", 2]);
  });
});
