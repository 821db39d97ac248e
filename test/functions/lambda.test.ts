import type { APIGatewayProxyResult } from "hono/aws-lambda";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

/** The door itself, with an event as an HTTP API sends it; no service behind it is reached. */
beforeAll(() => {
  const environment = {
    TABLE_NAME: "reports",
    AWS_REGION: "ap-southeast-1",
    ISSUER: "https://sign-in.example.vn",
    AUDIENCE: "client",
    ARTIFACT_BUCKET: "artifacts",
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterAll(() => vi.unstubAllEnvs());

type Door = "reports" | "workbooks";

async function call(door: Door, path: string): Promise<{ status: number; body: { status: unknown; code?: string } }> {
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
    requestContext: { http, domainName: "api.example.vn", requestId: "1", stage: "$default" },
  };
  const answer = (await handler(event as never, {} as never)) as APIGatewayProxyResult;
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
}

test.each(["reports", "workbooks"] as const)("answers through the door of AWS for %s", async (door) => {
  expect(await call(door, "/api/health")).toEqual({ status: 200, body: { status: "ok" } });
  expect(await call(door, "/api/me")).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
  expect(await call(door, "/api/nowhere")).toMatchObject({ status: 404, body: { code: "unknown-route" } });
});
