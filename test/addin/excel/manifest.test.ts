import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** Every value of an attribute, in order. */
function attributes(name: string, text = MANIFEST): string[] {
  return [...text.matchAll(new RegExp(`\\b${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}

const pathOf = (url: string): string => new URL(url).pathname;
const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

describe("manifest.xml", () => {
  const resources = MANIFEST.slice(MANIFEST.indexOf("<Resources>"));

  it("refers to resources that are there, and holds none that nobody uses", () => {
    expect(unique(attributes("resid"))).toEqual(unique(attributes("id", resources)));
  });

  it("gives no id twice", () => {
    const ids = attributes("id");
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("names pages that are built and icons of the right size", () => {
    const urls = unique(
      attributes("DefaultValue")
        .filter((value) => value.startsWith("https://"))
        .map(pathOf),
    );
    for (const path of urls.filter((each) => each.endsWith(".html"))) {
      expect(existsSync(join(ROOT, "addin", path)), path).toBe(true);
      expect(readFileSync(join(ROOT, "addin/vite.config.ts"), "utf8")).toContain(`"${path.slice(1, -5)}"`);
    }
    for (const path of urls.filter((each) => each.endsWith(".png"))) {
      const png = readFileSync(join(ROOT, "addin/assets", path));
      const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([size, size]);
    }
    expect(urls.length).toBeGreaterThan(15);
  });

  it("says everything in Vietnamese and in English, no longer than Excel shows", () => {
    const short = resources.slice(resources.indexOf("<bt:ShortStrings>"), resources.indexOf("<bt:LongStrings>"));
    const strings = resources.match(/<bt:String [\s\S]*?<\/bt:String>/g) ?? [];
    expect(strings.length).toBeGreaterThan(8);
    for (const text of strings) expect(attributes("Locale", text), text).toEqual(["en-US"]);
    for (const value of [...attributes("DefaultValue", short), ...attributes("Value", short)])
      expect(value.length, value).toBeLessThanOrEqual(125);
    for (const value of [...attributes("DefaultValue"), ...attributes("Value")])
      expect(value.length, value).toBeLessThanOrEqual(250);
    expect(MANIFEST).toContain("<DefaultLocale>vi-VN</DefaultLocale>");
  });

  it("asks for the Excel the press is written for", () => {
    expect(MANIFEST).toContain('<Set Name="ExcelApi" MinVersion="1.14" />');
  });
});
