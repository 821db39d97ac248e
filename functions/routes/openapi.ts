import * as z from "zod";
import { problemBody } from "../../shared/api.ts";
import { PROBLEMS, type ProblemCode } from "../../shared/problem.ts";
import { DOCX_TYPE, XLSX_TYPE } from "../artifacts/artifacts.ts";
import { RETRY_AFTER } from "../http/problem-response.ts";
import type { Route } from "./route.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of a route table, from the schemas the app itself reads and answers with. */
export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Tổng Hợp", version: "1", description: "Reports of many public bodies, merged." },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemBody, "output") },
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

function operation(route: Route): Json {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const beside = route.parameters.map(({ name, in: where, description, required = false, schema }) => ({
    name,
    in: where,
    description,
    required,
    schema: schemaOf(schema, "input"),
  }));
  return {
    summary: route.summary,
    "x-permission": route.permission,
    security: route.permission === "anyone" ? [] : [{ bearer: [] }],
    parameters: [...inPath, ...beside],
    ...(route.takes === null ? {} : { requestBody: { required: true, content: content(route.takes, "input") } }),
    responses: responses(route),
  };
}

function responses(route: Route): Json {
  const answers = Object.entries(route.answers).map(([status, answer]) => [
    status,
    { description: "Done", content: content(answer, "output") },
  ]);
  const problems = Map.groupBy(new Set(problemsOf(route)), (code) => PROBLEMS[code].status);
  const refusals = [...problems].map(([status, codes]) => [
    String(status),
    {
      description: codes.join(", "),
      ...(codes.some((code) => RETRY_AFTER[code] !== undefined) && { headers: { "Retry-After": SECONDS } }),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  return Object.fromEntries([...answers, ...refusals]);
}

const SECONDS = { description: "In seconds.", schema: { type: "integer" } };

/** What a route may answer instead, by what it takes and who may call it. */
function problemsOf({ path, permission, takes, parameters, problems }: Route): ProblemCode[] {
  const about = path.includes(":unit") || parameters.some(({ name }) => name === "unit");
  return [
    ...(permission === "anyone" ? [] : (["not-signed-in", "store-unavailable"] as const)),
    ...(permission === "anyone" || permission === "signed-in" ? [] : (["not-allowed"] as const)),
    ...(path.includes(":campaign") ? (["unknown-campaign"] as const) : []),
    ...(about ? (["unknown-unit", "foreign-unit"] as const) : []),
    ...(takes === null ? [] : (["malformed-request"] as const)),
    ...(takes === null ? [] : ([takes === "xlsx" ? "workbook-too-large" : "request-too-large"] as const)),
    ...problems,
    "too-many-requests",
    "internal",
  ];
}

const FILE = { schema: { type: "string", format: "binary" } };

function content(body: z.ZodType | "xlsx" | "download", io: "input" | "output"): Json {
  if (body === "xlsx") return { [XLSX_TYPE]: FILE };
  if (body === "download") return { [XLSX_TYPE]: FILE, [DOCX_TYPE]: FILE };
  return { "application/json": { schema: schemaOf(body, io) } };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
