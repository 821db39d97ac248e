import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foreseen, readOutputs } from "../../../infra/deploy/deployment.ts";
import { leftOver, summary } from "../../../infra/deploy/words.ts";
import { parseEnvironment } from "../../../infra/environment.ts";
import { ROOT } from "../../support/source-files.ts";

const example = parseEnvironment(readFileSync(join(ROOT, "infra/environment.example.json"), "utf8"), "example");
const OUTPUTS = {
  Address: "https://d1.cloudfront.net",
  PagesHost: "d1.cloudfront.net",
  Table: "tong-hop-thu-nghiem-Data1",
  SiteBucket: "site",
  ArtifactBucket: "artifacts",
  Issuer: "https://cognito-idp.ap-southeast-1.amazonaws.com/pool",
  ClientId: "client",
  AskFor: "openid tong-hop-api/report",
  SignInPages: "https://tong-hop-thu-nghiem.auth.ap-southeast-1.amazoncognito.com",
  UserPool: "pool",
};
const written = (outputs: object): string => JSON.stringify({ "tong-hop-thu-nghiem": outputs });
const deployment = readOutputs(written(OUTPUTS), "tong-hop-thu-nghiem");

describe("what the stack says after deploying", () => {
  it("is read back whole", () => {
    expect(deployment).toMatchObject({ address: "https://d1.cloudfront.net", userPool: "pool", resource: null });
    expect(deployment.signInPages).toEqual([OUTPUTS.SignInPages]);
  });

  it("is refused, by name, where something is missing", () => {
    const { Table: _, ...rest } = OUTPUTS;
    expect(() => readOutputs(written(rest), "tong-hop-thu-nghiem")).toThrow("Table");
    expect(() => readOutputs(written(OUTPUTS), "tong-hop-khac")).toThrow("tong-hop-khac");
  });

  it("is told to the administrator: address, manifest, and who has been invited", () => {
    const lines = summary(deployment, example, "đã gửi thư mời").join("\n");
    expect(lines).toContain("Tổng Hợp: https://d1.cloudfront.net/");
    expect(lines).toContain("dist/deployment/manifest.xml");
    expect(lines).toContain("tong-hop-thu-nghiem-Data1 · tệp / files: artifacts");
    expect(lines).toContain("quan-tri@example.vn: đã gửi thư mời");
    expect(lines).not.toContain("DNS");
  });

  it("tells where the ministry's own name must lead, and what another provider must register", () => {
    const domain = { name: "baocao.bo.gov.vn", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" };
    const elsewhere = { ...deployment, address: "https://baocao.bo.gov.vn", userPool: null };
    const lines = summary(elsewhere, { ...example, domain }, "").join("\n");
    expect(lines).toContain("baocao.bo.gov.vn CNAME d1.cloudfront.net");
    expect(lines).toContain("https://baocao.bo.gov.vn/sign-in-done.html https://baocao.bo.gov.vn/upload.html");
  });
});

describe("before deploying", () => {
  it("what a ministry's own provider and domain will be is known already", () => {
    const identity = {
      kind: "oidc" as const,
      issuer: "https://dang-nhap.bo.gov.vn/realms/bo",
      clientId: "tong-hop",
      audience: "tong-hop-api",
      scope: "report",
      askFor: null,
      resource: "urn:bao-cao",
      jwksUrl: "https://dang-nhap.bo.gov.vn/keys",
      personClaim: "email",
      signInPages: ["https://dang-nhap.bo.gov.vn"],
    };
    const domain = { name: "baocao.bo.gov.vn", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" };
    expect(foreseen({ ...example, identity, domain })).toMatchObject({
      address: "https://baocao.bo.gov.vn",
      issuer: identity.issuer,
      askFor: "openid report",
      resource: "urn:bao-cao",
      userPool: null,
    });
  });

  it("a dry run says that nothing was made, and what is left", () => {
    const lines = leftOver([{ kind: "publish", says: "Publish the pages" }], foreseen(example)).join("\n");
    expect(lines).toMatch(/nothing was created on AWS[\s\S]*Publish the pages/);
  });
});
