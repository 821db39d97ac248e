import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { administratorOf, leftFromExample, parseEnvironment } from "../../infra/environment.ts";
import { ROOT } from "../support/source-files.ts";

const EXAMPLE = join(ROOT, "infra/environment.example.json");
const example = parseEnvironment(readFileSync(EXAMPLE, "utf8"), EXAMPLE);
const parse = (change: object) => parseEnvironment(JSON.stringify({ ...example, ...change }), "env.json");

const oidc = {
  kind: "oidc",
  issuer: "https://dang-nhap.bo.gov.vn/realms/bo",
  clientId: "tong-hop",
  audience: "tong-hop-api",
  scope: "report",
  jwksUrl: "https://dang-nhap.bo.gov.vn/realms/bo/keys",
  personClaim: "email",
  signInPages: ["https://dang-nhap.bo.gov.vn"],
};
const certificate = (region: string, account = "123456789012"): string =>
  `arn:aws:acm:${region}:${account}:certificate/1`;

describe("an environment file", () => {
  it.each([
    ["a name with capitals", { name: "Bo-Tai-Chinh" }, "name: must be 2 to 21 small letters"],
    ["an account that is a number", { account: 123456789012 }, "account"],
    ["a region that is none", { region: "Singapore" }, "region: must be a region such as"],
    ["a region of another cloud", { region: "cn-north-1" }, "region"],
    [
      "an address for a domain",
      { domain: { name: "https://a.vn", certificateArn: certificate("us-east-1") } },
      "domain.name",
    ],
    [
      "a certificate where CloudFront does not look",
      { domain: { name: "a.vn", certificateArn: certificate("ap-southeast-1") } },
      "domain.certificateArn: must be a certificate of ACM in us-east-1",
    ],
    [
      "a certificate of another account",
      { account: "210987654321", domain: { name: "a.vn", certificateArn: certificate("us-east-1") } },
      "domain.certificateArn: must be a certificate of the account",
    ],
    [
      "a sign-in page that Cognito refuses",
      { identity: { kind: "cognito", domainPrefix: "my-aws" } },
      "identity.domainPrefix",
    ],
    ["a provider of no known kind", { identity: { kind: "saml" } }, 'must be of kind "cognito" or "oidc"'],
    ["a provider without TLS", { identity: { ...oidc, issuer: "http://dang-nhap.bo.gov.vn" } }, "identity.issuer"],
    [
      "the address of a document for an issuer",
      { identity: { ...oidc, issuer: "https://a.vn/.well-known/openid-configuration" } },
      "identity.issuer: must be the issuer itself",
    ],
    [
      "a sign-in page with a path",
      { identity: { ...oidc, signInPages: ["https://a.vn/login"] } },
      "identity.signInPages.0",
    ],
    [
      "a first person whom tokens call by a number nobody has said",
      { identity: { ...oidc, personClaim: "sub" } },
      "firstAdministrator.user: must say",
    ],
    [
      "an administrator without an address",
      { firstAdministrator: { email: "lan", name: "Lan" } },
      "firstAdministrator.email",
    ],
    ["nobody to tell of failures", { alarmEmails: [] }, "alarmEmails: must name somebody"],
    [
      "more people than AWS Budgets takes",
      { alarmEmails: Array(11).fill("a@bo.gov.vn") },
      "alarmEmails: must be ten at most",
    ],
    ["no limit to what a month may cost", { monthlyBudgetUsd: 0 }, "monthlyBudgetUsd"],
    ["help without TLS", { supportUrl: "http://bo.gov.vn" }, "supportUrl"],
    ["a time to keep logs that AWS does not know", { logDays: 100 }, "logDays: must be 90, 365, 400 or 731"],
    ["half a request a second", { requestsPerSecond: 5.5 }, "requestsPerSecond"],
    ["a word that means nothing", { regoin: "x" }, "regoin"],
  ])("with %s is refused, and the entry is named", (_, wrong, named) => {
    expect(() => parse(wrong)).toThrow(named);
  });

  it("that is no JSON is refused by its name, and everything wrong is said at once", () => {
    expect(() => parseEnvironment("{", "bo.json")).toThrow("bo.json không phải JSON / is not JSON");
    expect(() => parse({ name: "X", logDays: 1 })).toThrow(/name: [\s\S]*logDays: /);
  });

  it("may leave out what most ministries need not say", () => {
    const { account: _, mailFrom: __, providerName: ___, supportUrl: ____, ...least } = example;
    expect(parseEnvironment(JSON.stringify(least), "env.json")).toEqual(example);
    expect(parse({ identity: oidc }).identity).toMatchObject({ askFor: null, resource: null });
  });

  it("names the first administrator as their tokens will", () => {
    const person = { email: "Lan.Nguyen@bo.gov.vn", name: "Lan" };
    expect(administratorOf(parse({ firstAdministrator: person }))).toBe("lan.nguyen@bo.gov.vn");
    expect(administratorOf(parse({ firstAdministrator: { ...person, user: "00u1Ab" } }))).toBe("00u1Ab");
  });

  it("is not taken for a ministry's own while it holds the example's addresses", () => {
    expect(leftFromExample(example)).toEqual(["firstAdministrator.email", "alarmEmails"]);
    const own = { firstAdministrator: { email: "lan@bo.gov.vn", name: "Lan" }, alarmEmails: ["van-hanh@bo.gov.vn"] };
    expect(leftFromExample(parse(own))).toEqual([]);
    expect(leftFromExample(parse({ ...own, mailFrom: "bao-cao@example.com" }))).toEqual(["mailFrom"]);
  });

  it("is told to administrators entry by entry, with an example of their own provider that would be taken", () => {
    const guide = readFileSync(join(ROOT, "docs/deploy.md"), "utf8");
    const entries = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(entries).toEqual(Object.keys(JSON.parse(readFileSync(EXAMPLE, "utf8"))));
    const [, provider = ""] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(parse(JSON.parse(`{${provider}}`)).identity).toMatchObject({ kind: "oidc", personClaim: "email" });
  });
});
