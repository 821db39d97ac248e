import { expect, test } from "vitest";
import { readConfig } from "../../functions/config.ts";

const COMPLETE = {
  TABLE_NAME: "reports",
  AWS_REGION: "ap-southeast-1",
  ISSUER: "https://sign-in.example.vn/pool",
  AUDIENCE: "client",
  ARTIFACT_BUCKET: "artifacts",
};

test("a complete environment becomes a configuration", () => {
  expect(readConfig({ ...COMPLETE, DYNAMODB_ENDPOINT: "" })).toEqual({
    table: "reports",
    databaseEndpoint: null,
    databaseKey: null,
    region: "ap-southeast-1",
    issuer: "https://sign-in.example.vn/pool",
    audience: "client",
    scope: "report",
    personClaim: "sub",
    keys: new URL("https://sign-in.example.vn/pool/.well-known/jwks.json"),
    artifactBucket: "artifacts",
    artifactEndpoint: null,
    artifactKey: null,
  });
  expect(readConfig({ ...COMPLETE, JWKS_URL: "https://keys.example.vn/k" }).keys.host).toBe("keys.example.vn");
});

test("what is missing or wrong is named, all at once, without its value", () => {
  const read = () => readConfig({ ...COMPLETE, TABLE_NAME: "", ISSUER: "secret-value" });
  expect(read).toThrow(/TABLE_NAME[\s\S]*ISSUER/);
  expect(read).not.toThrow(/secret-value/);
});
