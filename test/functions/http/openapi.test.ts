import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "../../../functions/routes/table.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
  world = await newWorld(database);
});
afterAll(() => database.stop());

/** The contract others build on. */
const CONTRACT = [
  "GET /api/health",
  "GET /api/me",
  "GET /api/openapi.json",
  "GET /api/campaigns",
  "GET /api/campaigns/{campaign}",
  "GET /api/campaigns/{campaign}/template.xlsx",
  "GET /api/campaigns/{campaign}/board",
  "GET /api/campaigns/{campaign}/reports/{unit}",
  "GET /api/campaigns/{campaign}/reports/{unit}/previous",
  "GET /api/campaigns/{campaign}/reports/{unit}/versions/{n}",
  "GET /api/campaigns/{campaign}/reports/{unit}/versions/{n}/file",
  "GET /api/campaigns/{campaign}/reports/{unit}/versions/{n}/workbook.xlsx",
  "POST /api/campaigns/{campaign}/recognise",
  "POST /api/campaigns/{campaign}/reports/{unit}/versions",
  "POST /api/campaigns/{campaign}/reports/{unit}/workbook",
  "PATCH /api/campaigns/{campaign}/reports/{unit}/versions/{n}/letter",
  "POST /api/campaigns/{campaign}/reports/{unit}/return",
  "POST /api/campaigns/{campaign}/reports/{unit}/accept",
  "POST /api/campaigns/{campaign}/reports/{unit}/approve",
  "POST /api/campaigns/{campaign}/reports/{unit}/exception",
  "POST /api/campaigns/{campaign}/merge-decisions",
  "POST /api/campaigns/{campaign}/merges",
  "GET /api/campaigns/{campaign}/merge-questions",
  "GET /api/campaigns/{campaign}/merges/{id}",
  "GET /api/campaigns/{campaign}/merges/{id}/outline",
  "GET /api/campaigns/{campaign}/merges/{id}/report",
  "POST /api/campaigns",
  "GET /api/campaigns/{campaign}/changes",
  "POST /api/campaigns/{campaign}/changes",
  "GET /api/campaigns/{campaign}/audit.xlsx",
  "GET /api/people",
  "GET /api/people/{user}/changes",
  "POST /api/people/{user}/changes",
  "GET /api/artifacts/{key}",
].sort();

describe("the description of the API", () => {
  test("holds the whole contract and nothing else", async () => {
    const { status, body } = await world.ask(null, "GET", "/api/openapi.json");
    expect([status, body.openapi]).toEqual([200, "3.1.0"]);
    const described = Object.entries<object>(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(CONTRACT);
  });

  test("describes exactly what the app has mounted", () => {
    const mounted = world.app.routes.filter(({ method, path }) => method !== "ALL" && !path.includes("*"));
    const table = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(mounted.map(({ method, path }) => `${method} ${path}`)).toEqual(table);
  });

  test("says what goes in, what comes out and how it fails", async () => {
    const { paths, components } = (await world.ask(null, "GET", "/api/openapi.json")).body;
    const send = paths["/api/campaigns/{campaign}/reports/{unit}/versions"].post;
    const schema = send.requestBody.content["application/json"].schema;
    expect(schema.required).toEqual(expect.arrayContaining(["submissionId", "base", "sheets"]));
    expect(schema.required).not.toContain("accept");
    expect(Object.keys(send.responses)).toEqual(
      expect.arrayContaining(["200", "201", "400", "401", "403", "404", "409", "413", "422", "503"]),
    );
    const upload = paths["/api/campaigns/{campaign}/reports/{unit}/workbook"].post;
    expect(upload.parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["Submission-Id", "Base-Version", "Submission-Options", "dryRun"]),
    );
    expect(components.schemas.Problem.required).toEqual(expect.arrayContaining(["code", "title", "status"]));
  });
});
