import { expect, test } from "vitest";
import { readConfig, readMailConfig } from "../../functions/config.ts";

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
  expect(read).toThrow(/TABLE_NAME: chưa đặt[\s\S]*ISSUER: Invalid URL/);
  expect(read).not.toThrow(/secret-value/);
});

test("who sends mail has to know the table, where the pages are, and by which way it goes", () => {
  const { TABLE_NAME, AWS_REGION } = COMPLETE;
  const least = { TABLE_NAME, AWS_REGION, ORIGIN: "https://baocao.example.vn" };
  expect(readMailConfig(least)).toMatchObject({ origin: least.ORIGIN, from: null, server: null, userPool: null });
  const server = "smtps://tong-hop:mat%20khau@mail.example.vn";
  expect(readMailConfig({ ...least, MAIL_FROM: "a@example.vn", MAIL_SERVER: server })).toMatchObject({ server });
  const wrong = () => readMailConfig({ ...least, MAIL_SERVER: "https://mail.example.vn" });
  expect(wrong).toThrow(/MAIL_SERVER/);
  expect(wrong).not.toThrow(/mail\.example\.vn/);
});
