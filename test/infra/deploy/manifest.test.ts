import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manifestOf } from "../../../infra/deploy/manifest.ts";
import { ROOT } from "../../support/source-files.ts";

const COMMITTED = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const deployment = {
  address: "https://baocao.bo.gov.vn",
  signInPages: ["https://dang-nhap.bo.gov.vn", "https://login.microsoftonline.com"],
};
const own = { providerName: "Bộ Tài chính", supportUrl: "https://bo.gov.vn/tro-giup?a=1&b=2" };
const manifest = manifestOf(COMMITTED, deployment, own);

const valuesIn = (text: string, element: string): string[] =>
  [...text.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, "g"))].map((match) => match[1] ?? "");

describe("the manifest of a deployment", () => {
  it("keeps the unique id and the version: Excel takes it for the same add-in", () => {
    for (const element of ["Id", "Version"]) expect(valuesIn(manifest, element)).toEqual(valuesIn(COMMITTED, element));
  });

  it("names this deployment's address everywhere, and this machine nowhere", () => {
    expect(manifest).not.toMatch(/localhost|8443/);
    const count = (text: string, what: string): number => text.split(what).length - 1;
    expect(count(manifest, `"${deployment.address}/`)).toBe(count(COMMITTED, '"https://localhost:8443/') - 1);
    expect(manifest).toContain('<SourceLocation DefaultValue="https://baocao.bo.gov.vn/taskpane.html" />');
  });

  it("lets the sign-in dialog go to every page of the provider, and says each once", () => {
    expect(valuesIn(manifest, "AppDomain")).toEqual([deployment.address, ...deployment.signInPages]);
    const same = manifestOf(COMMITTED, { ...deployment, signInPages: [deployment.address] }, own);
    expect(valuesIn(same, "AppDomain")).toEqual([deployment.address]);
  });

  it("says who provides it and where help is, whatever signs are in their names", () => {
    expect(manifest).toContain('<SupportUrl DefaultValue="https://bo.gov.vn/tro-giup?a=1&amp;b=2" />');
    expect(valuesIn(manifest, "ProviderName")).toEqual(["Bộ Tài chính"]);
    const odd = manifestOf(COMMITTED, deployment, { providerName: "$& <Viện> $1", supportUrl: null });
    expect(valuesIn(odd, "ProviderName")).toEqual(["$&amp; &lt;Viện&gt; $1"]);
    expect(odd).toContain('<SupportUrl DefaultValue="https://baocao.bo.gov.vn/" />');
  });

  it("differs from the committed one in these places alone: the order of its parts is what Office's schema asks for", () => {
    const shape = (text: string): string[] => text.replace(/<!--[\s\S]*?-->/g, "").match(/<[/\w:?]+/g) ?? [];
    const domain = ["<AppDomain", "</AppDomain"];
    const expected = shape(COMMITTED);
    expected.splice(expected.indexOf("<AppDomain"), 0, ...domain, ...domain);
    expect(shape(manifest)).toEqual(expected);
    expect(manifest.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<OfficeApp ')).toBe(true);
  });

  it("is refused where the committed one has lost a place that is filled in", () => {
    const without = COMMITTED.replace(/<SupportUrl .*\/>/, "");
    expect(() => manifestOf(without, deployment, own)).toThrow("SupportUrl");
  });
});
