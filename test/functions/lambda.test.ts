import type { APIGatewayProxyResult } from "hono/aws-lambda";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ensureTable } from "../../functions/store/table.ts";
import { BUCKET_KEY, openTestBucket, type TestBucket } from "../support/bucket.ts";
import { openTestDatabase, type TestDatabase } from "../support/dynamodb.ts";

/** The doors themselves, with an event as an HTTP API sends it, over a real engine and a real bucket. */
let database: TestDatabase;
let bucket: TestBucket;
beforeAll(async () => {
  [database, bucket] = await Promise.all([openTestDatabase(), openTestBucket()]);
  await ensureTable(database.client, "reports");
  const environment = {
    TABLE_NAME: "reports",
    AWS_REGION: "ap-southeast-1",
    DYNAMODB_ENDPOINT: database.endpoint,
    ISSUER: "https://sign-in.example.vn",
    AUDIENCE: "client",
    ARTIFACT_BUCKET: bucket.bucket,
    S3_ENDPOINT: bucket.endpoint,
    S3_ACCESS_KEY_ID: BUCKET_KEY.accessKeyId,
    S3_SECRET_ACCESS_KEY: BUCKET_KEY.secretAccessKey,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([database.stop(), bucket.stop()]);
});

type Door = "reports" | "workbooks";
const GATEWAY_ID = "JKJaXmPLvHcESHA=";

async function call(door: Door, path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const { handler } =
    door === "reports"
      ? await import("../../functions/lambda-reports.ts")
      : await import("../../functions/lambda-workbooks.ts");
  const http = { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" };
  const event = {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "api.example.vn" },
    body: null,
    isBase64Encoded: false,
    requestContext: { http, domainName: "api.example.vn", requestId: GATEWAY_ID, stage: "$default" },
  };
  const answer = (await handler(event as never, {} as never)) as APIGatewayProxyResult;
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
}

test.each(["reports", "workbooks"] as const)(
  "answers through the door of AWS for %s, and tells CloudWatch",
  async (door) => {
    const lines: string[] = [];
    const ear = vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    try {
      expect(await call(door, "/api/health")).toEqual({ status: 200, body: { status: "ok" } });
      expect(await call(door, "/api/me")).toMatchObject({
        status: 401,
        body: { code: "not-signed-in", requestId: GATEWAY_ID },
      });
      expect(await call(door, "/api/nowhere")).toMatchObject({ status: 404, body: { code: "unknown-route" } });
    } finally {
      ear.mockRestore();
    }
    const told = lines.flatMap((line) => line.trim().split("\n")).map((line) => JSON.parse(line));
    expect(told.map(({ requestId, status, deployment }) => [requestId, status, deployment])).toEqual([
      [GATEWAY_ID, 200, "reports"],
      [GATEWAY_ID, 401, "reports"],
      [GATEWAY_ID, 404, "reports"],
    ]);
    expect(told[1]._aws.CloudWatchMetrics[0].Metrics).toEqual([{ Name: "Latency", Unit: "Milliseconds" }]);
  },
);
