import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../addin/api/sign-in/settings.ts";
import { headersOf, uploadOrder, withSignIn } from "../../../infra/deploy/site-file.ts";
import { ROOT } from "../../support/source-files.ts";

const deployment = {
  address: "https://baocao.bo.gov.vn",
  pagesHost: "d1.cloudfront.net",
  table: "table",
  siteBucket: "site",
  artifactBucket: "artifacts",
  issuer: "https://dang-nhap.bo.gov.vn/realms/bo",
  clientId: 'tong"hop',
  askFor: "openid api://tong-hop/report",
  resource: null,
  signInPages: ["https://dang-nhap.bo.gov.vn"],
  userPool: null,
};
const page = (name: string): string => readFileSync(join(ROOT, "addin", name), "utf8");

/** As much of a browser as the pages' own reader of settings asks for. */
function read(html: string) {
  const querySelector = (selector: string) => {
    const name = /"(oidc-\w+)"/.exec(selector)?.[1];
    const content = new RegExp(`name="${name}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll("&quot;", '"');
    return content === undefined ? null : { content };
  };
  const location = { href: `${deployment.address}/sign-in.html` } as Location;
  return settingsOf({ querySelector: querySelector as Document["querySelector"], location });
}

describe("pages of a deployment", () => {
  it.each(["sign-in.html", "sign-in-done.html", "upload.html"])("%s asks the ministry's own provider", (name) => {
    expect(read(withSignIn(page(name), deployment))).toEqual({
      issuer: deployment.issuer,
      clientId: deployment.clientId,
      scope: deployment.askFor,
      resource: null,
    });
  });

  it("name a service to providers that want one named", () => {
    expect(read(withSignIn(page("upload.html"), { ...deployment, resource: "urn:bao-cao" })).resource).toBe(
      "urn:bao-cao",
    );
  });

  it("that sign nobody in stay as they are, and one told already is not told again", () => {
    expect(withSignIn(page("taskpane.html"), deployment)).toBe(page("taskpane.html"));
    expect(() => withSignIn(withSignIn(page("upload.html"), deployment), deployment)).toThrow("once");
  });

  it("take office.js from Microsoft's own network, and the upload page needs none", () => {
    const cdn = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
    for (const name of ["taskpane.html", "commands.html", "sign-in.html", "sign-in-done.html", "notice.html"]) {
      expect(page(name), name).toContain(cdn);
    }
    expect(page("upload.html")).not.toContain("office.js");
  });

  it("go up after the parts they name", () => {
    expect(uploadOrder(["upload.html", "assets/a.js", "taskpane.html", "icons/icon-16.png"])).toEqual([
      "assets/a.js",
      "icons/icon-16.png",
      "upload.html",
      "taskpane.html",
    ]);
  });

  it.each([
    ["assets/pane-1a2b.js", "public, max-age=31536000, immutable"],
    ["icons/icon-16.png", "public, max-age=86400"],
    ["upload.html", "no-cache"],
    ["manifest.xml", "no-cache"],
  ])("%s is kept as long as it stays true", (path, cacheControl) => {
    expect(headersOf(path)?.cacheControl).toBe(cacheControl);
  });

  it("have no neighbours that are not meant for anybody", () => {
    expect([".stamp", "assets/map.unknown"].map(headersOf)).toEqual([null, null]);
  });
});
